import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareConfidence } from '../../../src/ecg/scoring/compare-confidence.ts';
import { measureReliability } from '../../../src/ecg/scoring/reliability.ts';

describe('measureReliability', () => {
  // Oracle: worked out by hand; the interval of 8 right in 10 is Wilson's, as published calculators give it (49.0 to 94.3 %).
  it('has equally many beats in each bin, by rising confidence', () => {
    const { bins, count, expectedCalibrationError } = measureReliability([0.9, 0.5, 0.7, 1], [1, 0, 1, 1], 2);
    expect(count).toBe(4);
    expect(bins.map((bin) => [bin.count, bin.confidence, bin.accuracy])).toEqual([
      [2, 0.6, 0.5],
      [2, 0.95, 1],
    ]);
    expect(expectedCalibrationError).toBeCloseTo((0.1 + 0.05) / 2, 12);
  });

  it('gives the interval of a share', () => {
    const [bin] = measureReliability(new Float64Array(10).fill(0.8), [1, 1, 1, 1, 1, 1, 1, 1, 0, 0], 1).bins;
    expect(bin.interval[0]).toBeCloseTo(0.49, 3);
    expect(bin.interval[1]).toBeCloseTo(0.943, 3);
  });

  it('leaves out beats without a confidence, and has no bins without beats', () => {
    expect(measureReliability([NaN, 0.5], [1, 1]).bins).toHaveLength(1);
    expect(measureReliability([], []).bins).toEqual([]);
    expect(measureReliability([], []).expectedCalibrationError).toBeNaN();
  });

  it('puts every beat into one bin, sizes differ by one at most, and the error is between 0 and 1', () => {
    const beats = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1 })), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(beats, (made) => {
        const { bins, expectedCalibrationError } = measureReliability(
          made.map(([confidence]) => confidence),
          made.map(([, isRight]) => isRight),
        );
        const sizes = bins.map(({ count }) => count);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(made.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(expectedCalibrationError).toBeGreaterThanOrEqual(0);
        expect(expectedCalibrationError).toBeLessThanOrEqual(1);
        for (const { accuracy, interval } of bins) {
          expect(accuracy).toBeGreaterThanOrEqual(interval[0] - 1e-12);
          expect(accuracy).toBeLessThanOrEqual(interval[1] + 1e-12);
        }
      }),
    );
  });
});

describe('compareConfidence', () => {
  // Oracle: by hand. The third beat has no reference beat near it, and the second is called V (0.8) where the reference has N.
  it('holds the best class of every paired beat against the reference', () => {
    const reference = { sample: Int32Array.of(100, 460), classIndex: Uint8Array.of(0, 0) };
    const beats = {
      rPeakSample: Int32Array.of(102, 458, 640),
      probabilities: Float32Array.of(0.9, 0.1, 0, 0, 0, 0.2, 0.8, 0, 0, 0, 0.6, 0.4, 0, 0, 0),
    };
    const { bins } = compareConfidence(reference, beats, 360, []);
    expect(bins.map(({ accuracy }) => accuracy)).toEqual([0, 1]);
    expect(bins[0].confidence).toBeCloseTo(0.8, 6);
    expect(bins[1].confidence).toBeCloseTo(0.9, 6);
  });
});
