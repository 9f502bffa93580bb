import { describe, expect, it } from 'vitest';
import { formatOddsFactor } from '../../../src/app/text/format-odds-factor.ts';

// Oracle: e to the power of the argument.
describe('formatOddsFactor', () => {
  it.each([
    [Math.log(2.5), '×\u00a02.5'],
    [-Math.log(40), '÷\u00a040'],
    [Math.log(9.96), '×\u00a010'],
    [Math.log(1.01), '×\u00a01'],
    [-Math.log(1.01), '×\u00a01'],
    [12, '>\u00a0×\u00a01000'],
    [-12, '>\u00a0÷\u00a01000'],
    [NaN, '–'],
  ])('%d is %s', (logOdds, written) => {
    expect(formatOddsFactor(logOdds)).toBe(written);
  });
});
