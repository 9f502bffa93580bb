import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import type { RecordingDoubt } from '../../classifier/doubt-recording.ts';
import { preparedInputs } from '../../classifier/model/network-inputs.ts';
import { detectRPeaks } from '../../ecg/detection/detect-r-peaks.ts';
import type { PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import { letGo } from '../../ecg/recording/let-go.ts';
import { unpackStretch, type PackedStretch } from '../../ecg/recording/packed-block.ts';
import type { Recording } from '../../ecg/recording/recording.ts';
import type { UsualWaves } from '../../ecg/waves/usual-waves.ts';
import type { AnalysisProgress, AnalysisStage } from '../analysis.ts';
import type { Section } from './divide-recording.ts';
import { filterLeads } from './filter-leads.ts';
import type { MeasuredBeats } from './measure-beats.ts';
import { letGoPrepared, measureSection } from './measure-section.ts';
import { nextTask } from './next-task.ts';
import { ownBeats, placeOwn, type SectionBeats } from './section-beats.ts';

/** Share of the work on a section that is done when a stage begins; classifying takes most of the time. */
const STAGE_START: Readonly<Record<AnalysisStage, number>> = {
  reading: 0,
  filtering: 0,
  detecting: 0.08,
  preparing: 0.14,
  classifying: 0.2,
  done: 1,
};

/** A section to analyse, with its samples and none of the rest of the recording. */
export interface SectionTask {
  readonly section: Section;
  readonly isLast: boolean;
  /** Where the own beats of the section before it end; null where that is not known yet. */
  readonly ownFromSample: number | null;
  /** The samples of the section (`sectionRecording`). */
  readonly part: Recording;
  readonly leadIndex: number;
}

/** A task for another worker: the samples of its leads apart from them, packed. */
export interface SentTask extends SectionTask {
  readonly samples: readonly PackedStretch[];
}

/** What is known of a section that was analysed: its own beats, and why the network was made less sure of them. */
export interface AnalysedSection {
  readonly found: SectionBeats;
  readonly own: MeasuredBeats;
  /** Row-major [own beats × 5]. */
  readonly probabilities: Float32Array;
  readonly doubts: readonly RecordingDoubt[];
  readonly usual: UsualWaves;
  /** The network's inputs of all its beats; null where they were left where they were made. */
  readonly prepared: PreparedBeats | null;
}

export interface SectionOptions {
  readonly signal?: AbortSignal | undefined;
  /** Where the work on the section stands, all of it by itself. */
  readonly onProgress: (progress: AnalysisProgress) => void;
  /** Own beats, and the probabilities of those classified so far. */
  readonly onBatch?: ((own: MeasuredBeats, soFar: Float32Array) => void) | undefined;
}

/**
 * Filters, detects, prepares and classifies one section. Nothing in it depends on another section but where its own beats begin; where
 * that is not known, it is taken from its own beats (`ownsTheSame` tells whether that was right).
 */
export async function analyseSection(
  { section, isLast, ownFromSample, part, leadIndex }: SectionTask,
  classifier: BeatClassifier,
  { signal, onProgress, onBatch }: SectionOptions,
): Promise<AnalysedSection> {
  const pause = async () => {
    await nextTask();
    signal?.throwIfAborted();
  };
  const enter = (stage: AnalysisStage, beatsFound = 0) => {
    onProgress({ stage, fraction: STAGE_START[stage], beatsDone: 0, beatsFound });
    return pause();
  };

  await enter('filtering');
  const filteredMv = filterLeads(part, leadIndex);
  await enter('detecting');
  const rPeakSample = detectRPeaks(filteredMv, part.sampleRateHz).rPeakSample.map((at) => at + section.firstSample);
  const found = placeOwn(section, rPeakSample, part.sampleRateHz, isLast, ownFromSample);
  const [ownFirst, ownEnd] = ownBeats(found);
  const ownCount = ownEnd - ownFirst;
  await enter('preparing', ownCount);
  const { own, prepared, usual } = await measureSection(part, leadIndex, found, filteredMv, pause);
  letGo(...filteredMv);
  await enter('classifying', ownCount);
  const undoubted = await classifier.classify(preparedInputs(prepared, ownFirst, ownCount), {
    ...(signal && { signal }),
    onBatch: (beatsDone, soFar) => {
      const fraction = STAGE_START.classifying + (1 - STAGE_START.classifying) * (beatsDone / ownCount);
      onProgress({ stage: 'classifying', fraction, beatsDone, beatsFound: ownCount });
      if (beatsDone < ownCount) onBatch?.(own, soFar);
    },
  });
  return { found, own, ...classifier.doubt(prepared, undoubted, usual), usual, prepared };
}

/** The same for a recording that is open elsewhere: the network's inputs stay behind. */
export async function analyseForAnother(
  { samples, ...task }: SentTask,
  classifier: BeatClassifier,
  onProgress: SectionOptions['onProgress'],
): Promise<AnalysedSection> {
  const samplesMv = samples.map(unpackStretch);
  const leads = task.part.leads.map((lead, index) => ({ ...lead, samplesMv: samplesMv[index] }));
  const analysed = await analyseSection({ ...task, part: { ...task.part, leads } }, classifier, { onProgress });
  letGo(...samplesMv);
  // The network's inputs are the larger part, and are made again where one is wanted.
  if (analysed.prepared) letGoPrepared(analysed.prepared);
  return { ...analysed, prepared: null };
}
