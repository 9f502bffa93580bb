import { BEAT_CLASSES } from '../src/ecg/beats/beat-class.ts';

/** Error rate accepted among the beats that are shown as sure. */
const ACCEPTED_ERROR = 0.01;
const LOWEST_THRESHOLD = 0.5;
const HIGHEST_THRESHOLD = 0.95;

export interface Confidence {
  readonly temperature: number;
  readonly notSureBelow: number;
  /** On the beats it was fitted on: mean negative log likelihood, expected calibration error (15 equal-mass bins), share kept, error among kept. */
  readonly negativeLogLikelihood: number;
  readonly calibrationError: number;
  readonly coverage: number;
  readonly errorWhenSure: number;
}

/**
 * Fits the temperature (Guo 2017) that makes held-out probabilities most likely, and the lowest "not sure" threshold that
 * keeps the error among sure beats at 1 %. `probabilities` are at temperature 1, row-major [count × 5], of beats the
 * network was not trained on.
 */
export function fitConfidence(probabilities: Float32Array, classIndex: Uint8Array): Confidence {
  const temperature = minimise((t) => logLoss(probabilities, classIndex, t), 0.3, 5);
  const beats = Array.from({ length: classIndex.length }, (_, beat) => {
    const row = tempered(probabilities, beat, temperature);
    const confidence = Math.max(...row);
    return { confidence, correct: row.indexOf(confidence) === classIndex[beat] };
  }).sort((a, b) => a.confidence - b.confidence);

  const keptAt = (threshold: number) => beats.filter(({ confidence }) => confidence >= threshold);
  const errorOf = (kept: typeof beats) => kept.filter(({ correct }) => !correct).length / Math.max(1, kept.length);
  let notSureBelow = LOWEST_THRESHOLD;
  while (notSureBelow < HIGHEST_THRESHOLD && errorOf(keptAt(notSureBelow)) > ACCEPTED_ERROR) {
    notSureBelow = Math.round((notSureBelow + 0.01) * 100) / 100;
  }
  const kept = keptAt(notSureBelow);
  return {
    temperature,
    notSureBelow,
    negativeLogLikelihood: logLoss(probabilities, classIndex, temperature),
    calibrationError: expectedCalibrationError(beats),
    coverage: kept.length / beats.length,
    errorWhenSure: errorOf(kept),
  };
}

/** Probabilities of one beat at another temperature: p^(1/T), renormalised. */
function tempered(probabilities: Float32Array, beat: number, temperature: number): number[] {
  const row = Array.from(
    probabilities.subarray(beat * BEAT_CLASSES.length, (beat + 1) * BEAT_CLASSES.length),
    (p) => Math.max(1e-9, p) ** (1 / temperature),
  );
  const sum = row.reduce((total, value) => total + value, 0);
  return row.map((value) => value / sum);
}

function logLoss(probabilities: Float32Array, classIndex: Uint8Array, temperature: number): number {
  let loss = 0;
  classIndex.forEach((truth, beat) => (loss -= Math.log(tempered(probabilities, beat, temperature)[truth])));
  return loss / classIndex.length;
}

/** Mean |confidence − accuracy| over 15 bins with equally many beats. */
function expectedCalibrationError(sorted: readonly { confidence: number; correct: boolean }[]): number {
  const bins = 15;
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const part = sorted.slice(Math.floor((bin * sorted.length) / bins), Math.floor(((bin + 1) * sorted.length) / bins));
    const gap = part.reduce((sum, { confidence, correct }) => sum + confidence - Number(correct), 0);
    error += Math.abs(gap) / sorted.length;
  }
  return error;
}

/** Golden-section search for the minimum of a function with a single one. */
function minimise(f: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  while (high - low > 0.005) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (f(left) < f(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
