import { letGo } from '../recording/let-go.ts';
import { fillGaps, letGoFilled } from '../signal/fill-gaps.ts';
import { quantile } from '../signal/quantile.ts';
import { centredMean } from './centred-mean.ts';

/** What is measured in every second of a lead, in the lead's own unit. NaN where a second has too few valid samples. */
export interface SecondMeasures {
  /** Share of the samples that are missing. */
  readonly missingShare: Float32Array;
  /** Largest minus smallest value, the baseline taken out. */
  readonly height: Float32Array;
  /** Longest stretch at the recording's own largest or smallest value, seconds. */
  readonly clippedSeconds: Float32Array;
  /** Effective value of what is left above about 20 Hz between the beats: muscle and mains noise. */
  readonly noise: Float32Array;
  /** Range of the baseline (below about 1 Hz). */
  readonly baseline: Float32Array;
  /** Height of the waves between the beats (above about 1 Hz): P and T when all is well, electrode artefacts when not. */
  readonly waves: Float32Array;
}

/** First zero of this mean is 40 Hz: what it leaves out of a TP segment is muscle and mains noise. */
const NOISE_MEAN_SECONDS = 0.025;
/** Applied twice: −6 dB near 1.1 Hz, where baseline wander ends and waves begin. */
const BASELINE_MEAN_SECONDS = 0.4;
/** A QRS touches two or three parts of a second, so the lower quantiles over the parts lie between the beats. */
const PARTS_PER_SECOND = 10;
const NOISE_QUANTILE = 0.4;
const WAVES_QUANTILE = 0.3;
/** Fewer equal samples than this at the extreme are the rounded top of a wave. */
const FEWEST_CLIPPED_SAMPLES = 4;

/** Measures of every second of a raw lead; NaN marks missing samples. */
export function measureSeconds(samples: Float32Array, sampleRateHz: number): SecondMeasures {
  const filled = fillGaps(samples);
  const smooth = centredMean(filled, Math.round(NOISE_MEAN_SECONDS * sampleRateHz));
  const baselineWidth = Math.round(BASELINE_MEAN_SECONDS * sampleRateHz);
  const once = centredMean(filled, baselineWidth);
  const baseline = centredMean(once, baselineWidth);
  const extremes = rangeOf(samples, 0, samples.length);
  const seconds = Math.ceil(samples.length / sampleRateHz);
  const perSecond = (measure: (first: number, last: number) => number) =>
    Float32Array.from({ length: seconds }, (_, second) =>
      measure(Math.round(second * sampleRateHz), Math.min(samples.length, Math.round((second + 1) * sampleRateHz))),
    );
  const overParts = (fraction: number, measure: (first: number, last: number) => number) =>
    perSecond((first, last) =>
      quantile(
        validParts(samples, first, last, sampleRateHz).map(([a, b]) => measure(a, b)),
        fraction,
      ),
    );

  const measures = {
    missingShare: perSecond((first, last) => countMissing(samples, first, last) / (last - first)),
    height: perSecond((first, last) => rangeOfDifference(filled, baseline, first, last)),
    clippedSeconds: perSecond((first, last) => longestAt(extremes, samples, first, last) / sampleRateHz),
    noise: overParts(NOISE_QUANTILE, (first, last) => effectiveDifference(filled, smooth, first, last)),
    baseline: perSecond((first, last) => spread(rangeOf(baseline, first, last))),
    waves: overParts(WAVES_QUANTILE, (first, last) => rangeOfDifference(filled, baseline, first, last)),
  };
  letGo(smooth, once, baseline);
  letGoFilled(filled, samples);
  return measures;
}

type Range = readonly [lowest: number, highest: number];

function spread([lowest, highest]: Range): number {
  return highest >= lowest ? highest - lowest : Number.NaN;
}

function rangeOf(samples: Float32Array, first: number, last: number): Range {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = first; i < last; i++) {
    // Comparisons with NaN are false: missing samples drop out by themselves.
    if (samples[i] < lowest) lowest = samples[i];
    if (samples[i] > highest) highest = samples[i];
  }
  return [lowest, highest];
}

function countMissing(samples: Float32Array, first: number, last: number): number {
  let missing = 0;
  for (let i = first; i < last; i++) if (Number.isNaN(samples[i])) missing++;
  return missing;
}

/** The parts of a second that have all their samples. */
function validParts(samples: Float32Array, first: number, last: number, sampleRateHz: number): Range[] {
  const length = Math.max(1, Math.round(sampleRateHz / PARTS_PER_SECOND));
  const parts: Range[] = [];
  for (let start = first; start + length <= last; start += length) {
    if (countMissing(samples, start, start + length) === 0) parts.push([start, start + length]);
  }
  return parts;
}

function longestAt([lowest, highest]: Range, samples: Float32Array, first: number, last: number): number {
  if (!(highest > lowest)) return 0;
  let [run, longest] = [0, 0];
  for (let i = first; i < last; i++) {
    const atExtreme = samples[i] === highest || samples[i] === lowest;
    run = atExtreme && i > first && samples[i] === samples[i - 1] ? run + 1 : Number(atExtreme);
    longest = Math.max(longest, run);
  }
  return longest >= FEWEST_CLIPPED_SAMPLES ? longest : 0;
}

function effectiveDifference(a: Float32Array, b: Float32Array, first: number, last: number): number {
  let sum = 0;
  for (let i = first; i < last; i++) sum += (a[i] - b[i]) ** 2;
  return Math.sqrt(sum / (last - first));
}

function rangeOfDifference(a: Float32Array, b: Float32Array, first: number, last: number): number {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = first; i < last; i++) {
    const value = a[i] - b[i];
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return highest - lowest;
}
