import type {
  Analysis,
  AnalysisProgress,
  Answered,
  BackendName,
  Beats,
  ExportedFile,
  OfRecording,
  RecordingSummary,
  TraceWindow,
} from '../../../analysis/analysis.ts';
import type { AnalysisApi, EngineStatus, ExportKind, OpenableFile } from '../../../analysis/analysis-api.ts';
import { Calipers } from '../look/calipers.svelte.ts';
import { layoutToOpen, type LeadLayout } from '../../chart/geometry/lead-layout.ts';
import { emptinessOf, type Ending } from '../beats/emptiness.ts';
import { BeatFilter } from '../beats/beat-filter.svelte.ts';
import { BeatSteps } from '../beats/beat-steps.ts';
import { BeatSelection } from '../beats/beat-selection.svelte.ts';
import { countBeats } from '../../../ecg/beats/count-beats.ts';
import { Adapting } from '../work/adapting.svelte.ts';
import { Editing } from '../work/editing.svelte.ts';
import { Envelope } from '../recording/envelope.svelte.ts';
import { problemOf, wordedProblem, type Problem } from '../problem/problem.ts';
import { Identity } from '../recording/identity.svelte.ts';
import { isAbort } from '../recording/is-abort.ts';
import { exportFile } from './export-file.ts';
import { selectFirst } from './select-first.ts';
import { showEdited } from './show-edited.ts';
import { presentAnswers, type PresentAnswers } from './present-answers.ts';
import { Keeping } from '../work/keeping.svelte.ts';
import type { KeepingStore } from '../work/keeping-store.ts';
import { Opening } from '../recording/opening.svelte.ts';
import { Review } from '../work/review.svelte.ts';
import { beatsOf, Work } from '../work/work.svelte.ts';
import { OwnMoves } from '../look/own-moves.ts';
import { Settings } from '../look/settings.svelte.ts';
import { SimilarToSelected } from '../beats/similar-to-selected.svelte.ts';
import { Toasts } from '../look/toasts.svelte.ts';
import { TraceSource } from '../recording/trace-source.svelte.ts';
import { WorkerCare } from './worker-care.svelte.ts';
import { Viewport } from '../look/viewport.svelte.ts';

/** Labelled beats are taken over at most this often while the analysis runs, so that drawing never holds up the page. */
const PARTIAL_BEATS_INTERVAL_MS = 120;
const BEFORE_FIRST_REPORT: AnalysisProgress = { stage: 'reading', fraction: 0, beatsDone: 0, beatsFound: 0 };

/**
 * Everything the app knows about the open recording, and the verbs that change it. The samples stay in the worker.
 * Each open or analyse gets a run number; answers that belong to an earlier run are dropped.
 */
export class Session {
  /** Where the person went by themselves. */
  readonly moves = new OwnMoves();
  readonly viewport = new Viewport(this.moves);
  readonly filter = new BeatFilter();
  readonly toasts = new Toasts();
  readonly calipers = new Calipers();
  readonly settings = new Settings();
  readonly work = new Work((operation) => this.keeping.add(operation));
  readonly keeping: Keeping;
  readonly identity = new Identity(this);
  readonly files: Opening;
  readonly editing: Editing;
  readonly adapting: Adapting;
  readonly steps = new BeatSteps(this);
  readonly review = new Review(this);
  readonly similar = new SimilarToSelected(this);
  readonly selection: BeatSelection;
  readonly care: WorkerCare;
  readonly trace: TraceSource;
  /** What the worker says about what is on the screen. */
  readonly answers: PresentAnswers;
  /** Which leads are drawn under the chosen one. */
  layout = $state<LeadLayout>('one');

  summary = $state.raw<OfRecording<RecordingSummary> | null>(null);
  analysis = $state.raw<Answered<Analysis> | null>(null);
  /** All beats once the analysis is through, those labelled so far while it runs. */
  beats = $state.raw<Beats | null>(null);
  /** Not null while the analysis runs. */
  progress = $state.raw<AnalysisProgress | null>(null);
  /** How the analysis ended when it was not gone through. */
  ended = $state.raw<Ending | null>(null);
  leadIndex = $state(0);
  /** Whether the trace shows the 0.5–40 Hz signal or the samples as recorded. */
  filtered = $state(true);
  /** Which printed page is shown in place of the recording: the report, or that of the selected beat. */
  reporting = $state<'report' | 'beat' | null>(null);
  /** Where the person was when they asked for what is shown: its recording, its lead. */
  asked = 0;
  /** The last thing that failed; what is open stays open. */
  problem = $state.raw<Problem | null>(null);

  readonly warnings = $derived([...(this.summary?.warnings ?? []), ...(this.analysis?.warnings ?? [])]);
  /** Why there are no beats to show, in a few words; null while there are some. */
  readonly emptiness = $derived(emptinessOf(this));
  /** What the chosen lead is, where it is not known to be an ECG: it is analysed only when the person says so. */
  readonly foreign = $derived(this.summary?.leads[this.leadIndex]?.foreign ?? null);
  readonly counts = $derived(this.beats ? countBeats(this.beats) : null);

