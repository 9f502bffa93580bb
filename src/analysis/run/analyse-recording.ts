import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { preparedInputs } from '../../classifier/model/network-inputs.ts';
import { detectRPeaks } from '../../ecg/detection/detect-r-peaks.ts';
import type { PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import { findFlutter } from '../../ecg/rhythm/find-flutter.ts';
import type { Stretch } from '../../ecg/rhythm/finding.ts';
import { loadPart } from '../../ecg/part/load-part.ts';
import { sampleCount, type Recording } from '../../ecg/recording/recording.ts';
import type { Analysis, AnalysisProgress, AnalysisStage, Beats } from '../analysis.ts';
import { buildBeats } from './build-beats.ts';
import { divideRecording, type Section } from './divide-recording.ts';
import type { DoubtedSection } from './doubted-sections.ts';
import { filterLeads } from './filter-leads.ts';
import { joinColumns } from './join-columns.ts';
import { joinSections } from './join-sections.ts';
import type { MeasuredBeats } from './measure-beats.ts';
import { measureSection, sectionRecording } from './measure-section.ts';
import { nextTask } from './next-task.ts';
import { PreparedSections } from './prepared-sections.ts';
import { ownBeats, ownEndSample, type SectionBeats } from './section-beats.ts';

/** Below this rate neither the 40 Hz filter nor a QRS has enough samples. */
const LOWEST_RATE_HZ = 100;
const SHORTEST_SECONDS = 1;
/** Share of the work on a section that is done when a stage begins; classifying takes most of the time. */
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

/** An analysis with what explaining and editing a beat needs. */
export interface LeadAnalysis {
  readonly analysis: Analysis;
  readonly measured: MeasuredBeats;
  readonly inputs: PreparedSections;
  readonly doubtedSections: readonly DoubtedSection[];
  /** Where large waves leave no separate beats. */
  readonly flutter: readonly Stretch[];
}

/**
 * The whole path from a recording to labelled beats, for one lead: filter, detect, prepare, classify. A long recording
 * goes section by section (`divideRecording`), so that memory stays bounded and the first beats come soon.
 * @throws RecordingError when the lead is too short or its rate too low; the signal's reason when aborted; RangeError for
 * no such lead.
 */
export async function analyseRecording(
  recording: Recording,
  leadIndex: number,
  classifier: BeatClassifier,
  options: AnalyseOptions = {},
): Promise<LeadAnalysis> {
  requireAnalysable(recording);
  if (!recording.leads[leadIndex]) throw new RangeError(`there is no lead ${leadIndex}`);
  const run = new AnalysisRun(recording, leadIndex, classifier, options);
  const sections = divideRecording(sampleCount(recording), recording.sampleRateHz);
  for (const [index, section] of sections.entries()) await run.analyse(section, index, sections.length);
  return run.finish();
}

/** An analysis under way: what is known of the sections done so far. */
class AnalysisRun {
  readonly #recording: Recording;
  readonly #leadIndex: number;
  readonly #classifier: BeatClassifier;
  readonly #options: AnalyseOptions;
  readonly #sections: SectionBeats[] = [];
  readonly #measured: MeasuredBeats[] = [];
  readonly #probabilities: Float32Array[] = [];
  readonly #beats: Beats[] = [];
  readonly #doubtedSections: DoubtedSection[] = [];
  #prepared: PreparedBeats | null = null;
  #beatsDone = 0;

  constructor(recording: Recording, leadIndex: number, classifier: BeatClassifier, options: AnalyseOptions) {
    this.#recording = recording;
    this.#leadIndex = leadIndex;
    this.#classifier = classifier;
    this.#options = options;
  }

  async analyse(section: Section, index: number, sectionCount: number): Promise<void> {
    const { signal, onProgress, onBeats } = this.#options;
    const { sampleRateHz } = this.#recording;
    const report = (stage: AnalysisStage, shareDone: number, beatsDone: number, found: number) => {
      const done = this.#beatsDone;
      const fraction = (index + shareDone) / sectionCount;
      onProgress?.({ stage, fraction, beatsDone: done + beatsDone, beatsFound: done + found });
    };
    const pause = async () => {
      await nextTask();
      signal?.throwIfAborted();
    };
    const enter = (stage: AnalysisStage, found = 0) => {
      report(stage, STAGE_START[stage], 0, found);
      return pause();
    };

    await enter('filtering');
    const filteredMv = filterLeads(sectionRecording(this.#recording, section), this.#leadIndex);
    await enter('detecting');
    const { rPeakSample } = detectRPeaks(filteredMv, sampleRateHz);
    const found = this.#own(section, rPeakSample, index === sectionCount - 1);
    const [ownFirst, ownEnd] = ownBeats(found);
    const ownCount = ownEnd - ownFirst;
    await enter('preparing', ownCount);
    const { own, prepared, usual } = await measureSection(this.#recording, this.#leadIndex, found, filteredMv, pause);
    await enter('classifying', ownCount);
    const undoubted = await this.#classifier.classify(preparedInputs(prepared, ownFirst, ownCount), {
      ...(signal && { signal }),
      onBatch: (beatsDone, soFar) => {
        const share = STAGE_START.classifying + (1 - STAGE_START.classifying) * (beatsDone / ownCount);
        report('classifying', share, beatsDone, ownCount);
        // Later on, a section more is as soon as anyone wants to know, and all beats so far are much to hand over.
        if (index === 0 && beatsDone < ownCount) onBeats?.(this.#build(own, soFar));
      },
    });
    const { doubts, probabilities } = this.#classifier.doubt(prepared, undoubted, usual);
    this.#doubtedSections.push({ fromSample: found.ownFromSample, toSample: found.ownToSample, doubts, usual });
    this.#sections.push(found);
    this.#measured.push(own);
    this.#probabilities.push(probabilities);
    this.#beats.push(this.#build(own, probabilities));
    this.#prepared = prepared;
    this.#beatsDone += ownCount;
    if (index < sectionCount - 1) onBeats?.(joinColumns(this.#beats));
  }

  async finish(): Promise<LeadAnalysis> {
    const { onProgress } = this.#options;
    const { sampleRateHz, leads } = this.#recording;
    const measured = joinSections(this.#measured, sampleRateHz);
    const flutter = findFlutter(leads[this.#leadIndex].samplesMv, sampleRateHz);
    const beats = this.#build(measured, joinColumns(this.#probabilities.map((rows) => ({ rows }))).rows, flutter);
    const { describeAnalysis } = await loadPart(() => import('./describe-analysis.ts'));
    onProgress?.({ stage: 'done', fraction: 1, beatsDone: beats.count, beatsFound: beats.count });
    const latest = this.#prepared && { index: this.#sections.length - 1, prepared: this.#prepared };
    const parts = { measured, doubtedSections: this.#doubtedSections, flutter };
    return {
      ...parts,
      analysis: describeAnalysis({
        ...parts,
        recording: this.#recording,
        leadIndex: this.#leadIndex,
        beats,
        modelVersion: this.#classifier.card.version,
      }),
      inputs: new PreparedSections(this.#recording, this.#leadIndex, this.#sections, latest),
    };
  }

  /** The beats found in a section, in samples of the recording, and where its own begin and end. */
  #own(section: Section, localPeaks: Int32Array, isLast: boolean): SectionBeats {
    const ownFromSample = this.#sections.at(-1)?.ownToSample ?? 0;
    const rPeakSample = localPeaks.map((sample) => sample + section.firstSample);
    const nominalEnd = Math.round(section.ownEndSecond * this.#recording.sampleRateHz);
    const ownToSample = isLast ? section.endSample : ownEndSample(rPeakSample, ownFromSample, nominalEnd);
    return { section, rPeakSample, ownFromSample, ownToSample };
  }

  /** Flutter is looked for in the whole lead, at the end: beats told before are not marked for it. */
  #build(measured: MeasuredBeats, probabilities: Float32Array, flutter: readonly Stretch[] = []): Beats {
    const { notSureBelow } = this.#classifier.card;
    return buildBeats({ measured, probabilities, notSureBelow, doubtedSections: this.#doubtedSections, flutter });
  }
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
