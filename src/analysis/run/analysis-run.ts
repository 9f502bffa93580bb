import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { loadPart } from '../../ecg/part/load-part.ts';
import type { PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import { sampleCount, type KeptRecording } from '../../ecg/recording/recording.ts';
import { findFlutter } from '../../ecg/rhythm/find-flutter.ts';
import type { Stretch } from '../../ecg/rhythm/finding.ts';
import type { PacedStretch } from '../../ecg/rhythm/spells/spell-context.ts';
import type { Analysis, AnalysisProgress, Beats } from '../analysis.ts';
import { analyseSection, type AnalysedSection, type SectionTask } from './analyse-section.ts';
import { buildBeats } from './build-beats.ts';
import { divideRecording, type Section } from './divide-recording.ts';
import type { DoubtedSection } from './doubted-sections.ts';
import { joinColumns } from './join-columns.ts';
import { joinSections } from './join-sections.ts';
import type { MeasuredBeats } from './measure-beats.ts';
import { letGoPrepared, letGoSection, sectionRecording } from './measure-section.ts';
import { PreparedSections } from './prepared-sections.ts';
import { ownsTheSame, placeOwn, type SectionBeats } from './section-beats.ts';

export interface RunOptions {
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
  /** Where a pacemaker leads. */
  readonly paced: readonly PacedStretch[];
  /** How many that helped to analyse it ended or did not answer: others have done their work. */
  readonly lostHelpers: number;
}

/** Beats are handed over on the way when there are this many times as many as the last time: at first with every section. */
const GROWTH_HANDED_OVER = 1.1;

/** An analysis under way: its sections are analysed in any order, here or elsewhere, and accepted in theirs. */
export class AnalysisRun {
  lostHelpers = 0;
  readonly #recording: KeptRecording;
  readonly #leadIndex: number;
  readonly #classifier: BeatClassifier;
  readonly #options: RunOptions;
  readonly #all: readonly Section[];
  readonly #sections: SectionBeats[] = [];
  readonly #measured: MeasuredBeats[] = [];
  readonly #probabilities: Float32Array[] = [];
  readonly #beats: Beats[] = [];
  /** How many beats were handed over the last time. */
  #handedOver = 0;
  readonly #doubtedSections: DoubtedSection[] = [];
  #latest: { readonly index: number; readonly prepared: PreparedBeats } | null = null;
  /** Where the work on each section stands. */
  readonly #progress: AnalysisProgress[] = [];
  #told: Omit<AnalysisProgress, 'stage'> = { fraction: 0, beatsDone: 0, beatsFound: 0 };

  constructor(recording: KeptRecording, leadIndex: number, classifier: BeatClassifier, options: RunOptions) {
    this.#recording = recording;
    this.#leadIndex = leadIndex;
    this.#classifier = classifier;
    this.#options = options;
    this.#all = divideRecording(sampleCount(recording), recording.sampleRateHz);
  }

  get signal(): AbortSignal | undefined {
    return this.#options.signal;
  }

  get sectionCount(): number {
    return this.#all.length;
  }

  /** How many sections are accepted: the first ones. */
  get acceptedCount(): number {
    return this.#sections.length;
  }

  task(index: number): SectionTask {
    const section = this.#all[index];
    return {
      section,
      isLast: this.#isLast(index),
      ownFromSample: index === this.acceptedCount ? this.#ownFromSample : null,
      part: sectionRecording(this.#recording, section),
      leadIndex: this.#leadIndex,
    };
  }

  /** Analyses a section here. */
  async analyse(index: number): Promise<AnalysedSection> {
    const { signal, onBeats } = this.#options;
    const task = this.task(index);
    const analysed = await analyseSection(task, this.#classifier, {
      signal,
      onProgress: (step) => this.progress(index, step),
      // Later on, a section more is as soon as anyone wants to know, and all beats so far are much to hand over.
      ...(index === 0 && { onBatch: (own, soFar) => onBeats?.(this.#build(own, soFar)) }),
    });
    letGoSection(task.part, this.#recording);
    return analysed;
  }

  /** Told where the work on a section stands. What is done once is not taken back when a section is begun anew. */
  progress(index: number, step: AnalysisProgress): void {
    this.#progress[index] = step;
    const sumOf = (key: 'fraction' | 'beatsDone' | 'beatsFound') =>
      this.#progress.reduce((sum, section) => sum + section[key], 0);
    this.#told = {
      fraction: Math.max(this.#told.fraction, sumOf('fraction') / this.sectionCount),
      beatsDone: Math.max(this.#told.beatsDone, sumOf('beatsDone')),
      beatsFound: Math.max(this.#told.beatsFound, sumOf('beatsFound')),
    };
    this.#options.onProgress?.({ stage: step.stage, ...this.#told });
  }

  /**
   * Takes the next section's results; false where other beats are its own than was thought while the section before was not known: it is
   * to be analysed again.
   */
  accept({ found, own, probabilities, doubts, usual, prepared }: AnalysedSection): boolean {
    const index = this.acceptedCount;
    const section = this.#all[index];
    const isLast = this.#isLast(index);
    const placed = placeOwn(section, found.rPeakSample, this.#recording.sampleRateHz, isLast, this.#ownFromSample);
    if (!ownsTheSame(placed, found)) return false;
    this.#doubtedSections.push({ fromSample: placed.ownFromSample, toSample: placed.ownToSample, doubts, usual });
    this.#sections.push(placed);
    this.#measured.push(own);
    this.#probabilities.push(probabilities);
    this.#beats.push(this.#build(own, probabilities));
    const count = own.rPeakSample.length;
    this.#progress[index] = { stage: 'done', fraction: 1, beatsDone: count, beatsFound: count };
    if (this.#latest) letGoPrepared(this.#latest.prepared);
    this.#latest = prepared && { index, prepared };
    if (!isLast) this.#handOver();
    return true;
  }

  async finish(): Promise<LeadAnalysis> {
    const { onProgress } = this.#options;
    const { sampleRateHz, leads } = this.#recording;
    const measured = joinSections(this.#measured, sampleRateHz);
    // What was joined is there a second time, and not looked at again.
    this.#measured.length = 0;
    this.#beats.length = 0;
    const flutter = findFlutter(leads[this.#leadIndex].samplesMv, sampleRateHz);
    const beats = this.#build(measured, joinColumns(this.#probabilities.map((rows) => ({ rows }))).rows, flutter);
    const { describeAnalysis, findPaced } = await loadPart(() => import('./describe-analysis.ts'));
    onProgress?.({ stage: 'done', fraction: 1, beatsDone: beats.count, beatsFound: beats.count });
    const { lostHelpers } = this;
    const doubtedSections = this.#doubtedSections;
    const paced = findPaced(this.#recording, this.#leadIndex, measured.rPeakSample, doubtedSections);
    const parts = { measured, doubtedSections, flutter, paced, lostHelpers };
    return {
      ...parts,
      analysis: describeAnalysis({
        ...parts,
        recording: this.#recording,
        leadIndex: this.#leadIndex,
        beats,
        modelVersion: this.#classifier.card.version,
      }),
      inputs: new PreparedSections(this.#recording, this.#leadIndex, this.#sections, this.#latest),
    };
  }

  /** Tells the beats of the sections accepted so far: all of them, so not with every section of a week. */
  #handOver(): void {
    const total = this.#beats.reduce((sum, { count }) => sum + count, 0);
    if (total < GROWTH_HANDED_OVER * this.#handedOver) return;
    this.#handedOver = total;
    this.#options.onBeats?.(joinColumns(this.#beats));
  }

  #isLast(index: number): boolean {
    return index === this.sectionCount - 1;
  }

  /** Where the own beats of the next section to accept begin. */
  get #ownFromSample(): number {
    return this.#sections.at(-1)?.ownToSample ?? 0;
  }

  /** Flutter is looked for in the whole lead, at the end: beats told before are not marked for it. */
  #build(measured: MeasuredBeats, probabilities: Float32Array, flutter: readonly Stretch[] = []): Beats {
    const { sampleRateHz } = this.#recording;
    const { notSureBelow } = this.#classifier.card;
    const parts = { sampleRateHz, measured, probabilities, notSureBelow };
    return buildBeats({ ...parts, doubtedSections: this.#doubtedSections, flutter });
  }
}
