import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillGaps } from '../../../src/ecg/signal/fill-gaps.ts';

const NO = NaN;

describe('fillGaps', () => {
  // Oracle: straight lines worked out by hand.
  it.each([
    ['a gap inside', [1, NO, NO, 4], [1, 2, 3, 4]],
    ['two gaps', [0, NO, 2, NO, NO, NO, -2], [0, 1, 2, 1, 0, -1, -2]],
    ['a gap at the start', [NO, NO, 5, 6], [5, 5, 5, 6]],
    ['a gap at the end', [5, 6, NO, NO], [5, 6, 6, 6]],
    ['one sample left', [NO, 3, NO], [3, 3, 3]],
    ['no sample left', [NO, NO], [0, 0]],
    ['nothing', [], []],
  ])('bridges %s', (_, samples, filled) => {
    expect(Array.from(fillGaps(Float32Array.from(samples)))).toEqual(filled);
  });

  it('gives the samples themselves where there is no gap', () => {
    const samples = Float32Array.of(1, 2, 3);
    expect(fillGaps(samples)).toBe(samples);
  });

  it('leaves no gap, changes no valid sample and stays within what is there', () => {
    const samples = fc.array(fc.oneof(fc.constant(NaN), fc.float({ min: -10, max: 10, noNaN: true })));
    fc.assert(
      fc.property(samples, (values) => {
        const input = Float32Array.from(values);
        const filled = fillGaps(input);
        const valid = input.filter((value) => !Number.isNaN(value));
        expect(input.every((value, i) => Number.isNaN(value) || filled[i] === value)).toBe(true);
        const [low, high] = valid.length > 0 ? [Math.min(...valid), Math.max(...valid)] : [0, 0];
        expect(filled.every((value) => value >= low - 1e-5 && value <= high + 1e-5)).toBe(true);
      }),
    );
  });
});
