import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../../ecg/beats/most-probable-classes.ts';
import { notSureColumns, reasonNotSure } from '../../ecg/beats/reason-not-sure.ts';
import { neighbourIntervals } from '../../ecg/preparation/rr-intervals.ts';
import { QUALITY_LEVELS } from '../../ecg/quality/signal-quality.ts';
import { unreadableStretches } from '../../ecg/quality/unreadable-stretches.ts';
import type { Stretch } from '../../ecg/rhythm/finding.ts';
import { interruptionsOf, intervalsBetweenBeats } from '../../ecg/rhythm/intervals-between-beats.ts';
import { median } from '../../ecg/signal/quantile.ts';
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
  const interruptions = interruptionsOf(unreadableStretches(quality, sampleRateHz), flutter);
  // Of all beats so far: the last one that is told may be followed by one that is not yet.
  const before = Float32Array.from(
    intervalsBetweenBeats(rPeakSample, sampleRateHz, interruptions),
    (samples) => samples / sampleRateHz,
  );
  return {
    count,
    rPeakSample: rPeakSample.slice(0, count),
    classIndex,
    probabilities: probabilities.slice(),
    ...notSureColumns(notSureReason),
    editMarks: new Uint8Array(count),
    rrBeforeSeconds: before.slice(0, count),
    rrAfterSeconds: Float32Array.from({ length: count }, (_, beat) => before[beat + 1] ?? Number.NaN),
    rrUsualSeconds: rr.usualSeconds.slice(0, count).map((all, beat) => usualOfKnown(before, beat, all)),
    qrsSeconds: intervals.qrs.slice(0, count),
    prSeconds: intervals.pr.slice(0, count),
    qtSeconds: intervals.qt.slice(0, count),
    pWave: waves.pWave.slice(0, count),
  };
}

/** The usual interval around a beat of those that are intervals; `all`, that of all, where they are the same. */
function usualOfKnown(beforeSeconds: Float32Array, beat: number, all: number): number {
  const near = neighbourIntervals(beforeSeconds, beat);
  return near.some(Number.isNaN) ? median(near.filter((seconds) => !Number.isNaN(seconds))) : all;
}
