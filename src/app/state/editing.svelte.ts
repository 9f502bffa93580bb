import type { Analysis, RecordingSummary, TraceRequest, TraceWindow } from '../../analysis/analysis.ts';
import type { AnalysisApi } from '../../analysis/analysis-api.ts';
import type { AdaptedLabels, BeatEdit } from '../../ecg/beats/edit-beats.ts';
import type { Calipers } from '../chart/calipers.svelte.ts';
import { nearestBeat } from '../chart/find-beat.ts';
import { EditHistory } from './edit-history.svelte.ts';
import { findDeflection } from './find-deflection.ts';

interface EditingEvents {
  /** The analysis with all edits in it, and the sample of the beat the last change was about. */
  readonly show: (analysis: Analysis, aboutSample: number) => void;
  /** The list of edits changed: time to save it. */
  readonly changed: () => void;
}

/** What editing needs to know of the open recording. */
interface EditedSession {
  readonly analysis: Analysis | null;
  readonly summary: RecordingSummary | null;
  readonly leadIndex: number;
  readonly selection: { readonly index: number | null };
  readonly calipers: Calipers;
  readonly fetchTrace: (request: TraceRequest) => Promise<TraceWindow>;
  readonly report: (error: unknown) => void;
}

/**
 * Corrections by the person. The list of edits is the truth; the worker applies all of it over the analysis, so that undo
 * is sending a shorter list. Quick edits in a row are sent together once the worker is free.
 */
export class Editing {
  readonly history = new EditHistory();
  busy = $state(false);
  /** The next tap on the trace adds a beat. */
  adding = $state(false);
  readonly #api: Pick<AnalysisApi, 'edit'>;
  readonly #session: EditedSession;
  readonly #events: EditingEvents;
  #pending: number | null = null;

  constructor(api: Pick<AnalysisApi, 'edit'>, session: EditedSession, events: EditingEvents) {
    this.#api = api;
    this.#session = session;
    this.#events = events;
  }

  /** Gives the selected beat a class, index into BEAT_CLASSES. */
  relabel(classIndex: number): void {
    const sample = this.#selectedSample();
    if (sample !== null) void this.#make({ kind: 'relabel', sample, classIndex });
  }

  /** Takes over what the network makes of other beats after it learnt from the person's labels. */
  adapt(labels: readonly AdaptedLabels[]): void {
    const sample = this.#selectedSample() ?? labels[0]?.samples[0];
    if (sample !== undefined) void this.#make({ kind: 'adapt', sample, labels });
  }

  /** Gives several beats one class, in one step to undo. The selected beat stays selected when it is among them. */
  relabelBeats(beats: readonly number[], classIndex: number): void {
    const { analysis } = this.#session;
    if (!analysis || beats.length === 0) return;
    const samples = beats.map((beat) => analysis.beats.rPeakSample[beat] ?? -1);
    const selected = this.#selectedSample();
    const sample = selected !== null && samples.includes(selected) ? selected : (samples[0] ?? -1);
    void this.#make({ kind: 'relabel', sample, classIndex, also: samples.filter((other) => other !== sample) });
  }

  deleteBeat(): void {
    const sample = this.#selectedSample();
    if (sample !== null) void this.#make({ kind: 'delete', sample });
  }

  /** Moves the selected beat by whole samples, not onto a neighbour. */
  moveBeat(samples: number): void {
    const sample = this.#selectedSample();
    const { analysis } = this.#session;
    if (sample === null || !analysis) return;
    const toSample = sample + samples;
    const isFree = nearestBeat(analysis.beats.rPeakSample, toSample, 0) === null;
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
    const { summary, analysis, leadIndex, fetchTrace, report } = this.#session;
    if (!summary || !analysis) return;
    this.adding = false;
    try {
      const sample = await findDeflection(fetchTrace, { leadIndex, seconds, ...summary });
      if (analysis === this.#session.analysis) void this.#make({ kind: 'add', sample, classIndex: -1 });
    } catch (error) {
      report(error);
    }
  }

  #selectedSample(): number | null {
    const { analysis, selection } = this.#session;
    return selection.index === null ? null : (analysis?.beats.rPeakSample[selection.index] ?? null);
  }

  #make(edit: BeatEdit): Promise<void> {
    this.history.add(edit);
    return this.#apply(sampleAfter(edit));
  }

  undo(): Promise<void> {
    const edit = this.history.undo();
    return edit ? this.#apply(edit.sample) : Promise.resolve();
  }

  redo(): Promise<void> {
    const edit = this.history.redo();
    return edit ? this.#apply(sampleAfter(edit)) : Promise.resolve();
  }

  /** Brings back edits saved earlier; nothing is sent when there are none. */
  restore(edits: readonly BeatEdit[], undone: readonly BeatEdit[]): Promise<void> {
    this.history.restore(edits, undone);
    const last = edits.at(-1);
    return last ? this.#apply(sampleAfter(last)) : Promise.resolve();
  }

  /** Has all edits applied once more, after something else about the analysis changed. */
  async applyAgain(): Promise<void> {
    const { analysis } = this.#session;
    if (analysis) await this.#apply(this.#selectedSample() ?? analysis.beats.rPeakSample[0] ?? 0);
  }

  /** Another recording or lead: what was edited belongs to the one before. */
  clear(): void {
    this.history.restore([], []);
    this.#pending = null;
    this.adding = false;
  }

  async #apply(aboutSample: number): Promise<void> {
    this.#pending = aboutSample;
    this.#events.changed();
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.#pending !== null) {
        const about: number = this.#pending;
        this.#pending = null;
        const analysis = await this.#api.edit(this.history.edits);
        if (this.#pending === null) this.#events.show(analysis, about);
      }
    } catch (error) {
      this.#session.report(error);
    } finally {
      this.busy = false;
    }
  }
}

function sampleAfter(edit: BeatEdit): number {
  return edit.kind === 'move' ? edit.toSample : edit.sample;
}
