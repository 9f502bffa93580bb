import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { unreadableStretches } from '../ecg/quality/unreadable-stretches.ts';
import type { RecordingWarning } from '../ecg/recording/recording-warning.ts';
import { durationSeconds, type Lead, type Recording } from '../ecg/recording/recording.ts';
import { describeRhythm } from '../ecg/rhythm/describe-rhythm.ts';
import type { Stretch } from '../ecg/rhythm/finding.ts';
import { heartRate } from '../ecg/rhythm/heart-rate.ts';
import {
  INTERVAL_NAMES,
  intervalSpread,
  type IntervalName,
  type Intervals,
  type IntervalSpread,
} from '../ecg/waves/intervals.ts';
import type { Analysis, Beats } from './analysis.ts';
import { warningsOfDoubts, type DoubtedSection } from './doubted-sections.ts';
import type { MeasuredBeats } from './measure-beats.ts';

interface DescribedParts {
  readonly recording: Recording;
  readonly leadIndex: number;
  readonly measured: MeasuredBeats;
  readonly beats: Beats;
  readonly modelVersion: string;
  readonly doubtedSections: readonly DoubtedSection[];
  readonly flutter: readonly Stretch[];
}

/** The analysis of a lead from its labelled beats: rates, rhythm and what to warn of. */
export function describeAnalysis({
  recording,
  leadIndex,
  measured: { quality, rPeakSample, waves, intervals },
  beats,
  modelVersion,
  doubtedSections,
  flutter,
}: DescribedParts): Analysis {
  const { sampleRateHz } = recording;
  return {
    leadIndex,
    beats,
    heartRate: heartRate(rPeakSample, sampleRateHz),
    quality,
    rhythm: describeRhythm(beats, sampleRateHz, {
      durationSeconds: durationSeconds(recording),
      unreadable: unreadableStretches(quality, sampleRateHz),
      flutter,
      pWaves: waves.pWave,
    }),
    intervals: usualIntervals(intervals, beats),
    usualQrsSeconds: intervalSpread(intervals.qrs, isNormal(beats)).median,
    warnings: [...warningsOf(recording.leads[leadIndex], beats.count), ...warningsOfDoubts(doubtedSections)],
    modelVersion,
  };
}

/** Median and quartiles of each interval over the beats called Normal. */
function usualIntervals(intervals: Intervals, beats: Beats): Record<IntervalName, IntervalSpread> {
  const spreads = INTERVAL_NAMES.map((name) => [name, intervalSpread(intervals[name], isNormal(beats))] as const);
  return Object.fromEntries(spreads) as Record<IntervalName, IntervalSpread>;
}

function isNormal({ classIndex }: Beats): (beat: number) => boolean {
  const normal = BEAT_CLASSES.indexOf('N');
  return (beat) => classIndex[beat] === normal;
}

function warningsOf({ name, samplesMv }: Lead, beatCount: number): RecordingWarning[] {
  if (beatCount > 0) return [];
  const isFlat = samplesMv.every((value) => Number.isNaN(value) || value === samplesMv[0]);
  const message = isFlat
    ? `Lead ${name} is flat: there are no beats to find. Choose another lead if there is one.`
    : `No beats were found in lead ${name}. Choose another lead if there is one.`;
  return [{ code: 'flat-lead', message }];
}
