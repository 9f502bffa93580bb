import type {
  Analysis,
  AnalysisProgress,
  Beats,
  RecordingSummary,
  TraceRequest,
  TraceWindow,
} from '../../analysis/analysis.ts';
import type { AnalysisApi, EngineStatus, ExportKind, OpenableFile } from '../../analysis/analysis-api.ts';
import type { ExportedFile, BackendName } from '../../analysis/analysis.ts';
import { Calipers } from '../chart/calipers.svelte.ts';
import { possibleLayouts, type LeadLayout } from '../chart/lead-layout.ts';
import { firstBeatFrom, nearestBeat } from '../chart/find-beat.ts';
import { BeatFilter } from './beat-filter.svelte.ts';
import { BeatSelection } from './beat-selection.svelte.ts';
import { countBeats } from '../../ecg/beats/count-beats.ts';
import { Adapting } from './adapting.svelte.ts';
import { Editing } from './editing.svelte.ts';
import { Envelope } from './envelope.svelte.ts';
import { errorSentence } from './error-sentence.ts';
import { findEctopic } from './find-ectopic.ts';
import { firstBeatToShow } from './first-beat-to-show.ts';
import { Identity } from './identity.ts';
import { isAbort } from './is-abort.ts';
import { Keeping, type KeepingStore } from './keeping.svelte.ts';
import { Opening } from './opening.svelte.ts';
import { Review } from './review.svelte.ts';
import { Settings } from './settings.svelte.ts';
import { SimilarToSelected } from './similar-to-selected.svelte.ts';
import { Toasts } from './toasts.svelte.ts';
import { TraceSource } from './trace-source.svelte.ts';
import { Viewport } from './viewport.svelte.ts';
import { text } from '../text/text.svelte.ts';

/** Labelled beats are taken over at most this often while the analysis runs, so that drawing never holds up the page. */
const PARTIAL_BEATS_INTERVAL_MS = 120;
const BEFORE_FIRST_REPORT: AnalysisProgress = { stage: 'reading', fraction: 0, beatsDone: 0, beatsFound: 0 };

/**
 * Everything the app knows about the open recording, and the verbs that change it. The samples stay in the worker.
 * Each open or analyse gets a run number; answers that belong to an earlier run are dropped.
 */
export class Session {
  readonly viewport = new Viewport();
  readonly filter = new BeatFilter();
  readonly toasts = new Toasts();
  readonly calipers = new Calipers();
  readonly settings = new Settings();
  readonly keeping: Keeping;
  readonly identity = new Identity(this);
  readonly files: Opening;
  readonly editing: Editing;
  readonly adapting: Adapting;
  readonly review = new Review(this);
  readonly similar = new SimilarToSelected(this);
  readonly selection: BeatSelection;
  readonly trace: TraceSource;
  /** Columns of any lead, for whoever draws one besides the chosen lead. */
  readonly fetchTrace: (request: TraceRequest) => Promise<TraceWindow>;
  /** What the beats have in common by shape. */
  readonly shapes: Pick<AnalysisApi, 'templates' | 'similarBeats'>;
  /** Which leads are drawn under the chosen one. */
  layout = $state<LeadLayout>('one');

  engine = $state.raw<EngineStatus | null>(null);
  summary = $state.raw<RecordingSummary | null>(null);
  analysis = $state.raw<Analysis | null>(null);
  /** All beats once the analysis is through, those labelled so far while it runs. */
  beats = $state.raw<Beats | null>(null);
  /** Not null while the analysis runs. */
  progress = $state.raw<AnalysisProgress | null>(null);
  leadIndex = $state(0);
  /** Whether the trace shows the 0.5–40 Hz signal or the samples as recorded. */
  filtered = $state(true);
  /** Whether the report is shown in place of the recording. */
  reporting = $state(false);
  /** A sentence about the last thing that failed; what is open stays open. */
  problem = $state<string | null>(null);

