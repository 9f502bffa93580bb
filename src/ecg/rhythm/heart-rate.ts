import { intervalsBetweenBeats, type Interruption } from './intervals-between-beats.ts';

/** Beats averaged for the slowest and fastest rate: one early beat is no heart rate. */
export const AVERAGED_INTERVALS = 8;

/** Heart rate in beats per minute; NaN where no two beats follow each other. */
export interface HeartRate {
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Mean rate over all intervals between beats that follow each other, and the slowest and fastest mean over eight successive
 * ones, or over all: in a short recording the first and last ones count in few of the eights, and the mean would lie outside
 * them. Time in which beats may have been missed (`interruptions`) is in none of them.
 */
export function heartRate(
  rPeakSamples: ArrayLike<number>,
  sampleRateHz: number,
  interruptions: readonly Interruption[] = [],
): HeartRate {
  const intervals = intervalsBetweenBeats(rPeakSamples, sampleRateHz, interruptions).filter(
    (samples) => !Number.isNaN(samples),
  );
  const count = intervals.length;
  if (count === 0) return { mean: Number.NaN, min: Number.NaN, max: Number.NaN };
  const ends = new Float64Array(count + 1);
  intervals.forEach((samples, interval) => (ends[interval + 1] = ends[interval] + samples));
  const rateOver = (first: number, span: number) => (60 * span * sampleRateHz) / (ends[first + span] - ends[first]);
  const span = Math.min(AVERAGED_INTERVALS, count);
  const mean = rateOver(0, count);
  let [min, max] = [mean, mean];
  for (let first = 0; first + span <= count; first++) {
    const rate = rateOver(first, span);
    min = Math.min(min, rate);
    max = Math.max(max, rate);
  }
  return { mean, min, max };
}
