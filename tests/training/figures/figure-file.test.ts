import { describe, expect, it } from 'vitest';
import { formatFigures } from '../../../training/figures/figure-file.ts';

// Oracle: the text is JSON of the same values, to six decimals.
describe('formatFigures', () => {
  const figures = {
    a: { list: [1, 2.123456789, null], none: [], words: ['x, y', 'z'] },
    b: [{ c: 1 }, { c: [[1], [2]] }],
  };

  it('keeps every value', () => {
    expect(JSON.parse(formatFigures(figures))).toEqual({
      a: { list: [1, 2.123457, null], none: [], words: ['x, y', 'z'] },
      b: [{ c: 1 }, { c: [[1], [2]] }],
    });
  });

  it('puts plain lists on one line', () => {
    expect(formatFigures({ list: [1, 2, 3], deep: { a: 1, b: [4, 5] } })).toBe(
      '{\n "list": [1, 2, 3],\n "deep": {\n  "a": 1,\n  "b": [4, 5]\n }\n}\n',
    );
  });
});
