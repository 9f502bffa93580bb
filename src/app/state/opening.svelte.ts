import type { RecordingList, RecordingSummary } from '../../analysis/analysis.ts';
import type { AnalysisApi, OpenableFile } from '../../analysis/analysis-api.ts';
import type { TableLayout } from '../../ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../ecg/formats/table/table-options.ts';
import { Batch } from './batch.svelte.ts';
import { tableAssumptions } from './table-assumptions.ts';

type OpeningApi = Pick<AnalysisApi, 'list' | 'openListed' | 'reopen' | 'describeTable' | 'summarise' | 'cancelSummary'>;

/** What happens around opening: `begin` before a recording is read, then either `show` or, when that fails, `keep`. */
interface OpeningEvents {
  readonly begin: () => void;
  readonly show: (summary: RecordingSummary) => void;
  readonly keep: () => void;
  readonly report: (error: unknown) => void;
}

/** From files to one open recording: several are listed to choose from, a table that leaves something open is asked about. */
export class Opening {
  busy = $state(false);
  /** The recordings of the files opened last; kept to choose another one of them. */
  list = $state.raw<RecordingList | null>(null);
  /** Whether the list is shown. */
  choosing = $state(false);
  /** Whether the person is asked how the open table is to be read. */
  asking = $state(false);
  readonly batch: Batch;
  readonly #api: OpeningApi;
  readonly #events: OpeningEvents;
  #last: Promise<void> = Promise.resolve();

  constructor(api: OpeningApi, events: OpeningEvents) {
    this.#api = api;
    this.#events = events;
    this.batch = new Batch(api);
  }

  /** Opens files, folders and archives: a single recording at once, several as a list. */
  open(files: readonly OpenableFile[]): Promise<void> {
    if (files.length === 0) return Promise.resolve();
    return this.#inTurn(async () => {
      const list = await this.#api.list(files);
      this.list = list;
      this.batch.reset(list.recordings);
      this.choosing = list.recordings.length > 1;
      const only = list.recordings[0];
      if (!this.choosing && only) await this.#replace(() => this.#api.openListed(only.id));
    });
  }

  /** Opens the files of one recording again as they were opened before, without asking anew how a table is to be read. */
  async openAgain(files: readonly OpenableFile[], table: TableOptions | null): Promise<void> {
    await this.open(files);
    this.asking = false;
    if (table) await this.reopen(table);
    this.asking = false;
  }

  /** Opens one of the recordings listed. */
  openListed(id: string): Promise<void> {
    this.choosing = false;
    return this.#inTurn(() => this.#replace(() => this.#api.openListed(id)));
  }

  /** Reads the open table again, as the person says it is laid out. */
  reopen(table: TableOptions): Promise<void> {
    return this.#inTurn(() => this.#replace(() => this.#api.reopen(table)));
  }

  /** How the open table would be read with these corrections. */
  describeTable(table: TableOptions): Promise<TableLayout> {
    return this.#api.describeTable(table);
  }

  /** One thing is opened at a time, in the order asked for. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      this.busy = true;
      try {
        await work();
      } catch (error) {
        this.#events.report(error);
      } finally {
        this.busy = false;
      }
    });
    return this.#last;
  }

  async #replace(read: () => Promise<RecordingSummary>): Promise<void> {
    this.#events.begin();
    try {
      const summary = await read();
      this.asking = summary.table !== null && tableAssumptions(summary.table).length > 0;
      this.#events.show(summary);
    } catch (error) {
      this.#events.keep();
      throw error;
    }
  }
}
