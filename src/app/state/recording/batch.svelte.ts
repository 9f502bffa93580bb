import type { RecordingEntry, RecordingFigures } from '../../../analysis/analysis.ts';
import type { AnalysisApi } from '../../../analysis/analysis-api.ts';
import { problemSentence } from '../problem/problem.ts';

/** One recording of a summary: what is known of it so far. */
export interface BatchRow {
  readonly entry: RecordingEntry;
  readonly figures: RecordingFigures | null;
  /** Why it could not be read; null while it could, or was not tried yet. */
  readonly problem: string | null;
}

/**
 * A summary over all recordings of the files opened last: the worker reads and analyses one after the other. Stopping
 * keeps what is there, and going on takes up where it stopped.
 */
export class Batch {
  rows = $state.raw<readonly BatchRow[]>([]);
  running = $state(false);
  readonly doneCount = $derived(this.rows.filter(isDone).length);
  readonly #api: Pick<AnalysisApi, 'summarise' | 'cancelSummary'>;
  #run = 0;

  constructor(api: Pick<AnalysisApi, 'summarise' | 'cancelSummary'>) {
    this.#api = api;
  }

  /** Starts over with other recordings. */
  reset(entries: readonly RecordingEntry[]): void {
    this.cancel();
    this.rows = entries.map((entry) => ({ entry, figures: null, problem: null }));
  }

  /** Summarises every recording that is not done; resolves when all are, or when stopped. */
  async start(): Promise<void> {
    const run = ++this.#run;
    this.running = true;
    for (const { entry } of this.rows.filter((row) => !isDone(row))) {
      const outcome = await this.#summarise(entry.id);
      if (run !== this.#run) return;
      this.rows = this.rows.map((row) => (row.entry === entry ? { ...row, ...outcome } : row));
    }
    this.running = false;
  }

  cancel(): void {
    if (!this.running) return;
    this.#run++;
    this.running = false;
    this.#api.cancelSummary();
  }

  async #summarise(id: string): Promise<Partial<BatchRow>> {
    try {
      return { figures: await this.#api.summarise(id) };
    } catch (error) {
      return { problem: problemSentence(error) };
    }
  }
}

function isDone({ figures, problem }: BatchRow): boolean {
  return figures !== null || problem !== null;
}
