import { BEAT_CLASSES } from '../../beats/beat-class.ts';
import { EDIT_MARKS } from '../../beats/edit-beats.ts';
import { NOT_SURE_REASONS } from '../../beats/beats.ts';
import { CONTEXT_WEIGHTS } from '../decoding/context-weights.ts';
import { decodeRhythm } from '../decoding/decode-rhythm.ts';
import { RHYTHM_CONTEXTS } from '../decoding/rhythm-contexts.ts';
import { RHYTHM_STATES, type StateName } from '../decoding/rhythm-states.ts';
import { joinAlike } from './lay-spells.ts';
import { nameState } from './name-state.ts';
import type { RhythmSpell } from './rhythm-spell.ts';
import type { SpellContext } from './spell-context.ts';
import { sinusSpells } from './sinus-spells.ts';

/** A spell whose rhythm is less sure than this is not named. */
const LEAST_CONFIDENCE = 0.4;
/** How much the class of a beat counts that is not sure for one of these reasons; wide beats look poor beside narrow ones. */
const TRUST: Partial<Readonly<Record<(typeof NOT_SURE_REASONS)[number], number>>> = { 'poor-signal': 0.6, flutter: 0 };

/** What the decoder says of every beat as spells over the whole recording. */
export function stateSpells(context: SpellContext): RhythmSpell[] {
  const { beats, durationSeconds, startOf } = context;
  if (beats.count === 0) {
    const evidence = [{ code: 'few-beats', value: 0 }] as const;
    return [{ fromSeconds: 0, toSeconds: durationSeconds, rhythm: 'unknown', confidence: 0, evidence }];
  }
  const { prior } = CONTEXT_WEIGHTS;
  const contexts = context.contexts ?? sayNothing(beats.count, prior);
  const trust = Float32Array.from(beats.notSureReason, (reason) => TRUST[NOT_SURE_REASONS[reason]] ?? 1);
  const { state, posterior } = decodeRhythm(
    { count: beats.count, probabilities: certainClasses(context), contexts, trust },
    prior,
  );
  const nameOf = (beat: number) => RHYTHM_STATES[state[beat]].name;
  const sureOf = (beat: number, name: StateName) =>
    RHYTHM_STATES.reduce(
      (sum, own, s) => sum + (own.name === name ? posterior[beat * RHYTHM_STATES.length + s] : 0),
      0,
    );
  const spells: RhythmSpell[] = [];
  for (let first = 0; first < beats.count;) {
    const name = nameOf(first);
    let [end, sum] = [first, 0];
    for (; end < beats.count && nameOf(end) === name; end++) sum += sureOf(end, name);
    const confidence = Math.min(1, sum / (end - first));
    const named = nameState(context, contexts, name, first, end - 1);
    const span = { fromSeconds: startOf(first), toSeconds: startOf(end) };
    if (confidence < LEAST_CONFIDENCE)
      spells.push({ ...span, rhythm: 'unknown', confidence: 0, evidence: named.evidence });
    else if (name === 'sinus') spells.push(...sinusSpells(context, first, end - 1, confidence));
    else spells.push({ ...span, ...named, confidence });
    first = end;
  }
  const wide = spells.filter(({ fromSeconds, toSeconds }) => toSeconds > fromSeconds);
  return joinAlike(wide);
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
