import type { HeartRate } from './heart-rate.ts';
import { AVERAGED_INTERVALS } from './heart-rate.ts';
import { intervalVariability, type RrVariability } from './rr-variability.ts';

/** What a list of intervals says of the rhythm. */
export interface IntervalFigures {
  /** Sum of all intervals. */
  readonly durationSeconds: number;
  readonly heartRate: HeartRate;
  readonly shortestSeconds: number;
  readonly longestSeconds: number;
  readonly variability: RrVariability;
}

/** Measures a list of intervals between beats, NaN where one is missing. */
export function describeIntervals(rrSeconds: Float64Array): IntervalFigures {
  const known = rrSeconds.filter((rr) => !Number.isNaN(rr));
  const sum = (list: Float64Array) => list.reduce((total, rr) => total + rr, 0);
  const span = Math.min(AVERAGED_INTERVALS, known.length);
  let [min, max] = [Number.POSITIVE_INFINITY, 0];
  for (let first = 0; first + span <= known.length && span > 0; first++) {
    const rate = (60 * span) / sum(known.subarray(first, first + span));
    min = Math.min(min, rate);
    max = Math.max(max, rate);
  }
  const heartRate =
    known.length === 0 ? { mean: NaN, min: NaN, max: NaN } : { mean: (60 * known.length) / sum(known), min, max };
  return {
    durationSeconds: sum(known),
    heartRate,
    shortestSeconds: known.reduce((least, rr) => Math.min(least, rr), Number.POSITIVE_INFINITY),
    longestSeconds: known.reduce((most, rr) => Math.max(most, rr), 0),
    variability: intervalVariability(rrSeconds),
  };
}
