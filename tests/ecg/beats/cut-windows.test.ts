import { describe, expect, it } from 'vitest';
import { cutWindows, WINDOW_R_SAMPLE, WINDOW_RATE_HZ, WINDOW_SAMPLES } from '../../../src/ecg/beats/cut-windows.ts';
import { largestDifference } from '../largest-difference.ts';

const SINE_HZ = 7;

describe('cutWindows', () => {
  // Oracle: the sine itself at the times of the window. The anti-alias filter ripples by 60 dB (Kaiser, β = 5).
  it.each([128, 250, 257.03, 360, 500, 1000, 2000])('cuts a sine sampled at %s Hz as it is at 333⅓ Hz', (rateHz) => {
    const sine = Float32Array.from({ length: 4 * rateHz }, (_, i) => Math.sin((2 * Math.PI * SINE_HZ * i) / rateHz));
    const peaks = [1.2, 2.345].map((seconds) => Math.round(seconds * rateHz));
    const windows = cutWindows(sine, rateHz, peaks);
    expect(windows).toHaveLength(2 * WINDOW_SAMPLES);
    peaks.forEach((peak, beat) => {
      const rSeconds = Math.round((peak / rateHz) * WINDOW_RATE_HZ) / WINDOW_RATE_HZ;
      expect(Math.abs(rSeconds - peak / rateHz)).toBeLessThanOrEqual(0.0015);
      const expected = Float32Array.from({ length: WINDOW_SAMPLES }, (_, t) =>
        Math.sin(2 * Math.PI * SINE_HZ * (rSeconds + (t - WINDOW_R_SAMPLE) / WINDOW_RATE_HZ)),
      );
      const window = windows.subarray(beat * WINDOW_SAMPLES, (beat + 1) * WINDOW_SAMPLES);
      expect(largestDifference(window, expected)).toBeLessThan(2e-3);
    });
  });

  it('begins 0.2 s before R and lasts 0.6 s', () => {
    expect(WINDOW_R_SAMPLE / WINDOW_RATE_HZ).toBeCloseTo(0.2, 2);
    expect(WINDOW_SAMPLES / WINDOW_RATE_HZ).toBeCloseTo(0.6, 10);
  });

  it('is zero beyond the ends of the lead', () => {
    const windows = cutWindows(new Float32Array(1000).fill(1), 1000, [0, 999]);
    // The filter reaches 10 window samples over the edge.
    expect(windows.subarray(0, WINDOW_R_SAMPLE - 11).every((value) => value === 0)).toBe(true);
    expect(windows[WINDOW_R_SAMPLE + 20]).toBeCloseTo(1, 3);
    expect(windows.subarray(WINDOW_SAMPLES + WINDOW_R_SAMPLE + 11).every((value) => value === 0)).toBe(true);
    expect(cutWindows(new Float32Array(0), 360, [0, 5]).every((value) => value === 0)).toBe(true);
    expect(cutWindows(new Float32Array(10), 360, [])).toHaveLength(0);
  });
});
