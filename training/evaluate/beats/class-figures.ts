import { bootstrapScores, type ScoreIntervals } from '../../../src/ecg/scoring/bootstrap-scores.ts';
import {
  calibrationFigures,
  type CalibrationFigures,
  type ScoredBeats,
} from '../../../src/ecg/scoring/calibration-figures.ts';
import { sumConfusions } from '../../../src/ecg/scoring/confusion.ts';
import { scoreClasses, type ClassesScore, type CountingRule } from '../../../src/ecg/scoring/score-classes.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';

export interface RecordClasses {
  readonly name: string;
  readonly score: ClassesScore;
  /** The beats that both sides have: calibrated probabilities, row-major [count × 5], and the true class of each. */
  readonly matched: Omit<ScoredBeats, 'name'>;
}

/** The classes of many recordings together, as the model card states them. Rates in percent. */
export interface ClassFigures {
  readonly counting: CountingRule;
  readonly startSeconds: number;
  readonly summary: ClassesScore;
  /** Over people (bootstrap). */
  readonly intervals: ScoreIntervals;
  /** Null without beats that both sides have. */
  readonly calibration: CalibrationFigures | null;
  /** Without record 232; null where that is not among the records, or the only one. */
  readonly without232: ClassesScore | null;
  readonly records: Readonly<Record<string, RecordRow>>;
}

export interface RecordRow {
  readonly accuracy: number | null;
  /** F1 of V and S. */
  readonly V: number | null;
  readonly S: number | null;
}

const BOOTSTRAP_SEED = 1;
/** Holds 75 % of the S beats of DS2 and decides the gross S score alone, so V and S are also given without it. */
export const DOMINANT_RECORD = '232';

/** Pools the scores of recordings, with what would change had other people been recorded, and how honest the probabilities are. */
export function classFigures(
  records: readonly RecordClasses[],
  { counting, startSeconds }: Pick<ClassFigures, 'counting' | 'startSeconds'>,
): ClassFigures {
  const pool = (some: readonly RecordClasses[]) =>
    scoreClasses(sumConfusions(some.map(({ score }) => score.confusion)), counting);
  const others = records.filter(({ name }) => name !== DOMINANT_RECORD);
  const scored = records.map(({ name, matched }) => ({ name, ...matched }));
  const random = new Random(BOOTSTRAP_SEED);
  return {
    counting,
    startSeconds,
    summary: pool(records),
    intervals: bootstrapScores(
      records.map(({ score }) => score),
      counting,
      () => random.next(),
    ),
    calibration: scored.some(({ classIndex }) => classIndex.length > 0) ? calibrationFigures(scored) : null,
    without232: others.length < records.length && others.length > 0 ? pool(others) : null,
    records: Object.fromEntries(
      records.map(({ name, score: { accuracy, classes } }) => [name, { accuracy, V: classes.V.f1, S: classes.S.f1 }]),
    ),
  };
}
