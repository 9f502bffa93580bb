import type { BeatClassifier } from '../classifier/beat-classifier.ts';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { WINDOW_SAMPLES } from '../ecg/beats/cut-windows.ts';
import { detectRPeaks } from '../ecg/beats/detect-r-peaks.ts';
import { prepareBeats, type PreparedBeats } from '../ecg/beats/prepare-beats.ts';
import { RecordingError } from '../ecg/recording/recording-error.ts';
import type { RecordingWarning } from '../ecg/recording/recording-warning.ts';
import { sampleCount, type Lead, type Recording } from '../ecg/recording/recording.ts';
import { heartRate } from '../ecg/rhythm/heart-rate.ts';
import { filterLead } from '../ecg/signal/filter-lead.ts';
import { median } from '../ecg/signal/quantile.ts';
import { measureQrs, type QrsLimits } from '../ecg/waves/measure-qrs.ts';
import type { Analysis, AnalysisProgress, AnalysisStage, Beats } from './analysis.ts';
import { buildBeats } from './build-beats.ts';
import { nextTask } from './next-task.ts';

/** Below this rate neither the 40 Hz filter nor a QRS has enough samples. */
const LOWEST_RATE_HZ = 100;
const SHORTEST_SECONDS = 1;
/** Share of the whole work that is done when a stage begins; classifying takes most of the time. */
const STAGE_START: Readonly<Record<AnalysisStage, number>> = {
  reading: 0,
  filtering: 0,
  detecting: 0.08,
  preparing: 0.14,
  classifying: 0.2,
  done: 1,
};

export interface AnalyseOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AnalysisProgress) => void;
  /** The beats labelled so far, in time order from the start of the recording. */
  readonly onBeats?: (beats: Beats) => void;
}

/** An analysis with what explaining a beat needs. */
export interface LeadAnalysis {
  readonly analysis: Analysis;
  readonly prepared: PreparedBeats;
  readonly qrsLimits: readonly (QrsLimits | null)[];
}

/**
 * The whole path from a recording to labelled beats, for one lead: filter, detect, prepare, classify.
 * @throws RecordingError when the lead is too short or its rate too low; the signal's reason when aborted; RangeError for
 * no such lead.
 */
export async function analyseRecording(
  recording: Recording,
  leadIndex: number,
  classifier: BeatClassifier,
  { signal, onProgress, onBeats }: AnalyseOptions = {},
): Promise<LeadAnalysis> {
  requireAnalysable(recording);
  const lead = recording.leads[leadIndex];
  if (!lead) throw new RangeError(`there is no lead ${leadIndex}`);
  const enter = async (stage: AnalysisStage, beatsFound = 0) => {
    onProgress?.({ stage, fraction: STAGE_START[stage], beatsDone: 0, beatsFound });
    await nextTask();
    signal?.throwIfAborted();
  };
  const { sampleRateHz } = recording;

  await enter('filtering');
  const filteredMv = filterLead(lead.samplesMv, sampleRateHz);
  await enter('detecting');
  const rPeakSample = detectRPeaks(filteredMv, sampleRateHz);
  await enter('preparing', rPeakSample.length);
  const prepared = prepareBeats(filteredMv, sampleRateHz, rPeakSample);
  const qrsLimits = Array.from({ length: prepared.count }, (_, beat) =>
    measureQrs(prepared.windowsMv.subarray(beat * WINDOW_SAMPLES, (beat + 1) * WINDOW_SAMPLES)),
  );
  await enter('classifying', prepared.count);

  const beatsFrom = (probabilities: Float32Array) =>
    buildBeats({ rPeakSample, rr: prepared.rr, qrsLimits, probabilities, notSureBelow: classifier.card.notSureBelow });
  const probabilities = await classifier.classify(prepared, {
    ...(signal && { signal }),
    onBatch: (beatsDone, soFar) => {
      const fraction = STAGE_START.classifying + (1 - STAGE_START.classifying) * (beatsDone / prepared.count);
      onProgress?.({ stage: 'classifying', fraction, beatsDone, beatsFound: prepared.count });
      if (beatsDone < prepared.count) onBeats?.(beatsFrom(soFar));
    },
  });
  const beats = beatsFrom(probabilities);
  onProgress?.({ stage: 'done', fraction: 1, beatsDone: beats.count, beatsFound: beats.count });
  const analysis: Analysis = {
    leadIndex,
    beats,
    heartRate: heartRate(rPeakSample, sampleRateHz),
    usualQrsSeconds: usualQrs(beats),
    warnings: warningsOf(lead, beats.count),
    modelVersion: classifier.card.version,
  };
  return { analysis, prepared, qrsLimits };
}

function requireAnalysable(recording: Recording): void {
  const { sampleRateHz } = recording;
  if (sampleRateHz < LOWEST_RATE_HZ) {
    throw new RecordingError(
      'sample-rate-too-low',
      `This recording has ${sampleRateHz} samples per second; finding beats needs at least ${LOWEST_RATE_HZ}. The trace is shown without labels.`,
    );
  }
  if (sampleCount(recording) < SHORTEST_SECONDS * sampleRateHz) {
    throw new RecordingError(
      'too-short',
      `This recording lasts less than ${SHORTEST_SECONDS} s: too short to find beats in. The trace is shown without labels.`,
    );
  }
}

/** Median QRS duration of the beats called Normal. */
function usualQrs(beats: Beats): number {
  const normal = BEAT_CLASSES.indexOf('N');
  return median(beats.qrsSeconds.filter((seconds, i) => beats.classIndex[i] === normal && !Number.isNaN(seconds)));
}

function warningsOf({ name, samplesMv }: Lead, beatCount: number): RecordingWarning[] {
  if (beatCount > 0) return [];
  const isFlat = samplesMv.every((value) => Number.isNaN(value) || value === samplesMv[0]);
  const message = isFlat
    ? `Lead ${name} is flat: there are no beats to find. Choose another lead if there is one.`
    : `No beats were found in lead ${name}. Choose another lead if there is one.`;
  return [{ code: 'flat-lead', message }];
}
