import { createResampler } from '../signal/resample.ts';
import { resamplingRatio } from '../signal/resampling-ratio.ts';

/** The objective's window: 0.2 s before R to 0.4 s after, as 200 samples (333⅓ Hz). */
export const WINDOW_SAMPLES = 200;
export const WINDOW_RATE_HZ = 1000 / 3;
/** Sample of the window that holds R. */
export const WINDOW_R_SAMPLE = 67;

/**
 * Cuts one window per R peak out of a lead without gaps and resamples it to 333⅓ Hz (R falls on sample 67 to the nearest
 * 1.5 ms). Beyond the ends of the lead the window is zero.
 * @returns row-major [count × 200], in the unit of the samples.
 */
export function cutWindows(samples: Float32Array, sampleRateHz: number, rPeakSamples: ArrayLike<number>): Float32Array {
  const { up, down } = resamplingRatio(sampleRateHz, WINDOW_RATE_HZ);
  const resampler = createResampler(up, down);
  const windows = new Float32Array(rPeakSamples.length * WINDOW_SAMPLES);
  for (let i = 0; i < rPeakSamples.length; i++) {
    const centre = Math.round((rPeakSamples[i] * up) / down);
    windows.set(resampler.range(samples, centre - WINDOW_R_SAMPLE, WINDOW_SAMPLES), i * WINDOW_SAMPLES);
  }
  return windows;
}
