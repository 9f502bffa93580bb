import type { Analysis, AnalysisId, Answered, OfRecording, RecordingSummary } from '../../../analysis/analysis.ts';
import type { AnalysisApi, LeadOfRecording } from '../../../analysis/analysis-api.ts';
import type { AdaptedLabels, BeatEdit } from '../../../ecg/beats/edit-beats.ts';
import type { Calipers } from '../look/calipers.svelte.ts';
import type { OwnMoves } from '../look/own-moves.ts';
import { findDeflection } from '../beats/find-deflection.ts';
import { isAbort } from '../recording/is-abort.ts';
import { EditHistory } from './edit-history.ts';
import { followBeat, isBeatAt } from './follow-beat.ts';
import type { Work } from './work.svelte.ts';
import type { MadeEdit } from './work-of.ts';

/** What editing needs to know of the open recording. */
interface EditedSession {
  readonly analysis: Answered<Analysis> | null;
  readonly summary: OfRecording<RecordingSummary> | null;
  readonly work: Work;
  readonly selection: { readonly index: number | null };
  readonly calipers: Calipers;
  readonly answers: Pick<AnalysisApi, 'trace'>;
  readonly moves: OwnMoves;
  readonly report: (error: unknown) => void;
}

/** A change, and where the person was when they made it. */
interface About {
  /** R peak of the beat it is about, as it is afterwards. */
  readonly sample: number;
  readonly asked: number;
}

/** The analysis with all edits in it. */
export interface Edited {
  readonly analysis: Answered<Analysis>;
  /** What the last change was about; null: nothing here. */
  readonly about: About | null;
  /** Where the selected beat is now; where it was when it is gone; null: none was selected. */
  readonly selectedSample: number | null;
}

/**
 * Corrections by the person. What is in force is in the log of their work; the worker applies all of it over the
 * analysis, one list after the other, until the list that is shown is the one in force. Quick edits in a row are sent
 * together once the worker is free.
 */
export class Editing {
  readonly history: EditHistory;
  busy = $state(false);
  /** The next tap on the trace adds a beat. */
  adding = $state(false);
  readonly #api: Pick<AnalysisApi, 'edit'>;
  readonly #session: EditedSession;
  readonly #show: (edited: Edited) => void;
  /** The edits in the analysis with this number; one with another number is as it was found. */
  #shown: { readonly of: AnalysisId; readonly edits: readonly MadeEdit[] } | null = null;
  /** Whether what is shown is not what the worker has: something else changed, or an answer was not worth showing. */
  #outdated = false;
  #about: About | null = null;
  #running: Promise<Error | null> | null = null;

  constructor(api: Pick<AnalysisApi, 'edit'>, session: EditedSession, show: (edited: Edited) => void) {
    this.#api = api;
    this.#session = session;
    this.#show = show;
    this.history = new EditHistory(session.work);
  }

  /** Gives the selected beat a class, index into BEAT_CLASSES. */
  relabel(classIndex: number): void {
    const sample = this.selectedSample();
    if (sample !== null) void this.#make({ kind: 'relabel', sample, classIndex });
  }

  /** Takes over what the network makes of other beats after it learnt from the person's labels. */
  adapt(labels: readonly AdaptedLabels[]): void {
    const sample = this.selectedSample() ?? labels[0]?.samples[0];
    if (sample !== undefined) void this.#make({ kind: 'adapt', sample, labels });
  }

