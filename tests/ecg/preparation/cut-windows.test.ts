import { describe, expect, it } from 'vitest';
import { BEAT_WINDOW, windowSample } from '../../../src/ecg/preparation/beat-window.ts';
import {
  cutWindows,
  WINDOW_R_SAMPLE,
  WINDOW_RATE_HZ,
  WINDOW_SAMPLES,
} from '../../../src/ecg/preparation/cut-windows.ts';
import { largestDifference } from '../largest-difference.ts';

const SINE_HZ = 7;
const COMPARED = { samples: WINDOW_SAMPLES, rateHz: WINDOW_RATE_HZ, rSample: WINDOW_R_SAMPLE };

describe('cutWindows', () => {
  // Oracle: the sine itself at the times of the window, R exactly on its sample even where R lies between two samples of the
  // lead. Positions are rounded to 1/64 sample, which costs at most the slope times half of that.
  it.each([128, 250, 257.03, 360, 500, 1000, 2000])('cuts a sine sampled at %s Hz as it is', (rateHz) => {
    const sine = Float32Array.from({ length: 4 * rateHz }, (_, i) => Math.sin((2 * Math.PI * SINE_HZ * i) / rateHz));
    const peaks = [1.2, 2.345, 2.6789].map((seconds) => seconds * rateHz);
    for (const shape of [COMPARED, BEAT_WINDOW]) {
      const windows = cutWindows(sine, rateHz, peaks, shape);
      expect(windows).toHaveLength(peaks.length * shape.samples);
      const rounding = (2 * Math.PI * SINE_HZ) / (128 * rateHz);
      peaks.forEach((peak, beat) => {
        const expected = Float32Array.from({ length: shape.samples }, (_, t) =>
          Math.sin(2 * Math.PI * SINE_HZ * (peak / rateHz + (t - shape.rSample) / shape.rateHz)),
        );
        const window = windows.subarray(beat * shape.samples, (beat + 1) * shape.samples);
        expect(largestDifference(window, expected)).toBeLessThan(rounding + 2e-3);
      });
    }
  });

  it('takes the 0.6 s window that begins 0.2 s before R unless told otherwise', () => {
    expect(WINDOW_R_SAMPLE / WINDOW_RATE_HZ).toBeCloseTo(0.2, 2);
    expect(WINDOW_SAMPLES / WINDOW_RATE_HZ).toBeCloseTo(0.6, 10);
    const ramp = Float32Array.from({ length: 2000 }, (_, i) => i);
    expect([...cutWindows(ramp, 500, [900])]).toEqual([...cutWindows(ramp, 500, [900], COMPARED)]);
  });

  it('is zero beyond the ends of the lead', () => {
    const windows = cutWindows(new Float32Array(1000).fill(1), 1000, [0, 999]);
    // The interpolation reaches 8 samples of the lead over the edge, three window samples.
    expect(windows.subarray(0, WINDOW_R_SAMPLE - 3).every((value) => value === 0)).toBe(true);
    expect(windows[WINDOW_R_SAMPLE + 20]).toBeCloseTo(1, 3);
    expect(windows.subarray(WINDOW_SAMPLES + WINDOW_R_SAMPLE + 3).every((value) => value === 0)).toBe(true);
    expect(cutWindows(new Float32Array(0), 360, [0, 5]).every((value) => value === 0)).toBe(true);
    expect(cutWindows(new Float32Array(10), 360, [])).toHaveLength(0);
  });
});

// Oracle: the network's window is 0.4 s before R to 0.6 s after, eight milliseconds a sample.
it('places times in the network’s window, at its edges where they lie outside', () => {
  expect([-0.4, -0.08, 0, 0.12, 0.6, 3, -3].map(windowSample)).toEqual([0, 40, 50, 65, 125, 125, 0]);
});
