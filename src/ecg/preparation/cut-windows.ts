import { interpolate } from '../signal/interpolate.ts';

/** A stretch around R: how many samples at which rate, and which of them is R. */
export interface WindowShape {
  readonly samples: number;
  readonly rateHz: number;
  readonly rSample: number;
}

/** The window in which beats are compared and judged (what the network sees is `BEAT_WINDOW`): 0.2 s before R to 0.4 s after, as 200 samples (333⅓ Hz). */
export const WINDOW_SAMPLES = 200;
export const WINDOW_RATE_HZ = 1000 / 3;
/** Sample of the window that holds R. */
export const WINDOW_R_SAMPLE = 67;
const COMPARED: WindowShape = { samples: WINDOW_SAMPLES, rateHz: WINDOW_RATE_HZ, rSample: WINDOW_R_SAMPLE };

/**
 * Cuts one window per R peak out of a lead without gaps that holds nothing above 45 % of either rate. R, which may lie
 * between two samples, falls exactly on the window's R sample. Beyond the ends of the lead the window is zero.
 * @returns row-major [count × shape.samples], in the unit of the samples.
 */
export function cutWindows(
  samples: Float32Array,
  sampleRateHz: number,
  rPeakSamples: ArrayLike<number>,
  shape: WindowShape = COMPARED,
): Float32Array {
  const step = sampleRateHz / shape.rateHz;
  const windows = new Float32Array(rPeakSamples.length * shape.samples);
  for (let beat = 0; beat < rPeakSamples.length; beat++) {
    const start = rPeakSamples[beat] - shape.rSample * step;
    for (let t = 0; t < shape.samples; t++) windows[beat * shape.samples + t] = interpolate(samples, start + t * step);
  }
  return windows;
}
