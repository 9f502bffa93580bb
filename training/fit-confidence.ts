import type { Calibration } from '../src/classifier/calibration.ts';
import {
  doubtTemperature,
  NO_DOUBTS,
  RECORDING_DOUBTS,
  softenProbabilities,
  type DoubtTemperatures,
  type RecordingDoubt,
} from '../src/classifier/doubt-recording.ts';
import { BEAT_CLASSES } from '../src/ecg/beats/beat-class.ts';

/** Error rate accepted among the beats that are shown as sure. */
const ACCEPTED_ERROR = 0.02;
const LOWEST_THRESHOLD = 0.5;
const HIGHEST_THRESHOLD = 0.95;
const TEMPERATURE_RANGE = [0.3, 5] as const;
/** A doubt only ever lowers the confidence. */
const DOUBT_RANGE = [1, 4] as const;
/** Rounds over the doubts, one at a time. */
const ROUNDS = 3;
const UNKNOWN = BEAT_CLASSES.indexOf('Q');

/** Beats of one record that the network had not seen: uncalibrated probabilities, row-major [count × 5]. */
export interface UnseenRecord {
  readonly classIndex: ArrayLike<number>;
  readonly probabilities: Float32Array;
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
 * Then one temperature per doubt from the records that have it, and the lowest "not sure" threshold that keeps the error
 * among sure beats at 2 %. Reference beats of class Q are left out: the network cannot know them.
 */
export function fitConfidence(records: readonly UnseenRecord[]): Confidence {
  const temperature = minimise((t) => meanLoss(records, () => t), TEMPERATURE_RANGE);
  const doubtTemperatures: Record<RecordingDoubt, number> = { ...NO_DOUBTS };
  for (let round = 0; round < ROUNDS; round++) {
    for (const doubt of RECORDING_DOUBTS) {
      const doubted = records.filter(({ doubts }) => doubts.includes(doubt));
      if (doubted.length === 0) continue;
      doubtTemperatures[doubt] = minimise((factor) => {
        const changed = { ...doubtTemperatures, [doubt]: factor };
        return meanLoss(doubted, ({ doubts }) => temperature * doubtTemperature(doubts, changed));
      }, DOUBT_RANGE);
    }
  }
  const fitted = { calibration: { temperature, classBias: BEAT_CLASSES.map(() => 0) }, doubtTemperatures };
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
    losses: [
      meanLoss(records, () => 1),
      meanLoss(records, () => temperature),
      meanLoss(records, ({ doubts }) => temperature * doubtTemperature(doubts, doubtTemperatures)),
    ],
    coverage: kept.length / beats.length,
    errorWhenSure: errorOf(kept),
  };
}

/** Probabilities of a record as the app would give them. */
export function confidentProbabilities(
  { probabilities, doubts }: Pick<UnseenRecord, 'probabilities' | 'doubts'>,
  { calibration, doubtTemperatures }: Pick<Confidence, 'calibration' | 'doubtTemperatures'>,
): Float32Array {
  return softenProbabilities(probabilities, calibration.temperature * doubtTemperature(doubts, doubtTemperatures));
}

/** Mean negative log likelihood of the true classes over all beats of the records. */
function meanLoss(records: readonly UnseenRecord[], temperatureOf: (record: UnseenRecord) => number): number {
  let [loss, count] = [0, 0];
  for (const record of records) {
    const probabilities = softenProbabilities(record.probabilities, temperatureOf(record));
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
