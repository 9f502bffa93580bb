import type { BackendName, ExportedFile, OfRecording, RecordingSummary } from '../../../analysis/analysis.ts';
import type { AnalysisApi, ExportKind, OpenableFile } from '../../../analysis/analysis-api.ts';
import { BeatFilter } from '../beats/beat-filter.svelte.ts';
import { BeatSelection } from '../beats/beat-selection.svelte.ts';
import { BeatSteps } from '../beats/beat-steps.ts';
import { SimilarToSelected } from '../beats/similar-to-selected.svelte.ts';
import { Calipers } from '../look/calipers.svelte.ts';
import { OwnMoves } from '../look/own-moves.ts';
import { Settings } from '../look/settings.svelte.ts';
import { Toasts } from '../look/toasts.svelte.ts';
import { Viewport } from '../look/viewport.svelte.ts';
import { problemOf, wordedProblem, type Problem } from '../problem/problem.ts';
import type { Envelope } from '../recording/envelope.svelte.ts';
import { Identity } from '../recording/identity.svelte.ts';
import { isAbort } from '../recording/is-abort.ts';
import { Opening } from '../recording/opening.svelte.ts';
import { OpenRecording } from '../recording/open-recording.svelte.ts';
import { TraceSource } from '../recording/trace-source.svelte.ts';
import { Adapting } from '../work/adapting.svelte.ts';
import { Editing } from '../work/editing.svelte.ts';
import { Keeping } from '../work/keeping.svelte.ts';
import type { KeepingStore } from '../work/keeping-store.ts';
import { Review } from '../work/review.svelte.ts';
import { Work } from '../work/work.svelte.ts';
import { Analysing } from './analysing.svelte.ts';
import { exportFile } from './export-file.ts';
import { presentAnswers, type PresentAnswers } from './present-answers.ts';
import { showEdited } from './show-edited.ts';
import { WorkerCare } from './worker-care.svelte.ts';

/** Everything the app knows about the open recording, and the verbs that change it. The samples stay in the worker. */
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
  readonly opened: OpenRecording;
  readonly analysing: Analysing;
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
  /** Which printed page is shown in place of the recording: the report, or that of the selected beat. */
  reporting = $state<'report' | 'beat' | null>(null);
  /** The last thing that failed; what is open stays open. */
  problem = $state.raw<Problem | null>(null);

  readonly warnings = $derived([...(this.summary?.warnings ?? []), ...(this.analysis?.warnings ?? [])]);

  /** Without a `store` nothing outlives the page. */
  constructor(api: AnalysisApi, backend: BackendName | null, store: KeepingStore | null = null) {
    const answers = presentAnswers(api, this);
    this.answers = answers;
    this.opened = new OpenRecording(answers.trace, this.report);
    this.keeping = new Keeping(api, store, this);
    this.files = new Opening(api, {
      begin: () => {
        this.problem = null;
        this.analysing.interrupt();
      },
      show: (summary, files) => {
        this.#show(summary);
        this.analysing.beginOnce(this.keeping.open(summary, files));
      },
      keep: () => this.analysing.goOn(),
      add: (summary, leadIndex) => {
        if (summary.recordingId !== this.summary?.recordingId) return;
        this.opened.summary = summary;
        this.chooseLead(leadIndex);
      },
      report: this.report,
    });
    this.analysing = new Analysing(api, this);
    this.adapting = new Adapting(answers, this);
    this.editing = new Editing(api, this, (edited) => showEdited(this, edited));
    this.selection = new BeatSelection((index, cls) => answers.explain(index, cls), this.report);
    this.trace = new TraceSource(answers.trace, this.report);
    this.care = new WorkerCare(api, backend, this);
  }

  get summary(): OpenRecording['summary'] {
    return this.opened.summary;
  }

  /** The range nearly all of the chosen lead lies in. */
  get range(): Envelope['range'] {
    return this.opened.envelope.range;
  }

  get leadIndex(): number {
    return this.opened.leadIndex;
  }

  get filtered(): boolean {
    return this.opened.filtered;
  }

  get foreign(): OpenRecording['foreign'] {
    return this.opened.foreign;
  }

  get analysis(): Analysing['analysis'] {
    return this.analysing.analysis;
  }

  get beats(): Analysing['beats'] {
    return this.analysing.beats;
  }

  get progress(): Analysing['progress'] {
    return this.analysing.progress;
  }

  get counts(): Analysing['counts'] {
    return this.analysing.counts;
  }

  get emptiness(): Analysing['emptiness'] {
    return this.analysing.emptiness;
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
    this.analysing.forget();
    this.opened.show(summary);
    const { mmPerSecond, mmPerMv } = this.settings.values;
    this.viewport.reset(summary.durationSeconds, mmPerSecond, mmPerMv);
  }

  /** Finds and labels the beats of a lead, whatever it is. */
  analyse(leadIndex: number): Promise<void> {
    return this.analysing.analyse(leadIndex);
  }

  /** Stops the analysis; the beats labelled so far stay. */
  cancel(): void {
    this.analysing.cancel();
  }

  chooseLead(leadIndex: number): void {
    this.moves.note();
    this.opened.leadIndex = leadIndex;
    this.analysing.begin();
  }

  setFiltered(filtered: boolean): void {
    if (filtered && !this.summary?.filterable) return;
    this.moves.note();
    this.opened.filtered = filtered;
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
}
