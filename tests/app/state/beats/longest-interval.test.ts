import { expect, it } from 'vitest';
import { longestInterval } from '../../../../src/app/state/beats/longest-interval.ts';

// Oracle: closed form.
it('longestInterval finds the beat after the longest interval, and none where none is known', () => {
  const beats = (rr: number[]) => ({ rrBeforeSeconds: Float32Array.from(rr), count: rr.length });
  expect(longestInterval(beats([NaN, 0.6, 1.4, NaN, 0.9]))).toBe(2);
  expect(longestInterval(beats([NaN]))).toBeNull();
  expect(longestInterval(beats([]))).toBeNull();
});
