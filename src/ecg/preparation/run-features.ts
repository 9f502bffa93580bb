import { median } from '../signal/quantile.ts';
import type { RrIntervals } from './rr-intervals.ts';

/**
 * What the network is told about a run of fast beats: how fast against the beats before it, how long; and the same with time
 * reversed, against the beats after it. A sinus rate that rises smoothly never begins a run, an atrial tachycardia does.
 */
export const RUN_FEATURES = [
  'run / beats before it',
  'length of the run',
  'run / beats after it',
  'length of the run, backwards',
] as const;

/** A run begins at an interval below this share of the median of the six before it, and ends before one above that share of it. */
const BEGINS_BELOW = 0.82;
const ENDS_ABOVE = 0.9;
const BEATS_BEFORE = 6;
const FASTEST = -1.2;
/** ln(1 + beats) / 3: a run of twenty beats has length 1. */
const LENGTH_SCALE = 3;

/** Run features, row-major [count × RUN_FEATURES.length]; all 0 outside runs. */
export function runFeatures({ beforeSeconds }: Pick<RrIntervals, 'beforeSeconds'>): Float32Array {
  const count = beforeSeconds.length;
  const width = RUN_FEATURES.length;
  const features = new Float32Array(count * width);
  // Interval k lies before beat k + 1; beat 0 has none.
  const intervals = beforeSeconds.subarray(1);
  markRuns(intervals, (interval, ratio, length) => features.set([ratio, length], (interval + 1) * width));
  markRuns(intervals.slice().reverse(), (interval, ratio, length) =>
    features.set([ratio, length], (intervals.length - interval) * width + 2),
  );
  return features;
}

function markRuns(intervals: Float32Array, mark: (interval: number, ratio: number, length: number) => void): void {
  for (let first = BEATS_BEFORE; first < intervals.length; first++) {
    const reference = median(intervals.subarray(first - BEATS_BEFORE, first));
    if (!(intervals[first] < BEGINS_BELOW * reference)) continue;
    let end = first + 1;
    while (end < intervals.length && intervals[end] <= ENDS_ABOVE * reference) end++;
    const length = Math.log(1 + end - first) / LENGTH_SCALE;
    for (let i = first; i < end; i++) mark(i, Math.max(FASTEST, Math.log(intervals[i] / reference)), length);
    first = end - 1;
  }
}
