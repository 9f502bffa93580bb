import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from '../../../src/ecg/signal/quantile.ts';

describe('quantile', () => {
  // Oracle: closed form for 0, 1 … n: the quantile is the fraction times n.
  it('interpolates between order statistics, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, fraction) => {
        const shuffled = Array.from({ length: n + 1 }, (_, i) => (i * 7919) % (n + 1));
        // 7919 is prime and larger than 51, so this visits every number once.
        expect(quantile(shuffled, fraction)).toBeCloseTo(fraction * n, 9);
      }),
    );
  });

  // Oracle: the same rule on the sorted list; few distinct values give ties, and NaN sorts last.
  it('equals the quantile of the sorted list', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e3, max: 1e3 }));
    const fractions = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), fractions, (values, fraction) => {
        const sorted = Float64Array.from(values).sort();
        const position = fraction * (sorted.length - 1);
        const below = Math.floor(position);
        const above = sorted[Math.min(below + 1, sorted.length - 1)];
        const expected = sorted[below] + (position - below) * (above - sorted[below]);
        if (Number.isNaN(expected)) expect(quantile(values, fraction)).toBeNaN();
        else expect(quantile(values, fraction)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('has the extremes at its ends and does not touch its input', () => {
    const values = Float32Array.of(4, -1, 7.5, 2);
    expect([quantile(values, 0), quantile(values, 1)]).toEqual([-1, 7.5]);
    expect(values).toEqual(Float32Array.of(4, -1, 7.5, 2));
  });

  it('has no value for an empty list', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(median(new Float32Array(0))).toBeNaN();
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[3, 1], 2],
    [[9, 1, 5], 5],
    [[10, 9, 100, 1], 9.5],
  ])('of %j is %s', (values, expected) => expect(median(values)).toBe(expected));
});
