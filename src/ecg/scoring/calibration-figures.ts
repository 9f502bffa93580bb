import { BEAT_CLASSES, type BeatClass } from '../beats/beat-class.ts';
import { measureReliability, type ReliabilityBin } from './reliability.ts';

/** Beats of one recording that have a reference class: probabilities row-major [count × 5], and the true class of each. */
export interface ScoredBeats {
  readonly name: string;
  readonly probabilities: Float32Array;
  readonly classIndex: Uint8Array;
}

/** How honest the probabilities are, over many recordings. Shares 0…1. */
export interface CalibrationFigures {
  /** Expected calibration error of the best class over 15 bins of equally many beats. */
  readonly ece: number;
  /** The same for the probability of one class against "is it that class". */
  readonly classEce: Readonly<Partial<Record<BeatClass, number>>>;
  /** Mean squared distance of the five probabilities from the truth (0…2). */
  readonly brier: number;
  readonly bins: readonly ReliabilityBin[];
  /** Accuracy among the surest share of the beats. */
  readonly riskCoverage: readonly { readonly coverage: number; readonly accuracy: number }[];
  /** The recording in which mean confidence and accuracy are furthest apart. */
  readonly worstRecord: { readonly name: string; readonly confidence: number; readonly accuracy: number };
}

const BINS = 15;
const COVERAGES = [1, 0.95, 0.9, 0.8, 0.7] as const;
const CLASSES: readonly BeatClass[] = ['N', 'V', 'S'];

/** Calibration measures as in Guo 2017 (ECE, with bins of equal mass) and Brier 1950. Throws RangeError without beats. */
export function calibrationFigures(records: readonly ScoredBeats[]): CalibrationFigures {
  const beats = records.flatMap(({ probabilities, classIndex }) =>
    Array.from(classIndex, (truth, beat) => {
      const row = probabilities.subarray(beat * BEAT_CLASSES.length, (beat + 1) * BEAT_CLASSES.length);
      const confidence = Math.max(...row);
      return { row, truth, confidence, isRight: Number(row.indexOf(confidence) === truth) };
    }),
  );
  if (beats.length === 0) throw new RangeError('there are no beats to measure the calibration of');
  const reliability = measureReliability(
    beats.map(({ confidence }) => confidence),
    beats.map(({ isRight }) => isRight),
    BINS,
  );
  const surest = [...beats].sort((a, b) => b.confidence - a.confidence);
  return {
    ece: reliability.expectedCalibrationError,
    classEce: Object.fromEntries(
      CLASSES.map((name) => {
        const index = BEAT_CLASSES.indexOf(name);
        const { expectedCalibrationError } = measureReliability(
          beats.map(({ row }) => row[index]),
          beats.map(({ truth }) => Number(truth === index)),
          BINS,
        );
        return [name, expectedCalibrationError];
      }),
    ),
    brier: meanOf(beats, ({ row, truth }) =>
      row.reduce((sum, p, index) => sum + (p - Number(index === truth)) ** 2, 0),
    ),
    bins: reliability.bins,
    riskCoverage: COVERAGES.map((coverage) => ({
      coverage,
      accuracy: meanOf(surest.slice(0, Math.ceil(coverage * surest.length)), ({ isRight }) => isRight),
    })),
    worstRecord: worstOf(records),
  };
}

function worstOf(records: readonly ScoredBeats[]): CalibrationFigures['worstRecord'] {
  const figures = records
    .filter(({ classIndex }) => classIndex.length > 0)
    .map(({ name, probabilities, classIndex }) => {
      let [confidence, right] = [0, 0];
      classIndex.forEach((truth, beat) => {
        const row = probabilities.subarray(beat * BEAT_CLASSES.length, (beat + 1) * BEAT_CLASSES.length);
        const best = Math.max(...row);
        confidence += best;
        if (row.indexOf(best) === truth) right++;
      });
      return { name, confidence: confidence / classIndex.length, accuracy: right / classIndex.length };
    });
  const gap = (record: (typeof figures)[number]) => Math.abs(record.confidence - record.accuracy);
  return figures.reduce((worst, record) => (gap(record) > gap(worst) ? record : worst));
}

function meanOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0) / items.length;
}
