import { quantile } from '../../signal/quantile.ts';
import type { SpellContext } from './spell-context.ts';

/** An interval this much longer than the usual one may hold a dropped beat. */
export const DROPPED_INTERVAL = 1.4;
/** More than one beat dropped at once is a pause of its own; where it is a rhythm, all intervals are as long. */
const LONGEST_DROPPED = 2.5;
/** So many beats on either side the network of contexts looks at for dropped beats. */
const REACH_BEATS = 20;
/** One beat that does not come is a pause; from two on there is a pattern. */
const FEWEST_DROPPED = 2;
/** Of the intervals around, what is the cycle in 3:2 as in 2:1 with a beat conducted now and then. */
const CYCLE_QUANTILE = 0.1;

/**
 * Whether a beat may stand in second-degree block: beats are dropped around it in a pattern, several intervals of about
 * two cycles between normal beats; or all intervals are alike, as in 2:1. The network of contexts has seen long intervals
 * in block alone and does not know where samples are missing: one pause, or a stretch without signal, made block of
 * forty beats around it.
 */
export function mayBeBlock(
  { sequence: { roles, rrSeconds, count } }: Pick<SpellContext, 'sequence'>,
  beat: number,
): boolean {
  // The first beat of a recording follows none, which says nothing.
  const [first, end] = [Math.max(1, beat - REACH_BEATS), Math.min(count, beat + REACH_BEATS + 1)];
  const around = rrSeconds.subarray(first, end);
  const conducted = around
    .filter((_, i) => roles[first + i] === 'N' && roles[first + i - 1] === 'N')
    .filter((rr) => rr > 0);
  const cycle = quantile(conducted, CYCLE_QUANTILE);
  const dropped = conducted.filter((rr) => rr > DROPPED_INTERVAL * cycle && rr < LONGEST_DROPPED * cycle);
  return dropped.length >= FEWEST_DROPPED || around.every((rr) => rr <= DROPPED_INTERVAL * cycle);
}