  readonly #api: AnalysisApi;
  readonly #envelope: Envelope;
  /** Whether opening another recording stopped an analysis, which goes on when that fails. */
  #interrupted = false;
  #run = 0;

  /** Without a `store` nothing outlives the page. */
  constructor(api: AnalysisApi, backend: BackendName | null, store: KeepingStore | null = null) {
    this.#api = api;
    const answers = presentAnswers(api, this);
    this.answers = answers;
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
        const asked = this.moves.now;
        this.progress = BEFORE_FIRST_REPORT;
        void this.keeping.open(summary).then(() => {
          if (run !== this.#run) return;
          this.progress = null;
          this.#begin(asked);
        });
      },
      keep: () => {
        if (this.#interrupted) void this.analyse(this.leadIndex);
      },
      add: (summary, leadIndex) => {
        if (summary.recordingId !== this.summary?.recordingId) return;
        this.summary = summary;
        this.chooseLead(leadIndex);
      },
      report: this.report,
    });
    this.adapting = new Adapting(answers, this);
    this.editing = new Editing(api, this, (edited) => showEdited(this, edited));
    this.selection = new BeatSelection((index, cls) => answers.explain(index, cls), this.report);
    this.trace = new TraceSource(answers.trace, this.report);
    this.#envelope = new Envelope(answers.trace, this.report);
    this.care = new WorkerCare(api, backend, this);
  }

  get engine(): EngineStatus | null {
    return this.care.engine;
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
    if (files.length > 0) this.problem = null;
    return this.files.open(files);
  }

  #show(summary: OfRecording<RecordingSummary>): void {
    this.trace.reset();
    this.filter.clear();
    this.calipers.clear();
    this.#forgetBeats();
    this.summary = summary;
    this.layout = layoutToOpen(
      summary.leads.map(({ name }) => name),
      summary.durationSeconds,
    );
    this.leadIndex = summary.analysisLead ?? 0;
    this.filtered = summary.filterable;
    const { mmPerSecond, mmPerMv } = this.settings.values;
    this.viewport.reset(summary.durationSeconds, mmPerSecond, mmPerMv);
    this.#loadEnvelope();
  }

  /** Finds and labels the beats of a lead; what is known so far is shown as it comes. */
  async analyse(leadIndex: number, asked = this.moves.now): Promise<void> {
    this.cancel();
    this.asked = asked;
    const run = ++this.#run;
    const current = (): boolean => run === this.#run;
    let lastBeatsAt = -Infinity;
    this.#forgetBeats();
    this.progress = BEFORE_FIRST_REPORT;
    try {
      await this.care.started();
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
      this.work.over = beatsOf(analysis, this.summary?.sampleRateHz ?? NaN);
      await this.keeping.bringBack();
      if (current()) selectFirst(this, this.keeping.takeView());
    } catch (error) {
      if (current()) this.#fail(error);
    } finally {
      if (current()) this.progress = null;
    }
  }

  #fail(error: unknown): void {
    if (!isAbort(error)) this.ended = problemOf(error).code ?? 'unknown';
    this.report(error);
  }

  #forgetBeats(): void {
    this.selection.set(null);
    this.ended = null;
    this.analysis = null;
    this.beats = null;
    this.work.over = null;
    this.editing.clear();
    this.review.clear();
  }

  /** Stops the analysis; the beats labelled so far stay. */
  cancel(): void {
    if (this.progress === null) return;
    this.#run++;
    this.progress = null;
    this.ended = 'cancelled';
    this.#api.cancel();
  }

  chooseLead(leadIndex: number): void {
    this.moves.note();
    this.leadIndex = leadIndex;
    this.#loadEnvelope();
    this.#begin();
  }

  /** Analyses the chosen lead if it is an ECG, else only shows it. */
  #begin(asked = this.moves.now): void {
    if (this.foreign === null) return void this.analyse(this.leadIndex, asked);
    this.cancel();
    this.#forgetBeats();
    this.keeping.restoring = false;
  }

  setFiltered(filtered: boolean): void {
    if (filtered && !this.summary?.filterable) return;
    this.moves.note();
    this.filtered = filtered;
    this.#loadEnvelope();
  }

  /** Selects a beat everywhere and brings it into view. */
  select(index: number | null): void {
    this.moves.note();
    this.selection.set(index);
    if (index === null || !this.beats || !this.summary) return;
    this.viewport.show((this.beats.rPeakSample[index] ?? 0) / this.summary.sampleRateHz);
    // Before the analysis is through the worker has nothing to explain.
    if (this.analysis) this.selection.ask();
  }

  /** Produces a file to save, with all corrections in it; null when it failed (the reason is then shown). */
  export(kind: ExportKind): Promise<ExportedFile | null> {
    return exportFile(this, kind);
  }

  /** Tells the person of an error; that something was stopped or overtaken is none. */
  readonly report = (error: unknown): void => {
    if (!isAbort(error)) this.problem = problemOf(error);
  };

  /** Tells the person something that stays until they have read it. */
  tell(words: string): void {
    this.problem = wordedProblem(words);
  }

  #loadEnvelope(): void {
    if (this.summary) void this.#envelope.load(this.leadIndex, this.filtered, this.summary.durationSeconds);
  }
}
