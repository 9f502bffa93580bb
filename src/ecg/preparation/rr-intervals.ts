import { median } from '../signal/quantile.ts';

/** Beats on either side that make the local usual RR. */
export const NEIGHBOUR_BEATS = 20;

/** RR intervals around every beat, in seconds. NaN where there is no such interval. */
export interface RrIntervals {
  /** From the previous beat to this one. */
  readonly beforeSeconds: Float32Array;
  /** From this beat to the next. */
  readonly afterSeconds: Float32Array;
  /** Median of the intervals of the 20 beats before to 20 beats after. */
  readonly usualSeconds: Float32Array;
}

/** RR intervals of ascending R peaks (sample numbers). */
export function rrIntervals(rPeakSamples: ArrayLike<number>, sampleRateHz: number): RrIntervals {
  const count = rPeakSamples.length;
  const beforeSeconds = new Float32Array(count).fill(Number.NaN);
  const afterSeconds = new Float32Array(count).fill(Number.NaN);
  for (let i = 1; i < count; i++) {
    beforeSeconds[i] = (rPeakSamples[i] - rPeakSamples[i - 1]) / sampleRateHz;
    afterSeconds[i - 1] = beforeSeconds[i];
  }
  const usualSeconds = Float32Array.from({ length: count }, (_, i) => median(neighbourIntervals(beforeSeconds, i)));
  return { beforeSeconds, afterSeconds, usualSeconds };
}

/** The intervals that end at the beats within ±20 of this one (the first beat has none). */
export function neighbourIntervals(beforeSeconds: Float32Array, beat: number): Float32Array {
  const first = Math.max(1, beat - NEIGHBOUR_BEATS);
  return beforeSeconds.subarray(first, Math.max(first, beat + NEIGHBOUR_BEATS + 1));
}

/** An interval within 0.2 to 3 s, beyond which it says nothing more than "short" or "long"; NaN stays. */
export function heldInterval(seconds: number): number {
  return Math.min(3, Math.max(0.2, seconds));
}
