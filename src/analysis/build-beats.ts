import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../ecg/beats/most-probable-classes.ts';
import { NOT_SURE_REASONS } from '../ecg/beats/beats.ts';
import { QUALITY_LEVELS } from '../ecg/quality/signal-quality.ts';
import type { Stretch } from '../ecg/rhythm/finding.ts';
import type { Beats } from './analysis.ts';
import { isDoubted, type DoubtedSection } from './doubted-sections.ts';
import type { MeasuredBeats } from './measure-beats.ts';

interface BeatParts {
  readonly measured: MeasuredBeats;
  /** Row-major [beats so far × 5]: decides how many beats there are. */
  readonly probabilities: Float32Array;
  readonly notSureBelow: number;
  /** Where the network was made less sure. */
  readonly doubtedSections: readonly DoubtedSection[];
  /** Where large waves leave no separate beats; ascending. */
  readonly flutter: readonly Stretch[];
}

const [, LOW_CONFIDENCE, POOR_SIGNAL, UNUSUAL_RECORDING, FLUTTER] = NOT_SURE_REASONS.keys();
const POOR = QUALITY_LEVELS.indexOf('poor');

/** The beats whose probabilities are known, as parallel arrays of their own (safe to transfer). */
export function buildBeats({ measured, probabilities, notSureBelow, doubtedSections, flutter }: BeatParts): Beats {
  const { rPeakSample, rr, waves, intervals, quality } = measured;
  const count = probabilities.length / BEAT_CLASSES.length;
  const classIndex = mostProbableClasses(probabilities);
  const notSureReason = classIndex.map((best, beat) => {
    const sample = rPeakSample[beat];
    if (flutter.some(({ startSample, endSample }) => sample >= startSample && sample <= endSample)) return FLUTTER;
    if (quality.beatLevel[beat] === POOR) return POOR_SIGNAL;
    if (probabilities[beat * BEAT_CLASSES.length + best] >= notSureBelow) return 0;
    return isDoubted(doubtedSections, sample) ? UNUSUAL_RECORDING : LOW_CONFIDENCE;
  });
  return {
    count,
    rPeakSample: rPeakSample.slice(0, count),
    classIndex,
    probabilities: probabilities.slice(),
    notSure: notSureReason.map((reason) => Number(reason > 0)),
    notSureReason,
    editMarks: new Uint8Array(count),
    rrBeforeSeconds: rr.beforeSeconds.slice(0, count),
    rrAfterSeconds: rr.afterSeconds.slice(0, count),
    rrUsualSeconds: rr.usualSeconds.slice(0, count),
    qrsSeconds: intervals.qrs.slice(0, count),
    prSeconds: intervals.pr.slice(0, count),
    qtSeconds: intervals.qt.slice(0, count),
    pWave: waves.pWave.slice(0, count),
  };
}