  readonly warnings = $derived([...(this.summary?.warnings ?? []), ...(this.analysis?.warnings ?? [])]);
  /** Why there are no beats to show, in a few words; null while there are some. */
  readonly emptiness = $derived.by(() => {
    if (this.beats && this.beats.count > 0) return null;
    if (this.analysis) return text.recording.noBeatsFound;
    return this.progress ? text.recording.beatsComing : text.recording.noBeatsYet;
  });
  readonly counts = $derived(this.beats ? countBeats(this.beats) : null);

  readonly #api: AnalysisApi;
  readonly #envelope: Envelope;
  readonly #started: Promise<void>;
  /** Whether opening another recording stopped an analysis, which goes on when that fails. */
  #interrupted = false;
  #run = 0;

  /** Without a `store` nothing outlives the page. */
  constructor(api: AnalysisApi, backend: BackendName | null, store: KeepingStore | null = null) {
    this.#api = api;
    this.keeping = new Keeping(api, store, this);
    this.files = new Opening(api, {
      begin: () => {
        this.problem = null;
        this.#interrupted = this.progress !== null;
        this.cancel();
      },
      show: (summary) => {
        this.#show(summary);
        const run = ++this.#run;
        this.progress = BEFORE_FIRST_REPORT;
        void this.keeping.open(summary).then(() => {
          if (run !== this.#run) return;
          this.progress = null;
          void this.analyse(this.leadIndex);
        });
      },
      keep: () => {
        if (this.#interrupted) void this.analyse(this.leadIndex);
      },
      report: this.report,
    });
    this.adapting = new Adapting(api, this);
    this.editing = new Editing(api, this, {
      show: (analysis, aboutSample) => this.#showEdited(analysis, aboutSample),
      changed: () => this.keeping.changed(),
    });
    this.selection = new BeatSelection((index, cls) => api.explain(index, cls), this.report);
    this.shapes = api;
    this.fetchTrace = (request) => api.trace(request);
    this.trace = new TraceSource(this.fetchTrace, this.report);
    this.#envelope = new Envelope(this.fetchTrace, this.report);
    this.#started = api.start(backend).then((engine) => {
      this.engine = engine;
    });
    // Whoever analyses waits for this too and reports the failure then; it must not also surface as unhandled.
    this.#started.catch(() => undefined);
  }

  /** The outline of the whole chosen lead, and the range nearly all of it lies in. */
  get envelope(): TraceWindow | null {
    return this.#envelope.columns;
  }

  get range(): Envelope['range'] {
    return this.#envelope.range;
  }

  /** Opens files in place of the current recording, and analyses it. The current one stays on failure. */
  open(files: readonly OpenableFile[]): Promise<void> {
    this.problem = null;
    return this.files.open(files);
  }

