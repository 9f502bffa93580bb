import { BEAT_CLASSES } from '../../beats/beat-class.ts';
import { EDIT_MARKS } from '../../beats/edit-beats.ts';
import { NOT_SURE_REASONS } from '../../beats/beats.ts';
import { CONTEXT_WEIGHTS } from '../decoding/context-weights.ts';
import { decodeRhythm } from '../decoding/decode-rhythm.ts';
import { RHYTHM_CONTEXTS } from '../decoding/rhythm-contexts.ts';
import { RHYTHM_STATES, type StateName } from '../decoding/rhythm-states.ts';
import { keepToPattern } from './keep-to-pattern.ts';
import { joinAlike, type LaidSpell } from './lay-spells.ts';
import { evidenceOf, nameOf } from './name-state.ts';
import type { ConfidenceOf } from './spell-confidence.ts';
import type { SpellContext } from './spell-context.ts';
import { seenContexts } from './seen-contexts.ts';
import { sinusSpells } from './sinus-spells.ts';

/** Where the likeliest way is less probable than this over a spell, what is the most probable there is asked instead. */
const LEAST_POSTERIOR = 0.4;
/** A spell whose rhythm is less likely right than this is not named: of people that no network had seen, more of the time of such spells is wrong than right. */
const LEAST_CONFIDENCE = 0.3;
/** Where there are no separate beats, classes count for nothing. In poor signal they count in full: wide beats look poor beside narrow ones. */
const IN_FLUTTER = NOT_SURE_REASONS.indexOf('flutter');

/** What the decoder says of every beat as spells over the whole recording. */
export function stateSpells(context: SpellContext, confidenceOf: ConfidenceOf): LaidSpell[] {
  const { beats, durationSeconds, startOf, isGap } = context;
  if (beats.count === 0) {
    const evidence = [{ code: 'few-beats', value: 0 }] as const;
    return [{ fromSeconds: 0, toSeconds: durationSeconds, rhythm: 'unknown', confidence: 0, evidence }];
  }
  const { prior } = CONTEXT_WEIGHTS;
  const contexts = seenContexts(context, context.contexts ?? sayNothing(beats.count, prior));
  const trust = Float32Array.from(beats.notSureReason, (reason) => Number(reason !== IN_FLUTTER));
  const probabilities = certainClasses(context);
  const decoded = decodeRhythm({ count: beats.count, probabilities, contexts, trust, isGap }, prior);
  const { state, posterior } = keepToPattern(decoded, beats.classIndex, isGap);
  const onPath = (beat: number) => RHYTHM_STATES[state[beat]].name;
  const spells: LaidSpell[] = [];
  for (let first = 0, end = 0; first < beats.count; first = end) {
    while (end < beats.count && onPath(end) === onPath(first)) end++;
    const span = { fromSeconds: startOf(first), toSeconds: startOf(end) };
    const [name, share] = surestName(posterior, onPath(first), first, end);
    const rhythm = nameOf(context, name, first, end - 1);
    const confidence = confidenceOf(rhythm, share);
    const measure = (from: number, to: number) => evidenceOf(context, contexts, name, from, to);
    if (confidence < LEAST_CONFIDENCE)
      spells.push({ ...span, rhythm: 'unknown', confidence: 0, evidence: [], measure });
    else if (name === 'sinus') spells.push(...sinusSpells(context, first, end - 1, confidence));
    else spells.push({ ...span, rhythm, confidence, evidence: [], measure });
  }
  const wide = spells.filter(({ fromSeconds, toSeconds }) => toSeconds > fromSeconds);
  return joinAlike(wide);
}

/**
 * The name of the likeliest way over beats first…end − 1 and how sure it is; where that is not enough, the one that is the surest over them. The
 * likeliest way may go through a spell that is less likely than what the others, taken together, say.
 */
function surestName(
  posterior: Float32Array,
  onPath: StateName,
  first: number,
  end: number,
): readonly [StateName, number] {
  const shares = new Map<StateName, number>();
  RHYTHM_STATES.forEach(({ name }, s) => {
    let sum = 0;
    for (let beat = first; beat < end; beat++) sum += posterior[beat * RHYTHM_STATES.length + s];
    shares.set(name, (shares.get(name) ?? 0) + sum / (end - first));
  });
  const own = Math.min(1, shares.get(onPath) ?? 0);
  if (own >= LEAST_POSTERIOR) return [onPath, own];
  return [...shares].reduce((best, one) => (one[1] > best[1] ? one : best));
}

/** Probabilities of classes, sure where the person said so. */
function certainClasses({ beats: { count, probabilities, classIndex, editMarks } }: SpellContext): Float32Array {
  const certain = Float32Array.from(probabilities);
  for (let beat = 0; beat < count; beat++) {
    if ((editMarks[beat] & EDIT_MARKS.relabelled) === 0) continue;
    certain.fill(0, beat * BEAT_CLASSES.length, (beat + 1) * BEAT_CLASSES.length);
    certain[beat * BEAT_CLASSES.length + classIndex[beat]] = 1;
  }
  return certain;
}

/** Contexts that leave all to the classes. */
function sayNothing(count: number, prior: ArrayLike<number>): Float32Array {
  return Float32Array.from({ length: count * RHYTHM_CONTEXTS.length }, (_, i) => prior[i % RHYTHM_CONTEXTS.length]);
}
