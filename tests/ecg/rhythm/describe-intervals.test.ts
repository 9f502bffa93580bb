import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIntervals } from '../../../src/ecg/rhythm/describe-intervals.ts';
import { EXCLUSIONS } from '../../../src/ecg/rhythm/rr-variability.ts';
import { restingIntervals } from '../formats/intervals/interval-text.ts';

const seconds = (list: readonly number[]) => Float64Array.from(list, (ms) => ms / 1000);

describe('describeIntervals', () => {
  // Oracle: by hand. Differences 40, -60, 20 ms; mean 820 ms.
  it('a handful of intervals', () => {
    const { durationSeconds, heartRate, shortestSeconds, longestSeconds, variability } = describeIntervals(seconds([820, 860, 800, 820, 800])); // prettier-ignore
    expect(durationSeconds).toBeCloseTo(4.1, 9);
    expect(heartRate.mean).toBeCloseTo(60 / 0.82, 9);
    expect([shortestSeconds, longestSeconds]).toEqual([0.8, 0.86]);
    expect(variability.meanNnSeconds).toBeCloseTo(0.82, 9);
    expect(variability.sdnnSeconds).toBeCloseTo(Math.sqrt((0.04 ** 2 + 0.02 ** 2 + 0.02 ** 2) / 4), 9);
    expect(variability.rmssdSeconds).toBeCloseTo(Math.sqrt((0.04 ** 2 + 0.06 ** 2 + 0.02 ** 2 + 0.02 ** 2) / 4), 9);
    expect(variability.pnn50).toBe(0.25);
  });

  it('an early beat and its pause are left out, and what lies around them is not joined', () => {
    const list = restingIntervals(200);
    const clean = describeIntervals(seconds(list)).variability;
    const ectopic = [...list.slice(0, 100), 480, 1220, ...list.slice(102)];
    const { variability } = describeIntervals(seconds(ectopic));
    expect(variability.excluded).toMatchObject({ outOfLine: 2, pause: 0, tooShort: 0, gap: 0 });
    expect(variability.rmssdSeconds).toBeCloseTo(clean.rmssdSeconds, 3);
  });

  it('accounts for every interval; the unit of time scales through where nothing is left out', () => {
    const list = fc.array(fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.constant(NaN)), { minLength: 1, maxLength: 80 });
    fc.assert(fc.property(list, (intervals) => {
      const { variability, durationSeconds } = describeIntervals(seconds(intervals));
      const left = EXCLUSIONS.reduce((sum, reason) => sum + variability.excluded[reason], 0);
      expect(variability.nnCount + left).toBe(intervals.length);
      expect(durationSeconds).toBeCloseTo(intervals.reduce((sum, ms) => sum + (ms || 0) / 1000, 0), 6);
    }));
  }); // prettier-ignore

  it('knows what it cannot tell from no interval', () => {
    const { heartRate, variability } = describeIntervals(Float64Array.of(NaN));
    expect([heartRate.mean, variability.nnCount, variability.sdnnSeconds]).toEqual([NaN, 0, NaN]);
  });
});
