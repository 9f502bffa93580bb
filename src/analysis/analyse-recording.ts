import type { BeatClassifier } from '../classifier/beat-classifier.ts';
import { detectRPeaks } from '../ecg/beats/detect-r-peaks.ts';
import { RecordingError } from '../ecg/recording/recording-error.ts';
import { sampleCount, type Recording } from '../ecg/recording/recording.ts';
import type { Analysis, AnalysisProgress, AnalysisStage, Beats } from './analysis.ts';
import { buildBeats } from './build-beats.ts';
import { describeAnalysis } from './describe-analysis.ts';
import { filterLeads } from './filter-leads.ts';
import { measureBeats, type MeasuredBeats } from './measure-beats.ts';
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
  readonly measured: MeasuredBeats;
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
  const filteredMv = filterLeads(recording, leadIndex);
  await enter('detecting');
  const rPeakSample = detectRPeaks(filteredMv, sampleRateHz).rPeakSample;
  await enter('preparing', rPeakSample.length);
  const measured = measureBeats(lead, filteredMv, sampleRateHz, rPeakSample);
  await enter('classifying', rPeakSample.length);

  const { notSureBelow, version } = classifier.card;
  const beatsFrom = (probabilities: Float32Array) => buildBeats({ measured, probabilities, notSureBelow });
  const probabilities = await classifier.classify(measured.prepared, {
    ...(signal && { signal }),
    onBatch: (beatsDone, soFar) => {
      const fraction = STAGE_START.classifying + (1 - STAGE_START.classifying) * (beatsDone / rPeakSample.length);
      onProgress?.({ stage: 'classifying', fraction, beatsDone, beatsFound: rPeakSample.length });
      if (beatsDone < rPeakSample.length) onBeats?.(beatsFrom(soFar));
    },
  });
  const beats = beatsFrom(probabilities);
  onProgress?.({ stage: 'done', fraction: 1, beatsDone: beats.count, beatsFound: beats.count });
  return { analysis: describeAnalysis(recording, leadIndex, measured, beats, version), measured };
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
