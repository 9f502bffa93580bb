import { quantile } from '../../signal/quantile.ts';
import { absorb, joinAlike } from './lay-spells.ts';
import type { RhythmSpell, SpellEvidence } from './rhythm-spell.ts';
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
/** Shorter spells are the doubt of a few beats, not another rhythm. */
const SHORTEST_SECONDS = 10;

/** Sinus rhythm of beats first…last: with arrhythmia where its intervals swing as breathing makes them. */
export function sinusSpells(context: SpellContext, first: number, last: number, confidence: number): RhythmSpell[] {
  const spells: RhythmSpell[] = [];
  for (let beat = first; beat <= last; beat++) {
    const [fromSeconds, toSeconds] = [context.startOf(beat), context.startOf(beat + 1)];
    if (toSeconds > fromSeconds)
      spells.push({ fromSeconds, toSeconds, confidence, ...lookAround(context, beat, first, last) });
  }
  const long = absorb(joinAlike(spells), ({ fromSeconds, toSeconds }) => toSeconds - fromSeconds >= SHORTEST_SECONDS);
  return joinAlike(long);
}

function lookAround(
  { sequence, beats }: SpellContext,
  beat: number,
  firstBeat: number,
  lastBeat: number,
): Pick<RhythmSpell, 'rhythm' | 'evidence'> {
  const [first, last] = [Math.max(firstBeat, beat - REACH_BEATS), Math.min(lastBeat, beat + REACH_BEATS)];
  const withP = shareWithP(sequence, beats.pWave, first, last);
  const { count, large } = largeChanges(sequence, first, last);
  const swing = swingOf(sequence, first, last);
  const isArrhythmic =
    swing.share > ARRHYTHMIA_SWING && withP >= ARRHYTHMIA_P_SHARE && large < MOST_LARGE_CHANGES * count;
  const evidence: SpellEvidence[] = [];
  if (!Number.isNaN(withP)) evidence.push({ code: 'with-p', value: withP });
  if (isArrhythmic) evidence.push({ code: 'swing', value: swing.seconds });
  else if (count > 0) evidence.push({ code: 'regular', value: 1 - large / count });
  if (evidence.length === 0) evidence.push({ code: 'few-beats', value: last - first + 1 });
  return { rhythm: isArrhythmic ? 'sinus-arrhythmia' : 'sinus', evidence };
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
