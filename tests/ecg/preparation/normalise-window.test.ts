import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseWindow, windowSpread } from '../../../src/ecg/preparation/normalise-window.ts';
import { windowCorrelation } from '../../../src/ecg/preparation/window-correlation.ts';

describe('windowSpread', () => {
  // Oracle: mean and population standard deviation by hand.
  it('is mean and population standard deviation', () => {
    expect(windowSpread(Float32Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toEqual({ mean: 5, deviation: 2 });
  });
});

describe('normaliseWindow', () => {
  it('gives mean 0 and standard deviation 1, in the shape of the input', () => {
    const values = fc.array(fc.float({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(values, (list) => {
        const window = Float32Array.from(list);
        fc.pre(windowSpread(window).deviation > 1e-3);
        const normalised = normaliseWindow(window);
        const { mean, deviation } = windowSpread(normalised);
        expect(mean).toBeCloseTo(0, 4);
        expect(deviation).toBeCloseTo(1, 4);
        expect(windowCorrelation(window, normalised)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('centres a flat window and does not blow up its noise', () => {
    expect(normaliseWindow(new Float32Array(200).fill(3))).toEqual(new Float32Array(200));
    const faint = Float32Array.from({ length: 200 }, (_, i) => 1e-5 * (i % 2));
    expect(Math.max(...normaliseWindow(faint))).toBeLessThan(1e-4);
  });
});
