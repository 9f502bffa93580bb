import * as Comlink from 'comlink';
import { WorkerError } from './worker-error.ts';
import type { WorkerApi } from './worker-api.ts';

export type WorkerRemote = Comlink.Remote<WorkerApi>;

interface LinkEvents {
  /** The worker gave a sign of life. */
  readonly heard: () => void;
  /** The worker ended by itself: its script did not come, it threw where nobody caught it, or a message could not be read. */
  readonly failed: (error: WorkerError) => void;
}

/** One worker and what is asked of it. Every question is answered or, when the worker ends, refused. */
export class WorkerLink {
  readonly remote: WorkerRemote;
  readonly #worker: Worker;
  readonly #waiting = new Set<(reason: unknown) => void>();
  #isHeard = false;

  constructor(worker: Worker, { heard, failed }: LinkEvents) {
    this.#worker = worker;
    this.remote = Comlink.wrap<WorkerApi>(worker);
    worker.addEventListener('message', () => {
      this.#isHeard = true;
      heard();
    });
    // A script that did not come, or is none, says no more than that; before the first answer nothing else is likely.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const words = event instanceof ErrorEvent ? event.message : 'its script could not be loaded';
      failed(new WorkerError(this.#isHeard ? 'worker-lost' : 'worker-missing', words));
    });
    worker.addEventListener('messageerror', () => {
      failed(new WorkerError('worker-lost', 'a message could not be read'));
    });
  }

  /** Asks the worker; rejects with the reason when it is ended before it answers. */
  ask<T>(question: (remote: WorkerRemote) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      question(this.remote)
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  /** Ends the worker, whatever it is doing. Without a reason nobody is told. */
  end(reason?: unknown): void {
    this.#worker.terminate();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    if (reason !== undefined) for (const reject of waiting) reject(reason);
  }
}
