import type { BackendName } from '../../../analysis/analysis.ts';
import type { AnalysisApi, EngineStatus } from '../../../analysis/analysis-api.ts';
import type { AnalysisClient } from '../../../analysis/worker/analysis-client.ts';
import type { ListingProgress } from '../../../ecg/formats/catalogue/listing-work.ts';
import { formatCount } from '../../text/format-count.ts';
import { text } from '../../text/text.svelte.ts';
import type { ToastAction, Toasts } from '../look/toasts.svelte.ts';
import type { Opening } from '../recording/opening.svelte.ts';

interface CaredSession {
  readonly files: Pick<Opening, 'slow' | 'progress'>;
  readonly toasts: Pick<Toasts, 'note'>;
  cancel(): void;
  report(error: unknown): void;
}

/** What the person is told of the worker behind everything, and how they stop it. */
export class WorkerCare {
  /** The model and the backend it runs on; null while they start. */
  engine = $state.raw<EngineStatus | null>(null);
  /** Whether nothing has been heard for a while although something was asked. */
  silent = $state(false);
  /** Whether a new worker is making the analysis again. */
  restoring = $state(false);
  /** What is said while there is something to stop; null otherwise. */
  readonly notice = $derived.by((): { readonly text: string; readonly action: ToastAction } | null => {
    const words = this.#words;
    return words === null ? null : { text: words, action: { label: text.shell.stop, run: () => this.stop() } };
  });
  readonly #api: AnalysisApi;
  readonly #backend: BackendName | null;
  readonly #client: AnalysisClient | null;
  readonly #session: CaredSession;
  #started: Promise<void> | null = null;

  /** An `api` without a worker behind it has nothing to be told of. The engine starts at once, on `backend` when it is given. */
  constructor(api: AnalysisApi | AnalysisClient, backend: BackendName | null, session: CaredSession) {
    this.#api = api;
    this.#backend = backend;
    this.#session = session;
    this.#client = 'watch' in api ? api : null;
    this.#client?.watch({
      silent: (isSilent) => (this.silent = isSilent),
      restoring: (progress) => (this.restoring = progress !== null),
      engine: (status) => this.#show(status),
      lost: (error) => session.report(error),
    });
    // Whoever analyses waits for it, and reports the failure then.
    this.#start().catch(() => undefined);
  }

  /** Resolves when the engine runs; a start that failed is tried again by whoever needs it next. */
  started(): Promise<void> {
    const start = this.#start();
    return this.#client?.waiting(start) ?? start;
  }

  #start(): Promise<void> {
    this.#started ??= this.#api
      .start(this.#backend, (engine) => this.#moved(engine))
      .then(
        (engine) => this.#show(engine),
        (error: unknown) => {
          this.#started = null;
          throw error;
        },
      );
    return this.#started;
  }

  #moved(engine: EngineStatus): void {
    this.engine = engine;
    this.#session.toasts.note(text.shell.moved);
  }

  #show(engine: EngineStatus): void {
    this.engine = engine;
    if (engine.readAgain.length > 0) this.#session.toasts.note(text.shell.modelReadAgain);
  }

  get #words(): string | null {
    if (this.silent) return text.shell.silent;
    const { slow, progress } = this.#session.files;
    if (slow) return progress === null ? text.shell.reading : text.shell.readingFiles(countsOf(progress));
    return this.restoring ? text.shell.restoring : null;
  }

  /** Stops whatever is being done; what is open and what the person did stay. */
  stop(): void {
    this.#session.cancel();
    this.#client?.stop();
  }
}

function countsOf({ done, total }: ListingProgress): { done: string; total: string } {
  return { done: formatCount(done), total: formatCount(total) };
}
