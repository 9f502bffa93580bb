import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heartRate } from '../../../src/ecg/rhythm/heart-rate.ts';

/** R peaks at 1000 Hz from intervals in milliseconds. */
function peaksOf(intervals: readonly number[]): number[] {
  return intervals.reduce((peaks, interval) => [...peaks, peaks[peaks.length - 1] + interval], [250]);
}

// Oracle: 60 / RR, by hand.
describe('heartRate', () => {
  it.each([1, 3, 8, 40])('of %i equal intervals is 60 over the interval', (count) => {
    const peaks = peaksOf(new Array<number>(count).fill(750));
    expect(heartRate(peaks, 1000)).toEqual({ mean: 80, min: 80, max: 80 });
    expect(heartRate(peaks, 500)).toEqual({ mean: 40, min: 40, max: 40 });
  });

  it('leaves out an hour without a signal, and has none where only that lies between two beats', () => {
    const steady = new Array<number>(20).fill(1000);
    const peaks = peaksOf([...steady, 3_600_000, ...steady]);
    const hour = { startSample: peaks[20] + 500, endSample: peaks[21] - 500 };
    expect(heartRate(peaks, 1000, [hour])).toEqual({ mean: 60, min: 60, max: 60 });
    expect(heartRate([peaks[20], peaks[21]], 1000, [hour])).toEqual({ mean: NaN, min: NaN, max: NaN });
  });

  it('is not moved by one early beat, but by eight fast ones', () => {
    const steady = new Array<number>(20).fill(1000);
    const early = heartRate(peaksOf([...steady, 600, 1400, ...steady]), 1000);
    expect(early.mean).toBe(60);
    // Eight intervals with 600 ms among them: 60 · 8 / 7.6; with 1400 ms: 60 · 8 / 8.4.
    expect(early.max).toBeCloseTo(480 / 7.6, 9);
    expect(early.min).toBeCloseTo(480 / 8.4, 9);
    expect(heartRate(peaksOf([...steady, ...new Array<number>(8).fill(400), ...steady]), 1000).max).toBe(150);
  });

  it.each([0, 1])('is unknown with %i beats', (count) => {
    expect(heartRate(Int32Array.from({ length: count }), 360)).toEqual({ mean: NaN, min: NaN, max: NaN });
  });

  it('lies between the slowest and the fastest, which lie between those of single intervals', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 200, max: 3000 }), { minLength: 1, maxLength: 50 }), (intervals) => {
        const { mean, min, max } = heartRate(peaksOf(intervals), 1000);
        const rounding = 1e-9;
        expect(min).toBeLessThanOrEqual(mean);
        expect(mean).toBeLessThanOrEqual(max);
        expect(min).toBeGreaterThanOrEqual(60_000 / Math.max(...intervals) - rounding);
        expect(max).toBeLessThanOrEqual(60_000 / Math.min(...intervals) + rounding);
        if (intervals.length <= 8) expect([min, max]).toEqual([mean, mean]);
      }),
    );
  });
});