  #show(summary: RecordingSummary): void {
    this.trace.reset();
    this.filter.clear();
    this.calipers.clear();
    this.summary = summary;
    if (!possibleLayouts(summary.leads.map(({ name }) => name)).includes(this.layout)) this.layout = 'one';
    this.leadIndex = summary.analysisLead;
    this.filtered = summary.filterable;
    const { mmPerSecond, mmPerMv } = this.settings.values;
    this.viewport.reset(summary.durationSeconds, mmPerSecond, mmPerMv);
    this.#loadEnvelope();
  }

  /** Finds and labels the beats of a lead; what is known so far is shown as it comes. */
  async analyse(leadIndex: number): Promise<void> {
    this.cancel();
    const run = ++this.#run;
    const current = (): boolean => run === this.#run;
    let lastBeatsAt = -Infinity;
    this.selection.set(null);
    this.analysis = null;
    this.beats = null;
    this.editing.clear();
    this.review.clear();
    this.progress = BEFORE_FIRST_REPORT;
    try {
      await this.#started;
      if (!current()) return;
      const analysis = await this.#api.analyse(
        leadIndex,
        (progress) => {
          if (current()) this.progress = progress;
        },
        (beats) => {
          if (!current() || performance.now() - lastBeatsAt < PARTIAL_BEATS_INTERVAL_MS) return;
          lastBeatsAt = performance.now();
          this.beats = beats;
        },
      );
      // In a task of its own: taking a day of beats out of their message is work enough for one.
      await new Promise((resolve) => setTimeout(resolve));
      if (!current()) return;
      this.analysis = analysis;
      this.beats = analysis.beats;
      await this.keeping.bringBack(analysis, this.summary?.sampleRateHz ?? NaN);
      if (current()) this.#selectFirst();
    } catch (error) {
      if (current() && !isAbort(error)) this.report(error);
    } finally {
      if (current()) this.progress = null;
    }
  }

  /** Stops the analysis; the beats labelled so far stay. */
  cancel(): void {
    if (this.progress === null) return;
    this.#run++;
    this.progress = null;
    this.#api.cancel();
  }

  chooseLead(leadIndex: number): void {
    this.leadIndex = leadIndex;
    this.#loadEnvelope();
    void this.analyse(leadIndex);
  }

  setFiltered(filtered: boolean): void {
    if (filtered && !this.summary?.filterable) return;
    this.filtered = filtered;
    this.#loadEnvelope();
  }

  /** Selects a beat everywhere and brings it into view. */
  select(index: number | null): void {
    this.selection.set(index);
    if (index === null || !this.beats || !this.summary) return;
    this.viewport.show((this.beats.rPeakSample[index] ?? 0) / this.summary.sampleRateHz);
    // Before the analysis is through the worker has nothing to explain.
    if (this.analysis) this.selection.ask();
  }

  /** The beat before or after the selected one; with none selected, the first one in view. */
  selectNeighbour(direction: 1 | -1): void {
    if (!this.beats || this.beats.count === 0) return;
    const next = this.selection.index === null ? this.#firstInView() : this.selection.index + direction;
    this.select(Math.min(this.beats.count - 1, Math.max(0, next)));
  }

  /** The next ectopic beat (V, S or F) on either side of the selected one. */
  selectEctopic(direction: 1 | -1): void {
    if (!this.beats) return;
    const from = this.selection.index ?? this.#firstInView() - (direction > 0 ? 1 : 0);
    const next = findEctopic(this.beats, from, direction);
    if (next === null)
      this.toasts.note(direction > 0 ? text.recording.noLaterEctopic : text.recording.noEarlierEctopic);
    else this.select(next);
  }

  /** Produces a file to save; null when it failed (the reason is then shown). */
  async export(kind: ExportKind): Promise<ExportedFile | null> {
    try {
      return await this.#api.export(kind);
    } catch (error) {
      this.report(error);
      return null;
    }
  }

  /** Shows an error as a sentence. */
  readonly report = (error: unknown): void => {
    this.problem = errorSentence(error);
  };

  /** An edit is through: the beat it was about stays selected, or the one that is now nearest to its place. */
  #showEdited(analysis: Analysis, aboutSample: number): void {
    this.analysis = analysis;
    this.beats = analysis.beats;
    // What comes back from earlier leaves the view where it is.
    if (this.keeping.restoring) return;
    this.selection.set(null);
    this.select(analysis.beats.count === 0 ? null : nearestBeat(analysis.beats.rPeakSample, aboutSample, Infinity));
  }

  #loadEnvelope(): void {
    if (this.summary) void this.#envelope.load(this.leadIndex, this.filtered, this.summary.durationSeconds);
  }

  #firstInView(): number {
    if (!this.beats || !this.summary) return 0;
    return firstBeatFrom(this.beats.rPeakSample, this.viewport.startSeconds * this.summary.sampleRateHz);
  }

  /** When the analysis ends and nothing is selected: the first sure ectopic beat in view, else the first beat in view. */
  #selectFirst(): void {
    if (!this.beats || this.beats.count === 0 || !this.summary) return;
    const left = this.keeping.takeView();
    if (this.selection.index !== null) return this.selection.ask();
    if (left?.beatSample !== null && left?.beatSample !== undefined) {
      this.select(nearestBeat(this.beats.rPeakSample, left.beatSample, Infinity));
      this.viewport.goTo(left.startSeconds);
      return;
    }
    this.select(firstBeatToShow(this.beats, this.#firstInView(), this.viewport.endSeconds * this.summary.sampleRateHz));
  }
}
