import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowCorrelation } from '../../../src/ecg/preparation/window-correlation.ts';

const PERIODS = Float32Array.from({ length: 200 }, (_, t) => Math.sin((2 * Math.PI * t) / 40));
const QUARTER_LATER = Float32Array.from({ length: 200 }, (_, t) => Math.cos((2 * Math.PI * t) / 40));

describe('windowCorrelation', () => {
  // Oracle: Pearson's r is 1 for a window against a + b · itself, −1 for b < 0, 0 for sine against cosine.
  it('is 1 for the same shape, −1 for its mirror image, 0 for a quarter period later', () => {
    expect(
      windowCorrelation(
        PERIODS,
        PERIODS.map((value) => 3 * value - 2),
      ),
    ).toBeCloseTo(1, 6);
    expect(
      windowCorrelation(
        PERIODS,
        PERIODS.map((value) => 5 - value / 4),
      ),
    ).toBeCloseTo(-1, 6);
    expect(windowCorrelation(PERIODS, QUARTER_LATER)).toBeCloseTo(0, 6);
  });

  it('looks at the range asked for alone', () => {
    const changed = PERIODS.map((value, t) => (t < 100 ? value : -value));
    expect(windowCorrelation(PERIODS, changed, 0, 100)).toBeCloseTo(1, 6);
    expect(windowCorrelation(PERIODS, changed, 100, 200)).toBeCloseTo(-1, 6);
  });

  it('is 0 when either is flat', () => {
    expect(windowCorrelation(PERIODS, new Float32Array(200).fill(2))).toBe(0);
    expect(windowCorrelation(PERIODS, PERIODS, 50, 50)).toBe(0);
  });

  it('is symmetric and lies in −1…1', () => {
    const window = fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(window, window, (a, b) => {
        const [first, second] = [Float32Array.from(a), Float32Array.from(b)];
        const correlation = windowCorrelation(first, second);
        expect(Math.abs(correlation)).toBeLessThanOrEqual(1 + 1e-9);
        expect(windowCorrelation(second, first)).toBeCloseTo(correlation, 9);
      }),
    );
  });
});
