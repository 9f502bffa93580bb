/** Ratios this close count as alike. */
const LIKE = 0.05;
const FEWEST_PAIRS = 3;

/**
 * Whether like intervals are followed by like ones, among the intervals of `reach` beats on either side of every beat: −ln of the
 * pairs of like intervals whose successors are alike too, over all pairs of like ones (sample entropy with m = 1, smoothed).
 * 0 is a regular or patterned rhythm or too few pairs, 3 is chance. NaN among the ratios is no interval.
 *
 * The counts slide along: a beat costs as many comparisons as the window is long, not its square.
 */
export function intervalOrder(ratios: Float32Array, reach: number): Float32Array {
  const count = ratios.length;
  const order = new Float32Array(count);
  let [like, followed] = [0, 0];
  // Pairs (i, i + 1) of successive intervals, both of which must lie in the window.
  const isKnown = (i: number) => !Number.isNaN(ratios[i]) && !Number.isNaN(ratios[i + 1]);
  const countPairsOf = (i: number, first: number, end: number, sign: number) => {
    if (!isKnown(i)) return;
    for (let j = first; j < end; j++) {
      if (!isKnown(j) || Math.abs(ratios[j] - ratios[i]) > LIKE) continue;
      like += sign;
      if (Math.abs(ratios[j + 1] - ratios[i + 1]) <= LIKE) followed += sign;
    }
  };
  let [first, end] = [0, 0];
  for (let beat = 0; beat < count; beat++) {
    const [newFirst, newEnd] = [Math.max(0, beat - reach), Math.min(count - 1, beat + reach)];
    for (; end < newEnd; end++) countPairsOf(end, first, end, 1);
    for (; first < newFirst; first++) countPairsOf(first, first + 1, end, -1);
    order[beat] = like < FEWEST_PAIRS ? 0 : -Math.log((followed + 0.5) / (like + 1));
  }
  return order;
}
