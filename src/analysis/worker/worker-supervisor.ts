import * as Comlink from 'comlink';
import type { AnalysisProgress } from '../analysis.ts';
import type { EngineStatus } from '../analysis-api.ts';
import { Silence } from './silence.ts';
import { WorkerError } from './worker-error.ts';
import { WorkerLink, type WorkerRemote } from './worker-link.ts';
import { WorkerState, type Needs, type Restoring } from './worker-state.ts';

/** A worker that was asked to stop and has not by now is ended: work looks for a stop many times in a second. */
const GRACE_MS = 1500;
/** Progress comes several times a second; a model on a slow device takes some seconds to load without any. */
const SILENT_AFTER_MS = 5000;

/** What becomes of the worker. */
export interface WorkerWatcher {
  /** Something was asked and nothing has been heard for a while; false when that is over. */
  silent(isSilent: boolean): void;
  /** How far a new worker is with the analysis that was there; null when it is through. */
  restoring(progress: AnalysisProgress | null): void;
  /** A new worker runs the model in this way. */
  engine(status: EngineStatus): void;
  /** The worker ended by itself. */
  lost(error: unknown): void;
}

/** Work is what a person waits for and can stop; what it was about is lost when it is stopped. */
export type Work = 'reading' | 'analysing' | 'summarising';

/** Something that waits for its answer. Questions can be asked again of another worker, work cannot. */
interface Pending {
  readonly work: Work | null;
  /** Nobody waits for it: it may be silent. */
  readonly isAhead?: true;
  askAgain: boolean;
  /** Stopped before the worker was asked. */
  isStopped: boolean;
}

/** Owns the worker's life: starts it, notices when it is silent or gone, replaces it, and asks again what was left open. */
export class WorkerSupervisor {
  readonly state = new WorkerState();
  readonly #makeWorker: () => Worker;
  readonly #silence = new Silence(SILENT_AFTER_MS, (isSilent) => this.#watcher?.silent(isSilent));
  /** In the order asked. */
  readonly #pending = new Set<Pending>();
  #watcher: WorkerWatcher | null = null;
  #current: { readonly link: WorkerLink; readonly restoring: Restoring } | null = null;
  #isOver = false;

  constructor(makeWorker: () => Worker) {
    this.#makeWorker = makeWorker;
  }

  watch(watcher: WorkerWatcher): void {
    this.#watcher = watcher;
  }

  /** Asks something that changes nothing, or gives the same when it is asked again: a worker that ends meanwhile is not noticed. */
  question<T>(needs: Needs, ask: (remote: WorkerRemote) => Promise<T>): Promise<T> {
    return this.#ask({ work: null, askAgain: false, isStopped: false }, needs, ask);
  }

  /** Asks for what will be needed: until `waiting` is called nobody waits for the answer, and its silence is no news. */
  ahead<T>(needs: Needs, ask: (remote: WorkerRemote) => Promise<T>): Promise<T> {
    return this.#ask({ work: null, isAhead: true, askAgain: false, isStopped: false }, needs, ask);
  }

  /** Somebody waits from here on for what was asked ahead. */
  async waiting<T>(answer: Promise<T>): Promise<T> {
    this.#silence.asked();
    try {
      return await answer;
    } finally {
      this.#silence.answered();
    }
  }

  /** Has work done. Rejects with a `WorkerError` when the worker ends meanwhile, with an `AbortError` when it is stopped. */
  work<T>(work: Work, needs: Needs, ask: (remote: WorkerRemote) => Promise<T>): Promise<T> {
    return this.#ask({ work, askAgain: false, isStopped: false }, needs, ask);
  }

