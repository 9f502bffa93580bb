import { countLikePairs } from './like-pairs.ts';

/** Ratios this close count as alike. */
const LIKE = 0.05;
const FEWEST_PAIRS = 3;

/**
 * Whether like intervals are followed by like ones, among the intervals of `reach` beats on either side of every beat: −ln of the
 * pairs of like intervals whose successors are alike too, over all pairs of like ones (sample entropy with m = 1, smoothed).
 * 0 is a regular or patterned rhythm or too few pairs, 3 is chance. NaN among the ratios is no interval.
 */
export function intervalOrder(ratios: Float32Array, reach: number): Float32Array {
  const { like, followed } = countLikePairs(ratios, reach, new Float64Array(ratios.length).fill(LIKE));
  return Float32Array.from(like, (pairs, beat) =>
    pairs < FEWEST_PAIRS ? 0 : -Math.log((followed[beat] + 0.5) / (pairs + 1)),
  );
}
