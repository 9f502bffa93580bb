/** Beats averaged for the slowest and fastest rate: one early beat is no heart rate. */
export const AVERAGED_INTERVALS = 8;

/** Heart rate in beats per minute; NaN with fewer than two beats. */
export interface HeartRate {
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Mean rate from first to last beat, and the slowest and fastest mean over eight successive intervals, or over all: in a
 * short recording the first and last ones count in few of the eights, and the mean would lie outside them.
 */
export function heartRate(rPeakSamples: ArrayLike<number>, sampleRateHz: number): HeartRate {
  const last = rPeakSamples.length - 1;
  if (last < 1) return { mean: Number.NaN, min: Number.NaN, max: Number.NaN };
  const rateOver = (first: number, intervals: number) =>
    (60 * intervals * sampleRateHz) / (rPeakSamples[first + intervals] - rPeakSamples[first]);
  const span = Math.min(AVERAGED_INTERVALS, last);
  const mean = rateOver(0, last);
  let [min, max] = [mean, mean];
  for (let first = 0; first + span <= last; first++) {
    const rate = rateOver(first, span);
    min = Math.min(min, rate);
    max = Math.max(max, rate);
  }
  return { mean, min, max };
}
