import { describe, expect, it } from 'vitest';
import { WINDOW_R_SAMPLE, WINDOW_RATE_HZ, WINDOW_SAMPLES } from '../../../src/ecg/beats/cut-windows.ts';
import { measureQrs } from '../../../src/ecg/waves/measure-qrs.ts';

const STEP_SECONDS = 1 / WINDOW_RATE_HZ;

function windowOf(wave: (seconds: number) => number): Float32Array {
  return Float32Array.from({ length: WINDOW_SAMPLES }, (_, t) => wave((t - WINDOW_R_SAMPLE) * STEP_SECONDS));
}

/** A wave that begins and ends at known times: one period of 1 − cos between them, 0 outside. */
function raisedCosine(onset: number, end: number): (seconds: number) => number {
  return (seconds) =>
    seconds > onset && seconds < end ? 0.5 - 0.5 * Math.cos((2 * Math.PI * (seconds - onset)) / (end - onset)) : 0;
}

describe('measureQrs', () => {
  // Oracle: the limits of the wave put there. The slope is smoothed over ±2 samples: the limits are known to 2 samples.
  it.each([
    [-0.03, 0.03],
    [-0.045, 0.045],
    [-0.04, 0.07],
    [-0.07, 0.07],
    [-0.09, 0.11],
  ])('finds a QRS from %s s to %s s', (onset, end) => {
    const limits = measureQrs(windowOf(raisedCosine(onset, end)));
    expect(limits).not.toBeNull();
    const [foundOnset, foundEnd] = limits ?? [NaN, NaN];
    expect(Math.abs(foundOnset - onset)).toBeLessThanOrEqual(2 * STEP_SECONDS + 1e-9);
    expect(Math.abs(foundEnd - end)).toBeLessThanOrEqual(2 * STEP_SECONDS + 1e-9);
  });

  it('depends neither on size nor on polarity', () => {
    const window = windowOf(raisedCosine(-0.05, 0.04));
    const limits = measureQrs(window);
    for (const factor of [-1, 0.01, 1000]) expect(measureQrs(window.map((value) => factor * value))).toEqual(limits);
  });

  it('leaves P and T waves out', () => {
    const qrs = raisedCosine(-0.04, 0.05);
    const [p, t] = [raisedCosine(-0.19, -0.09), raisedCosine(0.14, 0.38)];
    const beat = windowOf((seconds) => qrs(seconds) + 0.12 * p(seconds) + 0.2 * t(seconds));
    expect(measureQrs(beat)).toEqual(measureQrs(windowOf(qrs)));
  });

  it('measures nothing in a flat window, or where no quiet stretch is found', () => {
    expect(measureQrs(new Float32Array(WINDOW_SAMPLES))).toBeNull();
    expect(measureQrs(new Float32Array(WINDOW_SAMPLES).fill(-0.3))).toBeNull();
    expect(measureQrs(new Float32Array(WINDOW_SAMPLES).fill(NaN))).toBeNull();
    expect(measureQrs(windowOf((seconds) => seconds))).toBeNull();
  });
});
