import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { unreadableStretches } from '../../ecg/quality/unreadable-stretches.ts';
import { reasonBit, type SignalQuality } from '../../ecg/quality/signal-quality.ts';
import { stretchesOf, type LeadSamples } from '../../ecg/recording/lead-samples.ts';
import type { RecordingWarning } from '../../ecg/recording/recording-warning.ts';
import { durationSeconds, type KeptRecording, type Lead } from '../../ecg/recording/recording.ts';
import { describeRhythm } from '../../ecg/rhythm/describe-rhythm.ts';
import type { Stretch } from '../../ecg/rhythm/finding.ts';
import { heartRate } from '../../ecg/rhythm/heart-rate.ts';
import { interruptionsOf } from '../../ecg/rhythm/intervals-between-beats.ts';
import { nameSpells } from '../../ecg/rhythm/spells/name-spells.ts';
import { findPacing } from '../../ecg/rhythm/spells/find-pacing.ts';
import { pacedStretches, type PacedStretch } from '../../ecg/rhythm/spells/spell-context.ts';
import {
  INTERVAL_NAMES,
  intervalSpread,
  type IntervalName,
  type Intervals,
  type IntervalSpread,
} from '../../ecg/waves/intervals.ts';
import type { Analysis, Beats } from '../analysis.ts';
import { warningsOfDoubts, type DoubtedSection } from './doubted-sections.ts';
import type { MeasuredBeats } from './measure-beats.ts';

interface DescribedParts {
  readonly recording: KeptRecording;
  readonly leadIndex: number;
  readonly measured: MeasuredBeats;
  readonly beats: Beats;
  readonly modelVersion: string;
  readonly doubtedSections: readonly DoubtedSection[];
  readonly flutter: readonly Stretch[];
  readonly paced: readonly PacedStretch[];
  readonly lostHelpers: number;
}

/** Where a pacemaker leads in a lead, looked for once: no edit of a beat changes it. */
export function findPaced(
  { leads, sampleRateHz }: KeptRecording,
  leadIndex: number,
  rPeakSample: Int32Array,
  doubtedSections: readonly DoubtedSection[],
): PacedStretch[] {
  return pacedStretches(doubtedSections, findPacing(leads[leadIndex].samplesMv, sampleRateHz, rPeakSample));
}

/** The analysis of a lead from its labelled beats: rates, rhythm and what to warn of. */
export function describeAnalysis({
  recording,
  leadIndex,
  measured: { quality, rPeakSample, waves, intervals, contexts },
  beats,
  modelVersion,
  doubtedSections,
  flutter,
  paced,
  lostHelpers,
}: DescribedParts): Analysis {
  const { sampleRateHz } = recording;
  const duration = durationSeconds(recording);
  const unreadable = unreadableStretches(quality, sampleRateHz);
  return {
    leadIndex,
    beats,
    heartRate: heartRate(rPeakSample, sampleRateHz, interruptionsOf(unreadable, flutter)),
    quality,
    rhythm: describeRhythm(beats, sampleRateHz, {
      durationSeconds: duration,
      unreadable,
      flutter,
      pWaves: waves.pWave,
    }),
    spells: nameSpells({
      durationSeconds: duration,
      sampleRateHz,
      beats,
      unreadable,
      flutter,
      paced,
      contexts,
    }),
    intervals: usualIntervals(intervals, beats),
    usualQrsSeconds: intervalSpread(intervals.qrs, isNormal(beats)).median,
    warnings: [
      ...warningsOf(recording.leads[leadIndex], beats.count),
      ...warningsOfGlitches(recording.leads[leadIndex], quality),
      ...warningsOfDoubts(doubtedSections),
      ...warningsOfHelpers(lostHelpers),
    ],
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

function warningsOf({ name, samplesMv }: Lead<LeadSamples>, beatCount: number): RecordingWarning[] {
  if (beatCount > 0) return [];
  const message = isFlat(samplesMv)
    ? `Lead ${name} is flat: there are no beats to find. Choose another lead if there is one.`
    : `No beats were found in lead ${name}. Choose another lead if there is one.`;
  return [{ code: 'flat-lead', message }];
}

/** Whether all samples that are there are the same. */
function isFlat(samplesMv: LeadSamples): boolean {
  const [first] = samplesMv.subarray(0, 1);
  for (const stretch of stretchesOf(samplesMv)) {
    if (!stretch.every((value) => Number.isNaN(value) || value === first)) return false;
  }
  return true;
}

function warningsOfGlitches({ name }: Pick<Lead, 'name'>, { reasons }: SignalQuality): RecordingWarning[] {
  const seconds = reasons.filter((bits) => (bits & reasonBit('glitch')) !== 0).length;
  if (seconds === 0) return [];
  const message = `In ${seconds} of the ${reasons.length} seconds of lead ${name}, one or two samples stand out, far faster than any heartbeat: electronics, or a pacemaker. They are drawn, and left out of the analysis.`;
  return [{ code: 'glitches', message }];
}

function warningsOfHelpers(lost: number): RecordingWarning[] {
  if (lost === 0) return [];
  const message = `${lost === 1 ? 'One part of the program' : `${lost} parts of the program`} that shared in the analysis stopped or did not answer. Their work was done by the others: nothing is missing, it took longer.`;
  return [{ code: 'lost-helpers', message }];
}
