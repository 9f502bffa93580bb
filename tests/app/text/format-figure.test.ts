import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../../src/app/text/format-count.ts';
import * as figure from '../../../src/app/text/format-figure.ts';
import { intervalUnit } from '../../../src/app/text/interval-unit.svelte.ts';

// Oracle: the written forms of product texts ("18.3 %", "0.97", "92 ms"); unknown values are never shown as numbers.
describe('figures', () => {
  it('shows a share with one decimal and never turns few into none', () => {
    expect(figure.formatShare(0.1832)).toBe('18.3\u00a0%');
    expect(figure.formatShare(0)).toBe('0\u00a0%');
    expect(figure.formatShare(1 / 100_000)).toBe('<\u00a00.1\u00a0%');
    expect(figure.formatShare(NaN)).toBe('–');
  });

  // Oracle: Hamilton's method (largest remainders): whole percents that add up as the shares do, none off by a whole one.
  it('gives the parts of a whole in whole percents that add up', () => {
    const percents = (shares: number[]) =>
      figure.formatWholeShares(shares).map((one) => Number(one.split('\u00a0')[0]));
    expect(figure.formatWholeShares([0.865, 0.135])).toEqual(['87\u00a0%', '13\u00a0%']);
    expect(figure.formatWholeShares([1 / 3, 1 / 3, 1 / 3])).toEqual(['34\u00a0%', '33\u00a0%', '33\u00a0%']);
    expect(figure.formatWholeShares([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }), (parts) => {
        const whole = parts.reduce((a, b) => a + b);
        const shares = parts.map((part) => part / whole);
        const shown = percents(shares);
        expect(shown.reduce((a, b) => a + b)).toBe(100);
        shown.forEach((percent, i) => expect(Math.abs(percent - 100 * shares[i])).toBeLessThan(1 + 1e-9));
      }),
    );
  });

  it('never rounds a probability up to certainty or down to nothing', () => {
    expect(figure.formatProbability(0.999)).toBe('0.99');
    expect(figure.formatProbability(1)).toBe('1.00');
    expect(figure.formatProbability(0.5)).toBe('0.50');
    expect(figure.formatProbability(0.005)).toBe('0.01');
    expect(figure.formatProbability(0.004)).toBe('<\u00a00.01');
    expect(figure.formatProbability(0)).toBe('0.00');
  });

  it('shows a dash for what could not be measured', () => {
    expect(figure.formatInterval(NaN)).toBe('–');
    expect(figure.formatMilliseconds(NaN)).toBe('–');
    expect(figure.formatRate(NaN)).toBe('–');
    expect(figure.formatMilliseconds(0.0919)).toBe('92\u00a0ms');
    expect(figure.formatInterval(0.8361)).toBe('0.84\u00a0s');
  });

  it('shows intervals between beats in the unit chosen', () => {
    intervalUnit.current = 'ms';
    expect(figure.formatInterval(0.8361)).toBe('836\u00a0ms');
    expect(figure.formatInterval(NaN)).toBe('–');
    intervalUnit.current = 's';
    expect(figure.formatInterval(0.8361)).toBe('0.84\u00a0s');
  });

  it('groups thousands and prints scales without trailing zeros', () => {
    expect(formatCount(1234567)).toBe('1\u2009234\u2009567');
    expect(formatCount(999)).toBe('999');
    expect(figure.formatScale(12.5)).toBe('12.5');
    expect(figure.formatScale(25)).toBe('25');
    expect(figure.formatScale(0.9123)).toBe('0.912');
  });
});
