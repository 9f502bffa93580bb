import { describe, expect, it } from 'vitest';
import { formatOddsFactor } from '../../../src/app/text/format-odds-factor.ts';

// Oracle: e to the power of the argument.
describe('formatOddsFactor', () => {
  it.each([
    [Math.log(2.5), '× 2.5'],
    [-Math.log(40), '÷ 40'],
    [Math.log(9.96), '× 10'],
    [Math.log(1.01), '× 1'],
    [-Math.log(1.01), '× 1'],
    [12, '> × 1000'],
    [-12, '> ÷ 1000'],
    [NaN, '–'],
  ])('%d is %s', (logOdds, written) => {
    expect(formatOddsFactor(logOdds)).toBe(written);
  });
});
