import { NO_CALIBRATION, type Calibration } from '../../src/classifier/calibration.ts';
import {
  doubtTemperature,
  NO_DOUBTS,
  SOFTENING_DOUBTS,
  softenProbabilities,
  type DoubtTemperatures,
  type RecordingDoubt,
} from '../../src/classifier/doubt-recording.ts';
import { fibrillationBiases } from '../../src/classifier/fibrillation.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';

/** Error rate accepted among the beats that are shown as sure. */
const ACCEPTED_ERROR = 0.02;
const LOWEST_THRESHOLD = 0.5;
const HIGHEST_THRESHOLD = 0.95;
const TEMPERATURE_RANGE = [0.3, 5] as const;
/**
 * Log odds that fibrillation takes from class S. Chosen, not fitted: with 4 instead of 2 the loss of DS1 falls by another 0.0006, and
 * that of svdb, whose readers call S what the network calls fibrillation in some people, grows by 0.01.
 */
export const FIBRILLATION_BIAS = -2;
/** A doubt only ever lowers the confidence. */
const DOUBT_RANGE = [1, 4] as const;
/** Rounds over the doubts, one at a time. */
const ROUNDS = 3;
const UNKNOWN = BEAT_CLASSES.indexOf('Q');

/** Beats of one record that the network had not seen: uncalibrated probabilities, row-major [count × 5]. */
export interface UnseenRecord {
  readonly classIndex: ArrayLike<number>;
  readonly probabilities: Float32Array;
  /** 1 for beats in atrial fibrillation (`markFibrillation`), else 0. */
  readonly fibrillation: Uint8Array;
  readonly doubts: readonly RecordingDoubt[];
}

export interface Confidence {
  readonly calibration: Calibration;
  readonly doubtTemperatures: DoubtTemperatures;
  readonly notSureBelow: number;
  /** On the beats it was fitted on: mean negative log likelihood before, after the temperature, and after the doubts. */
  readonly losses: readonly [uncalibrated: number, calibrated: number, doubted: number];
  /** Share of beats that are sure, and the error among them. */
  readonly coverage: number;
  readonly errorWhenSure: number;
}

/**
 * Temperature scaling (Guo 2017): the one number that makes held-out probabilities most likely. Biases per class are not fitted:
 * they would carry the class frequencies of the training databases (one of which has no fusion beats) to every recording.
 * Then one temperature per doubt from the records that have it, and the
 * lowest "not sure" threshold that keeps the error among sure beats at 2 %. Reference beats of class Q are left out: the
 * network cannot know them.
 */
export function fitConfidence(records: readonly UnseenRecord[]): Confidence {
  let calibration: Calibration = NO_CALIBRATION;
  const lossOf = (changed: Partial<Calibration>) =>
    meanLoss(records, (record) => calibrated(record, { ...calibration, ...changed }));
  const uncalibratedLoss = lossOf({});
  calibration = { ...calibration, fibrillationBias: FIBRILLATION_BIAS };
  calibration = { ...calibration, temperature: minimise((value) => lossOf({ temperature: value }), TEMPERATURE_RANGE) };
  const calibratedLoss = lossOf({});
  const answers = new Map(records.map((record) => [record, calibrated(record, calibration)]));
  const softened = (record: UnseenRecord, temperatures: DoubtTemperatures) =>
    softenProbabilities(answers.get(record) as Float32Array, doubtTemperature(record.doubts, temperatures));
  const doubtTemperatures = { ...NO_DOUBTS };
  for (let round = 0; round < ROUNDS; round++) {
    for (const doubt of SOFTENING_DOUBTS) {
      const doubted = records.filter(({ doubts }) => doubts.includes(doubt));
      if (doubted.length === 0) continue;
      doubtTemperatures[doubt] = minimise(
        (factor) => meanLoss(doubted, (record) => softened(record, { ...doubtTemperatures, [doubt]: factor })),
        DOUBT_RANGE,
      );
    }
  }
  const fitted = { calibration, doubtTemperatures };
  const beats = records.flatMap((record) => {
    const probabilities = confidentProbabilities(record, fitted);
    return Array.from(record.classIndex, (truth, beat) => {
      const row = probabilities.subarray(beat * BEAT_CLASSES.length, (beat + 1) * BEAT_CLASSES.length);
      const confidence = Math.max(...row);
      return { confidence, correct: row.indexOf(confidence) === truth };
    });
  });
  const keptAt = (threshold: number) => beats.filter(({ confidence }) => confidence >= threshold);
  const errorOf = (kept: typeof beats) => kept.filter(({ correct }) => !correct).length / Math.max(1, kept.length);
  let notSureBelow = LOWEST_THRESHOLD;
  while (notSureBelow < HIGHEST_THRESHOLD && errorOf(keptAt(notSureBelow)) > ACCEPTED_ERROR) {
    notSureBelow = Math.round((notSureBelow + 0.01) * 100) / 100;
  }
  const kept = keptAt(notSureBelow);
  return {
    ...fitted,
    notSureBelow,
    losses: [uncalibratedLoss, calibratedLoss, meanLoss(records, (record) => softened(record, doubtTemperatures))],
    coverage: kept.length / beats.length,
    errorWhenSure: errorOf(kept),
  };
}

/** Probabilities of a record as the app would give them. */
export function confidentProbabilities(
  record: Pick<UnseenRecord, 'probabilities' | 'fibrillation' | 'doubts'>,
  { calibration, doubtTemperatures }: Pick<Confidence, 'calibration' | 'doubtTemperatures'>,
): Float32Array {
  return softenProbabilities(calibrated(record, calibration), doubtTemperature(record.doubts, doubtTemperatures));
}

/** What `classifyBatch` makes of the network's answers, from the probabilities of an uncalibrated network. */
function calibrated(
  { probabilities, fibrillation }: Pick<UnseenRecord, 'probabilities' | 'fibrillation'>,
  { temperature, fibrillationBias }: Calibration,
): Float32Array {
  const softened = softenProbabilities(probabilities, temperature);
  if (fibrillationBias === 0) return softened;
  const biases = fibrillationBiases(fibrillation, fibrillationBias);
  const biased = softened.map((probability, i) => probability * Math.exp(biases[i]));
  for (let first = 0; first < biased.length; first += BEAT_CLASSES.length) {
    const row = biased.subarray(first, first + BEAT_CLASSES.length);
    const sum = row.reduce((total, value) => total + value, 0);
    for (let index = 0; index < row.length; index++) row[index] /= sum;
  }
  return biased;
}

/** Mean negative log likelihood of the true classes over all beats of the records. */
function meanLoss(records: readonly UnseenRecord[], probabilitiesOf: (record: UnseenRecord) => Float32Array): number {
  let [loss, count] = [0, 0];
  for (const record of records) {
    const probabilities = probabilitiesOf(record);
    for (let beat = 0; beat < record.classIndex.length; beat++) {
      if (record.classIndex[beat] === UNKNOWN) continue;
      loss -= Math.log(Math.max(1e-9, probabilities[beat * BEAT_CLASSES.length + record.classIndex[beat]]));
      count++;
    }
  }
  return loss / count;
}

/** Golden-section search for the minimum of a function with a single one. */
function minimise(f: (x: number) => number, [start, end]: readonly [number, number]): number {
  let [low, high] = [start, end];
  const ratio = (Math.sqrt(5) - 1) / 2;
  while (high - low > 0.01) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (f(left) < f(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
