import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../../ecg/beats/most-probable-classes.ts';
import { notSureColumns, reasonNotSure } from '../../ecg/beats/reason-not-sure.ts';
import { gapsBetweenBeats } from '../../ecg/quality/gaps-between-beats.ts';
import { QUALITY_LEVELS } from '../../ecg/quality/signal-quality.ts';
import { intervalsInSamples } from '../../ecg/rhythm/beat-sequence.ts';
import type { Stretch } from '../../ecg/rhythm/finding.ts';
import type { Beats } from '../analysis.ts';
import { isDoubted, type DoubtedSection } from './doubted-sections.ts';
import type { MeasuredBeats } from './measure-beats.ts';

interface BeatParts {
  readonly sampleRateHz: number;
  readonly measured: MeasuredBeats;
  /** Row-major [beats so far × 5]: decides how many beats there are. */
  readonly probabilities: Float32Array;
  readonly notSureBelow: number;
  /** Where the network was made less sure. */
  readonly doubtedSections: readonly DoubtedSection[];
  /** Where large waves leave no separate beats; ascending. */
  readonly flutter: readonly Stretch[];
}

const POOR = QUALITY_LEVELS.indexOf('poor');

/** The beats whose probabilities are known, as parallel arrays of their own (safe to transfer). */
export function buildBeats({
  sampleRateHz,
  measured,
  probabilities,
  notSureBelow,
  doubtedSections,
  flutter,
}: BeatParts): Beats {
  const { rPeakSample, rr, waves, intervals, quality, isCut } = measured;
  const count = probabilities.length / BEAT_CLASSES.length;
  const classIndex = mostProbableClasses(probabilities);
  const notSureReason = classIndex.map((best, beat) => {
    const sample = rPeakSample[beat];
    return reasonNotSure({
      confidence: probabilities[beat * BEAT_CLASSES.length + best],
      notSureBelow,
      inFlutter: flutter.some(({ startSample, endSample }) => sample >= startSample && sample <= endSample),
      isCut: isCut[beat] === 1,
      inPoorSignal: quality.beatLevel[beat] === POOR,
      inUnusualRecording: isDoubted(doubtedSections, sample),
    });
  });
  // Of the whole recording so far: the last beat that is told may be followed by one that is not yet.
  const gaps = gapsBetweenBeats(rPeakSample, quality, sampleRateHz);
  const apart = intervalsInSamples(rPeakSample, gaps);
  const follows = (beat: number): boolean => beat <= 0 || beat >= rPeakSample.length || !Number.isNaN(apart[beat]);
  return {
    count,
    rPeakSample: rPeakSample.slice(0, count),
    classIndex,
    probabilities: probabilities.slice(),
    ...notSureColumns(notSureReason),
    editMarks: new Uint8Array(count),
    rrBeforeSeconds: rr.beforeSeconds.slice(0, count).map((seconds, beat) => (follows(beat) ? seconds : Number.NaN)),
    rrAfterSeconds: rr.afterSeconds.slice(0, count).map((seconds, beat) => (follows(beat + 1) ? seconds : Number.NaN)),
    rrUsualSeconds: rr.usualSeconds.slice(0, count),
    qrsSeconds: intervals.qrs.slice(0, count),
    prSeconds: intervals.pr.slice(0, count),
    qtSeconds: intervals.qt.slice(0, count),
    pWave: waves.pWave.slice(0, count),
  };
}
