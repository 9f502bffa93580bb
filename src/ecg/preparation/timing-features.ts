import { median, quantile } from '../signal/quantile.ts';
import { countLikePairs } from './like-pairs.ts';
import { NEIGHBOUR_BEATS, neighbourIntervals, type RrIntervals } from './rr-intervals.ts';
import { SAME_INTERVAL_TOLERANCE, strongestInterval } from './strongest-interval.ts';

/**
 * What the timing block tells the network about a beat, in this order. Ratios are natural logarithms; several normalisers
 * stand side by side because one alone hides whole rhythms: against the local median a sustained atrial run looks regular,
 * against the recording's mean it does not.
 */
export const TIMING_FEATURES = [
  'before / local median',
  'after / local median',
  'before / local mean',
  'after / local mean',
  'before / local 80th percentile',
  'after / local 80th percentile',
  'before / recording mean',
  'after / recording mean',
  'before / recording median',
  'before / recording 90th percentile',
  'before / strongest cluster',
  'after / strongest cluster',
  'before / after',
  'before and after / twice the local median',
  'previous / local median',
  'next but one / local median',
  'before / previous',
  'share of neighbours like before',
  'share of neighbours like after',
  'share in the strongest cluster',
  'local irregularity',
  'local mean change',
  'local pattern',
  'local median / recording mean',
  'local median, seconds',
] as const;

/** Ratios outside e^±1.5 (0.22…4.5) say nothing more than "far off" and would only be noise. */
const LOG_LIMIT = 1.5;

/** Timing features, row-major [count × TIMING_FEATURES.length]. Missing intervals count as usual ones. */
export function timingFeatures(rr: RrIntervals): Float32Array {
  const { beforeSeconds, afterSeconds, usualSeconds } = rr;
  const count = beforeSeconds.length;
  const width = TIMING_FEATURES.length;
  const features = new Float32Array(count * width);
  const intervals = beforeSeconds.subarray(1);
  const recordingMean = mean(intervals);
  const recordingMedian = median(intervals);
  const recordingHigh = quantile(intervals, 0.9);
  const changes = changesOf(beforeSeconds);
  const same = Float64Array.from(beforeSeconds, (seconds) => SAME_INTERVAL_TOLERANCE * seconds);
  const patterns = countLikePairs(beforeSeconds, NEIGHBOUR_BEATS, same);

  for (let i = 0; i < count; i++) {
    const usual = usualSeconds[i];
    const before = orUsual(beforeSeconds[i], usual);
    const after = orUsual(afterSeconds[i], usual);
    const previous = orUsual(beforeSeconds[i - 1], usual);
    const neighbours = neighbourIntervals(beforeSeconds, i);
    // The first of them changes from none of them.
    const localChanges = neighbourIntervals(changes, i).subarray(1);
    const localMean = mean(neighbours);
    const localHigh = quantile(neighbours, 0.8);
    const strongest = strongestInterval(neighbours);
    features.set(
      [
        logRatio(before, usual),
        logRatio(after, usual),
        logRatio(before, localMean),
        logRatio(after, localMean),
        logRatio(before, localHigh),
        logRatio(after, localHigh),
        logRatio(before, recordingMean),
        logRatio(after, recordingMean),
        logRatio(before, recordingMedian),
        logRatio(before, recordingHigh),
        logRatio(before, strongest),
        logRatio(after, strongest),
        logRatio(before, after),
        logRatio(before + after, 2 * usual),
        logRatio(previous, usual),
        logRatio(orUsual(afterSeconds[i + 1], usual), usual),
        logRatio(before, previous),
        shareNear(neighbours, before),
        shareNear(neighbours, after),
        shareNear(neighbours, strongest),
        irregularity(neighbours, localChanges),
        meanChange(neighbours, localChanges),
        // Whether like intervals are followed by like ones: 0 is a regular or patterned rhythm, −3 chance.
        Math.log((patterns.followed[i] + 1) / (patterns.like[i] + 1)),
        logRatio(usual, recordingMean),
        logRatio(usual, 1),
      ],
      i * width,
    );
  }
  return features;
}

function orUsual(interval: number | undefined, usual: number): number {
  return interval === undefined || Number.isNaN(interval) ? usual : interval;
}

/** Natural logarithm of a ratio, limited; 0 where it has none. */
function logRatio(interval: number, reference: number): number {
  const value = Math.log(interval / reference);
  return Number.isFinite(value) ? Math.min(LOG_LIMIT, Math.max(-LOG_LIMIT, value)) : 0;
}

function mean(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function shareNear(intervals: Float32Array, centre: number): number {
  if (intervals.length === 0) return 1;
  let near = 0;
  for (const interval of intervals) if (isSame(interval, centre)) near++;
  return near / intervals.length;
}

function isSame(interval: number, centre: number): boolean {
  return Math.abs(interval - centre) <= SAME_INTERVAL_TOLERANCE * centre;
}

/** Median absolute change from one interval to the next, over the median interval; at most 1. */
function irregularity(intervals: Float32Array, changes: Float32Array): number {
  if (intervals.length < 2) return 0;
  const usual = median(intervals);
  return usual > 0 ? Math.min(1, median(changes) / usual) : 1;
}

/** Mean absolute change from one interval to the next, over the mean interval; at most 1. */
function meanChange(intervals: Float32Array, changes: Float32Array): number {
  if (intervals.length < 2) return 0;
  return Math.min(1, mean(changes) / mean(intervals)) || 0;
}

/** What each interval differs from the one before. */
function changesOf(intervals: Float32Array): Float32Array {
  return intervals.map((interval, i) => Math.abs(interval - (intervals[i - 1] ?? Number.NaN)));
}
