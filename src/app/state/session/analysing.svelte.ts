import type { Analysis, AnalysisProgress, Answered, Beats } from '../../../analysis/analysis.ts';
import type { AnalysisApi } from '../../../analysis/analysis-api.ts';
import { countBeats } from '../../../ecg/beats/count-beats.ts';
import { emptinessOf, type Ending } from '../beats/emptiness.ts';
import { problemOf } from '../problem/problem.ts';
import type { OpenRecording } from '../recording/open-recording.svelte.ts';
import { isAbort } from '../recording/is-abort.ts';
import type { Editing } from '../work/editing.svelte.ts';
import type { Keeping } from '../work/keeping.svelte.ts';
import type { Review } from '../work/review.svelte.ts';
import { beatsOf, type Work } from '../work/work.svelte.ts';
import { selectFirst, type SelectingSession } from './select-first.ts';
import type { WorkerCare } from './worker-care.svelte.ts';

/** Labelled beats are taken over at most this often while the analysis runs, so that drawing never holds up the page. */
const PARTIAL_BEATS_INTERVAL_MS = 120;
const BEFORE_FIRST_REPORT: AnalysisProgress = { stage: 'reading', fraction: 0, beatsDone: 0, beatsFound: 0 };

/** What is analysed, and whatever is about its beats and begins anew with them. */
interface AnalysedSession extends SelectingSession {
  readonly opened: OpenRecording;
  readonly care: Pick<WorkerCare, 'started'>;
  readonly work: Pick<Work, 'over'>;
  readonly keeping: Pick<Keeping, 'bringBack' | 'restoring' | 'takeView'>;
  readonly editing: Pick<Editing, 'clear'>;
  readonly review: Pick<Review, 'begin' | 'clear'>;
  readonly report: (error: unknown) => void;
}

/** The analysis of the chosen lead, as far as it is. Each gets a number; answers that belong to an earlier one are dropped. */
export class Analysing {
  analysis = $state.raw<Answered<Analysis> | null>(null);
  /** All beats once the analysis is through, those labelled so far while it runs. */
  beats = $state.raw<Beats | null>(null);
  /** Not null while the analysis runs. */
  progress = $state.raw<AnalysisProgress | null>(null);
  /** How the analysis ended when it was not gone through. */
  ended = $state.raw<Ending | null>(null);
  /** Where the person was when they asked for what is shown: its recording, its lead. */
  asked = 0;
  readonly counts = $derived(this.beats ? countBeats(this.beats) : null);
  readonly #api: Pick<AnalysisApi, 'analyse' | 'cancel'>;
  readonly #session: AnalysedSession;
  /** Whether opening another recording stopped an analysis, which goes on when that fails. */
  #interrupted = false;
  #run = 0;

  constructor(api: Pick<AnalysisApi, 'analyse' | 'cancel'>, session: AnalysedSession) {
    this.#api = api;
    this.#session = session;
  }

  /** Why there are no beats to show, in a few words; null while there are some. */
  readonly emptiness = $derived.by(() => {
    const { beats, analysis, progress, ended } = this;
    return emptinessOf({ beats, analysis, progress, ended, foreign: this.#session.opened.foreign });
  });

  /** Finds and labels the beats of a lead; what is known so far is shown as it comes. */
  async analyse(leadIndex: number, asked = this.#session.moves.now): Promise<void> {
    this.cancel();
    this.asked = asked;
    const run = ++this.#run;
    const current = (): boolean => run === this.#run;
    let lastBeatsAt = -Infinity;
    this.forget();
    this.progress = BEFORE_FIRST_REPORT;
    const { care, keeping, opened, work } = this.#session;
    try {
      await care.started();
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
      this.show(analysis);
      work.over = beatsOf(analysis, opened.summary?.sampleRateHz ?? NaN);
      await keeping.bringBack();
      if (current()) selectFirst(this.#session, asked, keeping.takeView());
    } catch (error) {
      if (current()) this.#fail(error);
    } finally {
      if (current()) this.progress = null;
    }
  }

  /** Analyses the chosen lead if it is an ECG, else only shows it. */
  begin(asked = this.#session.moves.now): void {
    const { opened, keeping } = this.#session;
    if (opened.foreign === null) return void this.analyse(opened.leadIndex, asked);
    this.cancel();
    this.forget();
    keeping.restoring = false;
  }

  /** Another recording is open, and is analysed as soon as it is `ready`, unless something else is asked for before. */
  beginOnce(ready: Promise<void>): void {
    const run = ++this.#run;
    const asked = this.#session.moves.now;
    this.progress = BEFORE_FIRST_REPORT;
    void ready.then(() => {
      if (run !== this.#run) return;
      this.progress = null;
      this.begin(asked);
    });
  }

  /** An analysis, or what corrections made of it. */
  show(analysis: Answered<Analysis>): void {
    this.analysis = analysis;
    this.beats = analysis.beats;
  }

  forget(): void {
    const { selection, work, editing, review } = this.#session;
    selection.set(null);
    this.ended = null;
    this.analysis = null;
    this.beats = null;
    work.over = null;
    editing.clear();
    review.clear();
  }

  /** Stops the analysis; the beats labelled so far stay. */
  cancel(): void {
    if (this.progress === null) return;
    this.#run++;
    this.progress = null;
    this.ended = 'cancelled';
    this.#api.cancel();
  }

  /** Something else is being opened. */
  interrupt(): void {
    this.#interrupted = this.progress !== null;
    this.cancel();
  }

  /** Nothing else was opened: what was interrupted goes on. */
  goOn(): void {
    if (this.#interrupted) void this.analyse(this.#session.opened.leadIndex);
  }

  #fail(error: unknown): void {
    if (!isAbort(error)) this.ended = problemOf(error).code ?? 'unknown';
    this.#session.report(error);
  }
}
