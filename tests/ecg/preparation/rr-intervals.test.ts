import { describe, expect, it } from 'vitest';
import { neighbourIntervals, rrIntervals } from '../../../src/ecg/preparation/rr-intervals.ts';

// Oracle: differences of the sample numbers over the rate, worked out by hand; powers of two are exact in single precision.
describe('rrIntervals', () => {
  it('gives the time from the beat before and to the beat after', () => {
    const { beforeSeconds, afterSeconds, usualSeconds } = rrIntervals([100, 228, 292, 484], 128);
    expect(Array.from(beforeSeconds)).toEqual([NaN, 1, 0.5, 1.5]);
    expect(Array.from(afterSeconds)).toEqual([1, 0.5, 1.5, NaN]);
    expect(Array.from(usualSeconds)).toEqual([1, 1, 1, 1]);
  });

  it('takes the usual interval from 20 beats on either side', () => {
    // 60 intervals of 1 s, then 60 of 0.5 s.
    const beats = Array.from({ length: 121 }, (_, i) => 128 * Math.min(i, 60) + 64 * Math.max(0, i - 60));
    const { beforeSeconds, usualSeconds } = rrIntervals(beats, 128);
    expect([0, 39, 59, 62, 100, 120].map((beat) => usualSeconds[beat])).toEqual([1, 1, 1, 0.5, 0.5, 0.5]);
    expect(neighbourIntervals(beforeSeconds, 60)).toHaveLength(41);
    expect(neighbourIntervals(beforeSeconds, 0)).toHaveLength(20);
    expect(neighbourIntervals(beforeSeconds, 120)).toHaveLength(21);
  });

  it.each([0, 1])('has no interval with %i beats', (count) => {
    const { beforeSeconds, afterSeconds, usualSeconds } = rrIntervals(
      Array.from({ length: count }, () => 5),
      360,
    );
    const none = new Float32Array(count).fill(NaN);
    expect([beforeSeconds, afterSeconds, usualSeconds]).toEqual([none, none, none]);
  });
});
