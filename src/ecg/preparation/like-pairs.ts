/** Pairs of like intervals around every beat, and those of them whose successors are alike too; one entry a beat. */
interface LikePairs {
  readonly like: Int32Array;
  readonly followed: Int32Array;
}

/**
 * Counts pairs of like intervals, and how many of them are followed by like ones, among the intervals of `reach` beats on either side of
 * every beat: what sample entropy with m = 1 is made of. NaN is no interval, and one followed by NaN makes no pair.
 *
 * The counts slide along: a beat costs as many comparisons as the window is long, not its square.
 * @param most how much a later interval may differ from each one and still be like it.
 */
export function countLikePairs(intervals: Float32Array, reach: number, most: ArrayLike<number>): LikePairs {
  const count = intervals.length;
  const pairs = { like: new Int32Array(count), followed: new Int32Array(count) };
  // Nothing is like NaN.
  const followable = intervals.map((interval, i) => (Number.isNaN(intervals[i + 1]) ? Number.NaN : interval));
  let [like, followed] = [0, 0];
  const addPair = (earlier: number, later: number, sign: number) => {
    if (!(Math.abs(followable[later] - followable[earlier]) <= most[earlier])) return;
    like += sign;
    if (Math.abs(intervals[later + 1] - intervals[earlier + 1]) <= most[earlier + 1]) followed += sign;
  };
  // Intervals whose successor lies in the window too.
  let [first, end] = [0, 0];
  for (let beat = 0; beat < count; beat++) {
    const [newFirst, newEnd] = [Math.max(0, beat - reach), Math.min(count - 1, beat + reach)];
    for (; end < newEnd; end++) for (let i = first; i < end; i++) addPair(i, end, 1);
    for (; first < newFirst; first++) for (let i = first + 1; i < end; i++) addPair(first, i, -1);
    pairs.like[beat] = like;
    pairs.followed[beat] = followed;
  }
  return pairs;
}
