import { quantile } from '../../signal/quantile.ts';
import { absorb, joinAlike, type LaidSpell } from './lay-spells.ts';
import { FAST_PER_MINUTE, intervalChanges, meanRate, pWaves } from './name-state.ts';
import type { SpellEvidence } from './rhythm-spell.ts';
import type { SpellContext } from './spell-context.ts';
import { largeChanges, shareWithP } from './spell-measures.ts';

/** Beats on either side that are looked at together. */
const REACH_BEATS = 16;
/** Intervals between sinus beats swing by more than this share of their median: sinus arrhythmia. P waves must then be plain. */
const ARRHYTHMIA_SWING = 0.2;
const ARRHYTHMIA_P_SHARE = 0.7;
/** Changes of a tenth or more in more of the pairs than this are no breathing. */
const MOST_LARGE_CHANGES = 0.58;
const FEWEST_INTERVALS = 5;
/**
 * Steady fast beats of which hardly any has a P wave may be led by anything above the ventricles, by flutter too. In every third strip of cinc2017
 * that was called sinus rhythm for 546 s, in 19 strips of which their readers call none normal; of steady slower beats without P waves they do in 28 of 46.
 */
const HARDLY_ANY_P = 0.1;
const STEADY_CHANGES = 0.3;
/** Shorter spells are the doubt of a few beats, not another rhythm. */
const SHORTEST_SECONDS = 10;

/** Sinus rhythm of beats first…last: with arrhythmia where its intervals swing as breathing makes them; not known where it is steady, fast, and no P waves lead. */
export function sinusSpells(context: SpellContext, first: number, last: number, confidence: number): LaidSpell[] {
  const spells = joinAlike(beatByBeat(context, first, last, confidence));
  return joinAlike(absorb(spells, ({ fromSeconds, toSeconds }) => toSeconds - fromSeconds >= SHORTEST_SECONDS));
}

/** One at a time: those of all beats of a week at once would take more memory than all that is kept of them. */
function* beatByBeat(context: SpellContext, first: number, last: number, confidence: number): Generator<LaidSpell> {
  for (let beat = first; beat <= last; beat++) {
    const fromSeconds = context.startOf(beat);
    const toSeconds = context.startOf(beat + 1);
    if (toSeconds <= fromSeconds) continue;
    const rhythm = nameAround(context, beat, first, last);
    yield {
      ...{ fromSeconds, toSeconds, rhythm, evidence: [] },
      measure: (from, to) => evidenceOfSinus(context, rhythm, from, to),
      confidence: rhythm === 'unknown' ? 0 : confidence,
    };
  }
}

type SinusName = 'sinus' | 'sinus-arrhythmia' | 'unknown';

function nameAround(context: SpellContext, beat: number, firstBeat: number, lastBeat: number): SinusName {
  const [first, last] = [Math.max(firstBeat, beat - REACH_BEATS), Math.min(lastBeat, beat + REACH_BEATS)];
  const changes = largeChanges(context.sequence, first, last);
  if (isFastWithoutP(context, changes, first, last)) return 'unknown';
  return isArrhythmic(context, changes, first, last) ? 'sinus-arrhythmia' : 'sinus';
}

type Changes = ReturnType<typeof largeChanges>;

function isFastWithoutP(context: SpellContext, { count, large }: Changes, first: number, last: number): boolean {
  const { sequence, beats } = context;
  return (
    last - first >= REACH_BEATS &&
    meanRate(context, first, last) >= FAST_PER_MINUTE &&
    large < STEADY_CHANGES * count &&
    shareWithP(sequence, beats.pWave, first, last) < HARDLY_ANY_P
  );
}

function isArrhythmic(
  { sequence, beats }: SpellContext,
  { count, large }: Changes,
  first: number,
  last: number,
): boolean {
  return (
    swingOf(sequence, first, last).share > ARRHYTHMIA_SWING &&
    shareWithP(sequence, beats.pWave, first, last) >= ARRHYTHMIA_P_SHARE &&
    large < MOST_LARGE_CHANGES * count
  );
}

function evidenceOfSinus(context: SpellContext, rhythm: SinusName, first: number, last: number): SpellEvidence[] {
  const evidence = pWaves(context, first, last);
  const { seconds } = swingOf(context.sequence, first, last);
  if (rhythm === 'sinus-arrhythmia' && seconds > 0) evidence.push({ code: 'swing', value: seconds });
  else evidence.push(...intervalChanges(context, first, last));
  return evidence;
}

/** From the tenth to the nine tenths of the intervals between Normal beats, in seconds and as a share of their median. */
function swingOf(
  { roles, rrSeconds }: SpellContext['sequence'],
  first: number,
  last: number,
): { seconds: number; share: number } {
  const intervals: number[] = [];
  for (let beat = first + 1; beat <= last; beat++) {
    // The interval after an ectopic beat is its pause.
    const isSinus = roles[beat] === 'N' && roles[beat - 1] === 'N' && (beat < 2 || roles[beat - 2] === 'N');
    if (isSinus && rrSeconds[beat] > 0) intervals.push(rrSeconds[beat]);
  }
  if (intervals.length < FEWEST_INTERVALS) return { seconds: 0, share: 0 };
  const sorted = Float64Array.from(intervals);
  const seconds = quantile(sorted, 0.9) - quantile(sorted, 0.1);
  return { seconds, share: seconds / quantile(sorted, 0.5) };
}
