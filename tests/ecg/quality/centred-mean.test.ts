import { describe, expect, it } from 'vitest';
import { centredMean } from '../../../src/ecg/quality/centred-mean.ts';

// Oracle: means worked out by hand.
describe('centredMean', () => {
  const samples = Float32Array.of(0, 3, 6, 9, 30);

  it('averages the samples around each, fewer at the ends', () => {
    expect(Array.from(centredMean(samples, 3))).toEqual([1.5, 3, 6, 15, 19.5]);
    expect(centredMean(samples, 2)).toEqual(centredMean(samples, 3));
  });

  it.each([0, 1])('with a width of %i changes nothing', (width) => {
    expect(centredMean(samples, width)).toEqual(samples);
  });

  it('copes with fewer samples than its width', () => {
    expect(Array.from(centredMean(samples, 99))).toEqual(new Array(5).fill(Math.fround(9.6)));
    expect(centredMean(new Float32Array(0), 9)).toHaveLength(0);
  });
});
