import { describe, expect, it } from 'vitest';
import { interpolate } from '../../../src/ecg/signal/interpolate.ts';

const LENGTH = 300;
/** The interpolation reaches eight samples to either side. */
const REACH = 8;

function wave(cyclesPerSample: number): (position: number) => number {
  return (position) => Math.sin(2 * Math.PI * cyclesPerSample * position + 0.3);
}

function worstError(cyclesPerSample: number, step: number): number {
  const at = wave(cyclesPerSample);
  const samples = Float64Array.from({ length: LENGTH }, (_, i) => at(i));
  let worst = 0;
  for (let position = REACH; position < LENGTH - REACH - 1; position += step) {
    worst = Math.max(worst, Math.abs(interpolate(samples, position) - at(position)));
  }
  return worst;
}

// Oracle: a sine, known between its samples. 40 Hz, the end of the filtered lead, is 0.31 cycles per sample at 128 Hz.
describe('interpolate', () => {
  it.each([
    [0.01, 1e-3],
    [0.1, 2e-3],
    [0.2, 3e-3],
    [0.32, 1e-2],
  ])('gives a sine of %f cycles per sample between its samples', (cyclesPerSample, largest) => {
    expect(worstError(cyclesPerSample, 1 / 64)).toBeLessThan(largest);
  });

  it('rounds positions to 1/64 sample: at most the slope times half of that is lost', () => {
    for (const cyclesPerSample of [0.05, 0.2, 0.32]) {
      const rounding = (2 * Math.PI * cyclesPerSample) / 128;
      expect(worstError(cyclesPerSample, 0.0113)).toBeLessThan(rounding + 1e-2);
    }
  });

  // Oracle: the taps of every phase sum to 1.
  it('keeps a constant what it is', () => {
    const constant = new Float32Array(100).fill(3);
    for (let position = 20; position < 80; position += 0.17) {
      expect(interpolate(constant, position)).toBeCloseTo(3, 10);
    }
  });

  it('counts the signal as zero beyond its ends, without a number that is none', () => {
    const constant = new Float32Array(40).fill(1);
    expect(interpolate(constant, -REACH - 1)).toBe(0);
    expect(interpolate(constant, 39 + REACH + 1)).toBe(0);
    expect(interpolate(constant, -0.5)).toBeCloseTo(0.5, 1);
    expect(interpolate([], 3)).toBe(0);
  });
});
