import { interpolate } from '../signal/interpolate.ts';

/** A stretch around R: how many samples at which rate, and which of them is R. */
export interface WindowShape {
  readonly samples: number;
  readonly rateHz: number;
  readonly rSample: number;
}

/** What the network sees of a beat: 0.4 s before R to 0.6 s after, at 125 Hz (the filtered lead ends at 40 Hz). */
export const BEAT_WINDOW = { samples: 125, rateHz: 125, rSample: 50 } as const satisfies WindowShape;

/** Sample of the beat window at a time relative to R, at its nearest and within the window. */
export function windowSample(seconds: number): number {
  const sample = BEAT_WINDOW.rSample + Math.round(seconds * BEAT_WINDOW.rateHz);
  return Math.max(0, Math.min(BEAT_WINDOW.samples, sample));
}

/**
 * Cuts one window per R peak out of a lead without gaps that holds nothing above 45 % of either rate. R, which may lie
 * between two samples, falls exactly on the window's R sample. Beyond the ends of the lead the window is zero.
 * @returns row-major [count × shape.samples], in the unit of the samples.
 */
export function cutWindows(
  samples: Float32Array,
  sampleRateHz: number,
  rPeakSamples: ArrayLike<number>,
  shape: WindowShape = BEAT_WINDOW,
): Float32Array {
  const step = sampleRateHz / shape.rateHz;
  const windows = new Float32Array(rPeakSamples.length * shape.samples);
  for (let beat = 0; beat < rPeakSamples.length; beat++) {
    const start = rPeakSamples[beat] - shape.rSample * step;
    for (let t = 0; t < shape.samples; t++) windows[beat * shape.samples + t] = interpolate(samples, start + t * step);
  }
  return windows;
}
