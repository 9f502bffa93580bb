/** Two intervals closer than this are "the same" (respiratory variation is a few per cent). */
export const SAME_INTERVAL_TOLERANCE = 0.08;

/** The interval that most of them are like: the middle of the fullest window of 8 % over the sorted intervals; NaN without any. */
export function strongestInterval(intervals: Float32Array): number {
  const sorted = intervals.slice().sort();
  let [best, size] = [Number.NaN, 0];
  for (let first = 0, last = 0; first < sorted.length; first++) {
    while (last < sorted.length && sorted[last] <= sorted[first] * (1 + 2 * SAME_INTERVAL_TOLERANCE)) last++;
    if (last - first > size) {
      size = last - first;
      best = sorted[first + Math.floor(size / 2)];
    }
  }
  return best;
}
