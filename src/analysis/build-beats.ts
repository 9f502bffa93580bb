import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../ecg/beats/most-probable-classes.ts';
import type { RrIntervals } from '../ecg/beats/rr-intervals.ts';
import type { QrsLimits } from '../ecg/waves/measure-qrs.ts';
import type { Beats } from './analysis.ts';

interface BeatParts {
  readonly rPeakSample: Int32Array;
  readonly rr: RrIntervals;
  readonly qrsLimits: readonly (QrsLimits | null)[];
  /** Row-major [beats so far × 5]: decides how many beats there are. */
  readonly probabilities: Float32Array;
  readonly notSureBelow: number;
}

/** The beats whose probabilities are known, as parallel arrays of their own (safe to transfer). */
export function buildBeats({ rPeakSample, rr, qrsLimits, probabilities, notSureBelow }: BeatParts): Beats {
  const count = probabilities.length / BEAT_CLASSES.length;
  const classIndex = mostProbableClasses(probabilities);
  const notSure = classIndex.map((best, beat) =>
    Number(probabilities[beat * BEAT_CLASSES.length + best] < notSureBelow),
  );
  return {
    count,
    rPeakSample: rPeakSample.slice(0, count),
    classIndex,
    probabilities: probabilities.slice(),
    notSure,
    rrBeforeSeconds: rr.beforeSeconds.slice(0, count),
    rrAfterSeconds: rr.afterSeconds.slice(0, count),
    rrUsualSeconds: rr.usualSeconds.slice(0, count),
    qrsSeconds: Float32Array.from({ length: count }, (_, beat) => {
      const limits = qrsLimits[beat];
      return limits ? limits[1] - limits[0] : Number.NaN;
    }),
  };
}