  /** Tells a worker that is there; one that is not will be told by its state. */
  tell(message: (remote: WorkerRemote) => unknown): void {
    if (this.#current) void message(this.#current.link.remote);
  }

  /** A function of the page that the worker can call. */
  callback<T>(call: (value: T) => void): (value: T) => void {
    return Comlink.proxy((value: T) => {
      this.#silence.heard();
      call(value);
    });
  }

  /** Stops one kind of work. */
  cancel(work: Work): void {
    this.tell((remote) => {
      if (work === 'reading') void remote.cancelReading();
      else if (work === 'summarising') void remote.cancelSummary();
      else void remote.cancel();
    });
    this.#endUnlessStopped((pending) => pending.work === work);
  }

  /** Stops everything. */
  stop(): void {
    this.tell((remote) => {
      void remote.cancelReading();
      void remote.cancelSummary();
      void remote.cancel();
    });
    this.#endUnlessStopped(() => true);
  }

  /** The end; nothing more is answered. */
  terminate(): void {
    this.#isOver = true;
    this.#current?.link.end();
  }

  async #ask<T>(pending: Pending, needs: Needs, ask: (remote: WorkerRemote) => Promise<T>): Promise<T> {
    this.#pending.add(pending);
    if (!pending.isAhead) this.#silence.asked();
    try {
      for (;;) {
        const { link, restoring } = this.#worker();
        try {
          const restored = restoring.until(needs);
          // Asked at once where it can be, so that what is asked first comes first.
          if (restored) await restored;
          if (pending.isStopped) throw stopped();
          return await link.ask(ask);
        } catch (error) {
          if (!pending.askAgain) throw error;
          pending.askAgain = false;
        }
      }
    } finally {
      this.#pending.delete(pending);
      if (!pending.isAhead) this.#silence.answered();
    }
  }

  #worker(): { readonly link: WorkerLink; readonly restoring: Restoring } {
    if (this.#current) return this.#current;
    const link: WorkerLink = new WorkerLink(this.#makeWorker(), {
      heard: () => this.#silence.heard(),
      failed: (error) => {
        if (link === this.#current?.link) this.#end(error);
      },
    });
    const restoring = this.state.restore(link, {
      progress: (progress) => this.#watcher?.restoring(progress),
      engine: (status) => this.#watcher?.engine(status),
      heard: () => this.#silence.heard(),
    });
    this.#current = { link, restoring };
    return this.#current;
  }

  /** What is waited for now and is not answered in a short time ends the worker. */
  #endUnlessStopped(isMeant: (pending: Pending) => boolean): void {
    const meant = [...this.#pending].filter(isMeant);
    for (const pending of meant) if (pending.work !== null) pending.isStopped = true;
    const { link } = this.#current ?? {};
    if (meant.length === 0) return;
    setTimeout(() => {
      const isLeft = meant.some((pending) => this.#pending.has(pending));
      if (isLeft && link && link === this.#current?.link) this.#end(stopped());
    }, GRACE_MS);
  }

  /** Ends the worker and, unless its script is missing, has another one take its place at once. */
  #end(reason: WorkerError | DOMException): void {
    if (!this.#current || this.#isOver) return;
    const { link, restoring } = this.#current;
    this.#current = null;
    const isFault = reason instanceof WorkerError;
    const isMissing = isFault && reason.code === 'worker-missing';
    const code = isFault ? 'worker-lost-again' : 'worker-stopped';
    const givenUp = restoring.missing && !isMissing ? this.state.giveUp(restoring.missing, code) : null;
    // A worker that was being told what was there may have ended over that; else over what it was asked.
    if (!isMissing) this.#askAgain(restoring.missing === null);
    if (givenUp ?? isFault) this.#watcher?.lost(givenUp ?? reason);
    link.end(reason);
    if (!isMissing) this.#worker();
  }

  /** Work is not begun again by itself. Without any, the first question may be what the worker ended over. */
  #askAgain(isSuspect: boolean): void {
    const suspect = isSuspect && ![...this.#pending].some(({ work }) => work) ? [...this.#pending][0] : null;
    for (const pending of this.#pending) pending.askAgain = pending.work === null && pending !== suspect;
  }
}

function stopped(): DOMException {
  return new DOMException('stopped', 'AbortError');
}
