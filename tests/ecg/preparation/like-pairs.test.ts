import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLikePairs } from '../../../src/ecg/preparation/like-pairs.ts';

/** The definition, counted anew for one beat: an interval is like an earlier one when it differs by a share of that one at most. */
function countedAnew(intervals: readonly number[], beat: number, reach: number, share: number) {
  const window = intervals.slice(Math.max(0, beat - reach), beat + reach + 1);
  const isLike = (later: number, earlier: number) => Math.abs(later - earlier) <= share * earlier;
  let [like, followed] = [0, 0];
  for (let i = 0; i + 1 < window.length; i++) {
    for (let j = i + 1; j + 1 < window.length; j++) {
      if ([i, i + 1, j, j + 1].some((at) => Number.isNaN(window[at])) || !isLike(window[j], window[i])) continue;
      like++;
      if (isLike(window[j + 1], window[i + 1])) followed++;
    }
  }
  return { like, followed };
}

describe('countLikePairs', () => {
  // Oracle: the definition, without the sliding counts. Quarters are exact in both kinds of numbers.
  it('counts, sliding, what the definition counts, each interval by its own limit', () => {
    const interval = fc.oneof(fc.constant(NaN), fc.integer({ min: 1, max: 12 }).map((quarters) => quarters / 4)); // prettier-ignore
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 50 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(0.25, 0.5),
        (intervals, reach, share) => {
          const most = intervals.map((seconds) => share * seconds);
          const { like, followed } = countLikePairs(Float32Array.from(intervals), reach, most);
          intervals.forEach((_, beat) => {
            expect({ like: like[beat], followed: followed[beat] }).toEqual(countedAnew(intervals, beat, reach, share));
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
