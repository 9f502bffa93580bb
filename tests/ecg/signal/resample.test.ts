import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResampler, resample } from '../../../src/ecg/signal/resample.ts';
import { largestDifference } from '../largest-difference.ts';
import { goldenInput, GOLDENS } from './golden-signals.ts';

describe('resample', () => {
  // Oracle: SciPy 1.17.1, resample_poly(x, up, down) by tests/golden/make-signal-goldens.py.
  it.each([
    ['resample_25_27', 25, 27, 7200],
    ['resample_128_360', 128, 360, 7200],
    ['resample_125_48', 125, 48, 1280],
  ] as const)('equals SciPy: %s', async (name, up, down, length) => {
    const resampled = resample((await goldenInput()).subarray(0, length), up, down);
    expect(largestDifference(resampled, GOLDENS[name])).toBeLessThan(1e-8);
  });

  it('with a ratio of one gives the samples back', async () => {
    const input = await goldenInput();
    expect(resample(input, 7, 7)).toEqual(input);
  });

  it('reduces the ratio: 50/54 is 25/27', async () => {
    const input = (await goldenInput()).subarray(0, 700);
    expect(resample(input, 50, 54)).toEqual(resample(input, 25, 27));
  });

  it('gives ceil(length · up / down) samples, also of very short signals', () => {
    const ratio = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), ratio, ratio, (length, up, down) => {
        const resampled = resample(new Float64Array(length).fill(1), up, down);
        expect(resampled).toHaveLength(Math.ceil((length * up) / down));
        expect(resampled.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('createResampler', () => {
  // Oracle: the whole signal resampled, and zero beyond the signal's ends.
  it('gives any range as the whole signal has it', async () => {
    const input = (await goldenInput()).subarray(0, 720);
    const whole = resample(input, 25, 27);
    const resampler = createResampler(25, 27);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length }), fc.integer({ min: 0, max: 100 }), (first, count) => {
        const end = Math.min(whole.length, first + count);
        expect(resampler.range(input, first, end - first)).toEqual(whole.slice(first, end));
      }),
    );
    expect(resampler.range(input, -500, 100).every((value) => value === 0)).toBe(true);
    expect(resampler.range(input, whole.length + 500, 100).every((value) => value === 0)).toBe(true);
  });
});
