import { median, quantile } from '../../signal/quantile.ts';
import type { SpellContext } from './spell-context.ts';

/** The PR interval before a dropped beat is longer than after it by more than this, seconds. */
const PR_GROWTH_SECONDS = 0.03;
/**
 * PR grows most right after the dropped beat and ever less then: the interval after the pause is longer than the one before it, each
 * time by about this or more (simulated: 26 to 47 ms; −50 to 55 ms after blocked atrial beats, −20 to 24 ms in Mobitz II, where breathing does it).
 */
const INTERVAL_SHRINKS_SECONDS = 0.015;
const EACH_TIME = 0.15;
/** Fewer times may be chance. */
const FEWEST_TIMES = 4;

/**
 * Whether beats are dropped in Wenckebach's periods: the PR interval grows until one is, or, where its P waves are too far before the QRS to be
 * placed, what that growth makes of the intervals between beats.
 * @param after the beats that end an interval in which one was dropped.
 * @param longer those of them whose interval is longer than the others.
 */
export function isWenckebach(
  { beats: { prSeconds }, sequence: { rrSeconds } }: SpellContext,
  after: readonly number[],
  longer: readonly number[],
): boolean {
  const known = (values: readonly number[]) => Float64Array.from(values.filter((value) => !Number.isNaN(value)));
  const growths = known(after.map((beat) => prSeconds[beat - 1] - prSeconds[beat]));
  if (growths.length > 0 && median(growths) > PR_GROWTH_SECONDS) return true;
  const pauses = new Set(longer);
  // Of 2:1 and 3:2 no two intervals around a pause can be compared.
  const within = (beat: number) => (pauses.has(beat) ? Number.NaN : (rrSeconds[beat] ?? Number.NaN));
  const shrinks = known(longer.map((beat) => within(beat + 1) - within(beat - 1)));
  return shrinks.length >= FEWEST_TIMES && quantile(shrinks, EACH_TIME) > INTERVAL_SHRINKS_SECONDS;
}
