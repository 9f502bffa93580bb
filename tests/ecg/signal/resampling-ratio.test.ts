import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resamplingRatio } from '../../../src/ecg/signal/resampling-ratio.ts';

describe('resamplingRatio', () => {
  it.each([
    [360, 200, 5, 9],
    [360, 1000 / 3, 25, 27],
    [128, 200, 25, 16],
    [250, 1000 / 3, 4, 3],
    [500, 1000 / 3, 2, 3],
    [1000, 1000 / 3, 1, 3],
    [200, 200, 1, 1],
  ])('takes %s Hz to %s Hz by %i/%i', (fromHz, toHz, up, down) => {
    expect(resamplingRatio(fromHz, toHz)).toEqual({ up, down });
  });

  // Oracle: a fraction of whole numbers up to 2000 is its own best approximation.
  it('is exact for every ratio of whole numbers up to 2000', () => {
    const whole = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(whole, whole, fc.double({ min: 0.1, max: 10, noNaN: true }), (a, b, scale) => {
        const { up, down } = resamplingRatio(a * scale, b * scale);
        expect(up * a).toBe(down * b);
      }),
    );
  });

  // Oracle: a convergent p/q is nearer than 1/(q · next q); the next one has a term above 2000 (Hardy & Wright, 10.7).
  it('keeps to small whole numbers and is never off by more than 1/2000', () => {
    const rate = fc.double({ min: 100, max: 4000, noNaN: true });
    fc.assert(
      fc.property(rate, fc.constantFrom(200, 1000 / 3), (fromHz, toHz) => {
        const { up, down } = resamplingRatio(fromHz, toHz);
        expect(Math.min(up, down)).toBeGreaterThan(0);
        expect(Math.max(up, down)).toBeLessThanOrEqual(2000);
        expect(Math.abs((fromHz * up) / down / toHz - 1)).toBeLessThan(1 / 2000);
      }),
      { numRuns: 1000 },
    );
    const odd = resamplingRatio(257.03, 200);
    expect(Math.abs((257.03 * odd.up) / odd.down - 200)).toBeLessThan(200e-6);
  });
});
