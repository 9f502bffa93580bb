import { median, quantile } from '../signal/quantile.ts';
import { neighbourIntervals, type RrIntervals } from './rr-intervals.ts';

/**
 * What the timing block tells the network about a beat, in this order. Ratios are natural logarithms; several normalisers
 * stand side by side because one alone hides whole rhythms: against the local median a sustained atrial run looks regular,
 * against the recording's mean it does not.
 */
export const TIMING_FEATURES = [
  'before / local median',
  'after / local median',
  'before / after',
  'before / recording mean',
  'after / recording mean',
  'before / local 80th percentile',
  'previous / local median',
  'next but one / local median',
  'before / strongest cluster',
  'share of neighbours within 8 %',
  'local irregularity',
  'local median, seconds',
] as const;

/** The features that compare this beat's own intervals with a reference: 0, a ratio of 1, when it comes on time. */
const OWN_INTERVAL_FEATURES = TIMING_FEATURES.filter((name) => /^(before|after) \/ /.test(name));

/** Ratios outside e^±1.5 (0.22…4.5) say nothing more than "far off" and would only be noise. */
const LOG_LIMIT = 1.5;
/** Two intervals closer than this are "the same" (respiratory variation is a few per cent). */
const SAME_INTERVAL_TOLERANCE = 0.08;

/** Timing features, row-major [count × TIMING_FEATURES.length]. Missing intervals count as usual ones. */
export function timingFeatures(rr: RrIntervals): Float32Array {
  const { beforeSeconds, afterSeconds, usualSeconds } = rr;
  const count = beforeSeconds.length;
  const width = TIMING_FEATURES.length;
  const features = new Float32Array(count * width);
  const intervals = beforeSeconds.subarray(1);
  const recordingMean = intervals.reduce((sum, value) => sum + value, 0) / intervals.length;
  const strongest = strongestInterval(intervals);

  for (let i = 0; i < count; i++) {
    const usual = usualSeconds[i];
    const before = orUsual(beforeSeconds[i], usual);
    const after = orUsual(afterSeconds[i], usual);
    const neighbours = neighbourIntervals(beforeSeconds, i);
    features.set(
      [
        logRatio(before, usual),
        logRatio(after, usual),
        logRatio(before, after),
        logRatio(before, recordingMean),
        logRatio(after, recordingMean),
        logRatio(before, quantile(neighbours, 0.8)),
        logRatio(orUsual(beforeSeconds[i - 1], usual), usual),
        logRatio(orUsual(afterSeconds[i + 1], usual), usual),
        logRatio(before, strongest),
        shareNear(neighbours, before),
        irregularity(neighbours),
        logRatio(usual, 1),
      ],
      i * width,
    );
  }
  return features;
}

/** A copy of one beat's features (timing features first) as they would be had the beat come exactly on time. */
export function timedAsUsual(beatFeatures: Float32Array): Float32Array {
  const changed = beatFeatures.slice();
  for (const name of OWN_INTERVAL_FEATURES) changed[TIMING_FEATURES.indexOf(name)] = 0;
  return changed;
}

function orUsual(interval: number | undefined, usual: number): number {
  return interval === undefined || Number.isNaN(interval) ? usual : interval;
}

function logRatio(interval: number, reference: number): number {
  const value = Math.log(interval / reference);
  return Number.isFinite(value) ? Math.min(LOG_LIMIT, Math.max(-LOG_LIMIT, value)) : 0;
}

function shareNear(intervals: Float32Array, centre: number): number {
  if (intervals.length === 0) return 1;
  let near = 0;
  for (const interval of intervals) {
    if (Math.abs(interval - centre) <= SAME_INTERVAL_TOLERANCE * centre) near++;
  }
  return near / intervals.length;
}

/** Median absolute change from one interval to the next, over the median interval; at most 1. */
function irregularity(intervals: Float32Array): number {
  if (intervals.length < 2) return 0;
  const changes = intervals.subarray(1).map((interval, i) => Math.abs(interval - intervals[i]));
  const usual = median(intervals);
  return usual > 0 ? Math.min(1, median(changes) / usual) : 1;
}

/** Centre of the fullest histogram bin of logarithmic intervals (bins of 8 %): the rhythm the recording mostly has. */
function strongestInterval(intervals: Float32Array): number {
  const members = new Map<number, number>();
  const step = Math.log(1 + SAME_INTERVAL_TOLERANCE);
  for (const interval of intervals) {
    const bin = Math.round(Math.log(interval) / step);
    members.set(bin, (members.get(bin) ?? 0) + 1);
  }
  let [fullest, size] = [0, 0];
  for (const [bin, count] of members) if (count > size) [fullest, size] = [bin, count];
  return Math.exp(fullest * step);
}
