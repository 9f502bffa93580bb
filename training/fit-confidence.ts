import { NO_CALIBRATION, type Calibration } from '../src/classifier/calibration.ts';
import { BEAT_CLASSES } from '../src/ecg/beats/beat-class.ts';

/** Error rate accepted among the beats that are shown as sure. */
const ACCEPTED_ERROR = 0.02;
const LOWEST_THRESHOLD = 0.5;
const HIGHEST_THRESHOLD = 0.95;
const TEMPERATURE_RANGE = [0.3, 5] as const;
/** A class with a handful of beats would otherwise be pushed without end. */
const BIAS_RANGE = [-3, 3] as const;
/** Rounds over temperature and biases, one at a time; the loss is convex and settles within a few. */
const ROUNDS = 6;

export interface Confidence extends Calibration {
  readonly notSureBelow: number;
  /** On the beats it was fitted on: mean negative log likelihood before and after. */
  readonly uncalibratedLoss: number;
  readonly calibratedLoss: number;
  /** Expected calibration error over 15 bins with equally many beats. */
  readonly calibrationError: number;
  /** Share of beats that are sure, and the error among them. */
  readonly coverage: number;
  readonly errorWhenSure: number;
}

/**
 * Vector scaling (Guo 2017): the temperature and the bias per class that make held-out probabilities most likely; the
 * biases mostly take back what the loss weights of rare classes put in. Then the lowest "not sure" threshold that keeps
 * the error among sure beats at 2 %. `probabilities` are uncalibrated, row-major [count × 5], of beats the network was not
 * trained on.
 */
export function fitConfidence(probabilities: Float32Array, classIndex: Uint8Array): Confidence {
  const logits = probabilities.map((p) => Math.log(Math.max(1e-9, p)));
  const calibration = fitCalibration(logits, classIndex);
  const beats = Array.from({ length: classIndex.length }, (_, beat) => {
    const row = calibrated(logits, beat, calibration);
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
    ...calibration,
    notSureBelow,
    uncalibratedLoss: logLoss(logits, classIndex, NO_CALIBRATION),
    calibratedLoss: logLoss(logits, classIndex, calibration),
    calibrationError: expectedCalibrationError(beats),
    coverage: kept.length / beats.length,
    errorWhenSure: errorOf(kept),
  };
}

/** Calibrated probabilities of many beats, row-major like the uncalibrated ones. */
export function calibrateAll(probabilities: Float32Array, calibration: Calibration): Float32Array {
  const logits = probabilities.map((p) => Math.log(Math.max(1e-9, p)));
  const rows = Array.from({ length: logits.length / BEAT_CLASSES.length }, (_, beat) =>
    calibrated(logits, beat, calibration),
  );
  return Float32Array.from(rows.flat());
}

/** Minimises the loss over temperature and biases in turn; N, the reference, keeps bias 0. */
function fitCalibration(logits: Float32Array, classIndex: Uint8Array): Calibration {
  let { temperature } = NO_CALIBRATION;
  const classBias = [...NO_CALIBRATION.classBias];
  for (let round = 0; round < ROUNDS; round++) {
    temperature = minimise((t) => logLoss(logits, classIndex, { temperature: t, classBias }), TEMPERATURE_RANGE);
    for (let index = 1; index < classBias.length; index++) {
      classBias[index] = minimise((bias) => {
        const changed = classBias.with(index, bias);
        return logLoss(logits, classIndex, { temperature, classBias: changed });
      }, BIAS_RANGE);
    }
  }
  return { temperature, classBias };
}

/** Probabilities of one beat after calibration: softmax of logits / temperature + bias. */
function calibrated(logits: Float32Array, beat: number, { temperature, classBias }: Calibration): number[] {
  const weights = classBias.map((bias, index) =>
    Math.exp(logits[beat * BEAT_CLASSES.length + index] / temperature + bias),
  );
  const sum = weights.reduce((total, value) => total + value, 0);
  return weights.map((value) => value / sum);
}

function logLoss(logits: Float32Array, classIndex: Uint8Array, calibration: Calibration): number {
  let loss = 0;
  classIndex.forEach((truth, beat) => (loss -= Math.log(calibrated(logits, beat, calibration)[truth])));
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
function minimise(f: (x: number) => number, [start, end]: readonly [number, number]): number {
  let [low, high] = [start, end];
  const ratio = (Math.sqrt(5) - 1) / 2;
  while (high - low > 0.005) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (f(left) < f(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
