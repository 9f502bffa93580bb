import { UNPAIRED, type BeatPairs } from './pair-beats.ts';
import { meanOfDefined, percentOf, type Rate } from './rates.ts';

/** How well beats were found. Rates in percent: `der` is (fn + fp) / beats, `f1` is 2·tp / (2·tp + fn + fp). */
export interface DetectionRates {
  readonly se: Rate;
  readonly ppv: Rate;
  readonly der: Rate;
  readonly f1: Rate;
  /** Mean and standard deviation of test minus reference time over the paired beats, milliseconds. */
  readonly jitterMeanMs: number | null;
  readonly jitterSdMs: number | null;
}

export interface DetectionScore extends DetectionRates {
  /** Reference beats counted, how many of them were missed, and how many test beats match none. */
  readonly beats: number;
  readonly fn: number;
  readonly fp: number;
}

/** Counts and rates of one recording from its pairs; `referenceSamples` and `testSamples` are what was paired. */
export function scoreDetection(
  pairs: BeatPairs,
  referenceSamples: ArrayLike<number>,
  testSamples: ArrayLike<number>,
  sampleRateHz: number,
): DetectionScore {
  let fn = 0;
  let fp = 0;
  const jitterMs: number[] = [];
  pairs.referenceIndex.forEach((reference, i) => {
    const test = pairs.testIndex[i];
    if (test === UNPAIRED) fn++;
    else if (reference === UNPAIRED) fp++;
    else jitterMs.push((1000 * (testSamples[test] - referenceSamples[reference])) / sampleRateHz);
  });
  const mean = meanOfDefined(jitterMs);
  const meanSquare = meanOfDefined(jitterMs.map((value) => value * value));
  return scoreOf(jitterMs.length, fn, fp, mean, meanSquare);
}

/** Gross score: all recordings' beats taken together. */
export function poolDetection(scores: readonly DetectionScore[]): DetectionScore {
  let paired = 0;
  let fn = 0;
  let fp = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (const score of scores) {
    const count = score.beats - score.fn;
    const mean = score.jitterMeanMs ?? 0;
    paired += count;
    fn += score.fn;
    fp += score.fp;
    sum += count * mean;
    sumOfSquares += count * ((score.jitterSdMs ?? 0) ** 2 + mean ** 2);
  }
  return scoreOf(paired, fn, fp, paired ? sum / paired : null, paired ? sumOfSquares / paired : null);
}

/** Average score: the mean over recordings of each rate, undefined ones left out. */
export function averageDetection(scores: readonly DetectionScore[]): DetectionRates {
  const average = (rate: keyof DetectionRates) => meanOfDefined(scores.map((score) => score[rate]));
  return {
    se: average('se'),
    ppv: average('ppv'),
    der: average('der'),
    f1: average('f1'),
    jitterMeanMs: average('jitterMeanMs'),
    jitterSdMs: average('jitterSdMs'),
  };
}

function scoreOf(
  paired: number,
  fn: number,
  fp: number,
  jitterMeanMs: number | null,
  jitterMeanSquare: number | null,
): DetectionScore {
  const beats = paired + fn;
  const variance = jitterMeanMs === null || jitterMeanSquare === null ? null : jitterMeanSquare - jitterMeanMs ** 2;
  return {
    beats,
    fn,
    fp,
    se: percentOf(paired, beats),
    ppv: percentOf(paired, paired + fp),
    der: percentOf(fn + fp, beats),
    f1: percentOf(2 * paired, 2 * paired + fn + fp),
    jitterMeanMs,
    // Rounding may leave a constant offset with a variance a hair below zero.
    jitterSdMs: variance === null ? null : Math.sqrt(Math.max(0, variance)),
  };
}
