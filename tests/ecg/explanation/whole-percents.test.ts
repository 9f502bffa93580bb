import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePercents } from '../../../src/ecg/explanation/whole-percents.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const parts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 });

// Oracle: by hand, and what rounding together means.
describe('wholePercents', () => {
  it('adds up where rounding one by one does not', () => {
    expect(wholePercents([0.0075, 0.346, 0.6465])).toEqual([1, 34, 65]);
    expect([0.0075, 0.346, 0.6465].map((share) => Math.round(100 * share))).toEqual([1, 35, 65]);
    expect(wholePercents([0, 0])).toEqual([0, 0]);
    expect(wholePercents([NaN, 0.5])).toEqual([0, 50]);
    expect(wholePercents([])).toEqual([]);
  });

  it('divides a figure said elsewhere among its parts', () => {
    expect(wholePercents([0.1, 0.1, 0.1], 31)).toEqual([11, 10, 10]);
    expect(wholePercents([0.004, 0.003], 0)).toEqual([0, 0]);
  });

  it('keeps the order, the sum, and each figure next to its share', () => {
    fc.assert(
      fc.property(parts, (counts) => {
        const whole = sum(counts);
        const shares = counts.map((count) => (whole === 0 ? 0 : count / whole));
        const percents = wholePercents(shares);
        expect(sum(percents)).toBe(whole === 0 ? 0 : 100);
        shares.forEach((share, i) => {
          expect(Math.abs(percents[i] - 100 * share)).toBeLessThan(1 + 1e-9);
          shares.forEach((other, k) => {
            if (share > other + 1e-9) expect(percents[i]).toBeGreaterThanOrEqual(percents[k]);
          });
        });
      }),
    );
  });
});