  /** Gives several beats one class, in one step to undo. The selected beat stays selected when it is among them. */
  relabelBeats(beats: readonly number[], classIndex: number): void {
    const { analysis } = this.#session;
    const samples = beats.flatMap((beat) => this.#follow(analysis?.beats.rPeakSample[beat] ?? null) ?? []);
    const selected = this.selectedSample();
    const sample = selected !== null && samples.includes(selected) ? selected : samples[0];
    if (sample === undefined) return;
    void this.#make({ kind: 'relabel', sample, classIndex, also: samples.filter((other) => other !== sample) });
  }

  deleteBeat(): void {
    const sample = this.selectedSample();
    if (sample !== null) void this.#make({ kind: 'delete', sample });
  }

  /** Moves the selected beat by whole samples, not onto a neighbour. */
  moveBeat(samples: number): void {
    const sample = this.selectedSample();
    const { over, present } = this.#session.work;
    if (sample === null || !over) return;
    const toSample = sample + samples;
    const isFree = !isBeatAt(toSample, over.rPeakSample, present.edits);
    if (isFree && toSample >= 0) void this.#make({ kind: 'move', sample, toSample });
  }

  /** Adds a beat at the active caliper leg when the calipers are on; else the next tap on the trace does. */
  beginAdding(): void {
    const { calipers, analysis } = this.#session;
    const leg = calipers.on ? calipers[calipers.active] : null;
    if (leg) void this.addBeat(leg.seconds);
    else if (analysis) this.adding = !this.adding;
  }

  /** Adds a beat at the main deflection near a time; the model labels it. */
  async addBeat(seconds: number): Promise<void> {
    const { summary, analysis, answers, report, moves } = this.#session;
    if (!summary || !analysis) return;
    const asked = moves.now;
    this.adding = false;
    try {
      const sample = await findDeflection(answers.trace, { leadIndex: analysis.leadIndex, seconds, ...summary });
      if (isSameLead(analysis.of, this.#session.analysis))
        void this.#make({ kind: 'add', sample, classIndex: -1 }, asked);
    } catch (error) {
      report(error);
    }
  }

  /** Where the selected beat will be once all edits are applied; null when none is selected, or it will be gone. */
  selectedSample(): number | null {
    return this.#follow(this.#shownSample);
  }

  undo(): Promise<void> {
    const { work } = this.#session;
    const last = work.present.edits.at(-1);
    if (last) work.do({ kind: 'undo', of: last.id });
    return this.#applyAbout(last?.edit.sample);
  }

  redo(): Promise<void> {
    const { work } = this.#session;
    const next = work.present.undone[0];
    if (next) work.do({ kind: 'redo', of: next.id });
    return this.#applyAbout(next && sampleAfter(next.edit));
  }

  /** Has the edits in force applied, as far as they are not. Never rejects: that it failed is reported. */
  async apply(): Promise<void> {
    await this.#go();
  }

  /** Has all edits applied once more, after something else about the analysis changed. */
  applyAgain(): Promise<void> {
    this.#outdated = this.#session.analysis !== null;
    return this.apply();
  }

  /** Resolves when the edits in force are applied; rejects when that fails. */
  async applied(): Promise<void> {
    await this.#running;
    while (this.#isBehind()) {
      const failure = await this.#go();
      if (failure) throw failure;
    }
  }

  /** Another recording or lead is looked at. */
  clear(): void {
    this.#about = null;
    this.#outdated = false;
    this.adding = false;
  }

  #make(edit: BeatEdit, asked?: number): Promise<void> {
    this.#session.work.do({ kind: 'edit', edit });
    return this.#applyAbout(sampleAfter(edit), asked);
  }

  #applyAbout(sample: number | undefined, asked = this.#session.moves.now): Promise<void> {
    if (sample !== undefined) this.#about = { sample, asked };
    return this.apply();
  }

  /** Where the selected beat is shown. */
  get #shownSample(): number | null {
    const { analysis, selection } = this.#session;
    return selection.index === null ? null : (analysis?.beats.rPeakSample[selection.index] ?? null);
  }

  #follow(sample: number | null): number | null {
    const { over, present } = this.#session.work;
    return sample === null || !over ? null : followBeat(sample, over.rPeakSample, this.#shownEdits, present.edits);
  }

  get #shownEdits(): readonly MadeEdit[] {
    const { analysis } = this.#session;
    return this.#shown && this.#shown.of === analysis?.of ? this.#shown.edits : [];
  }

  #isBehind(): boolean {
    const { analysis, work } = this.#session;
    return analysis !== null && (this.#outdated || !isSameList(work.present.edits, this.#shownEdits));
  }

  #go(): Promise<Error | null> {
    return (this.#running ??= this.#run());
  }

  async #run(): Promise<Error | null> {
    this.busy = true;
    try {
      // Nothing is sent in the same breath: what else is done in it is sent along.
      await Promise.resolve();
      while (this.#isBehind()) await this.#send();
      return null;
    } catch (error) {
      this.#session.report(error);
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      // In the same breath as the last look at whether it is behind: whoever comes now begins anew.
      this.busy = false;
      this.#running = null;
    }
  }

  async #send(): Promise<void> {
    const { analysis, work } = this.#session;
    if (!analysis) return;
    const { edits } = work.present;
    const wasOutdated = this.#outdated;
    this.#outdated = false;
    try {
      const [edited] = await Promise.all([
        this.#api.edit(
          analysis.of,
          edits.map(({ edit }) => edit),
        ),
        work.arrived(),
      ]);
      // Another lead may be shown by now: it has edits of its own.
      if (!isSameLead(edited.of, this.#session.analysis)) return;
      // The same lead was analysed anew since: the worker has no edits of it any more.
      if (edited.of.revision < (this.#session.analysis?.of.revision ?? 0)) return;
      // What is out of date need not be shown. But the worker has it now: even if the person takes everything back that
      // was done since, it has to be told.
      this.#outdated ||= !isSameList(work.present.edits, edits);
      if (this.#outdated) return;
      const selectedSample = this.selectedSample() ?? this.#shownSample;
      const about = this.#about;
      this.#shown = { of: edited.of, edits };
      this.#about = null;
      this.#show({ analysis: edited, about, selectedSample });
    } catch (error) {
      this.#outdated ||= wasOutdated;
      if (!isAbort(error) || analysis === this.#session.analysis) throw error;
    }
  }
}

function isSameLead(of: LeadOfRecording, shown: Answered<Analysis> | null): boolean {
  return shown !== null && of.recordingId === shown.of.recordingId && of.leadIndex === shown.of.leadIndex;
}

function isSameList(a: readonly MadeEdit[], b: readonly MadeEdit[]): boolean {
  return a === b || (a.length === b.length && a.every(({ id }, index) => id === b[index]?.id));
}

function sampleAfter(edit: BeatEdit): number {
  return edit.kind === 'move' ? edit.toSample : edit.sample;
}
