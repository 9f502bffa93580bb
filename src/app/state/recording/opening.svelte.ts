import type {
  IntervalSummary,
  OfRecording,
  RecordingEntry,
  RecordingList,
  RecordingSummary,
} from '../../../analysis/analysis.ts';
import type { AnalysisApi, OpenableFile } from '../../../analysis/analysis-api.ts';
import type { ListMark } from '../../../browser/storage/open-mark.ts';
import type { ListingProgress } from '../../../ecg/formats/catalogue/listing-work.ts';
import type { TableLayout } from '../../../ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../../ecg/formats/table/table-options.ts';
import { findLectureFile, isJson } from './find-lecture-file.ts';
import { Batch } from './batch.svelte.ts';
import { tableAssumptions } from './table-assumptions.ts';

type OpeningApi = Pick<
  AnalysisApi,
  'list' | 'openListed' | 'openIntervals' | 'reopen' | 'showSignals' | 'describeTable' | 'summarise' | 'cancelSummary'
>;

/** Nearly all recordings are open before anyone wonders. */
const SLOW_AFTER_MS = 1000;
/** Recordings that are opened to see whether one is what is sought. */
const MOST_SOUGHT = 50;

/** What happens around opening: `begin` before a recording is read, then either `show` or, when that fails, `keep`. */
interface OpeningEvents {
  readonly begin: () => void;
  /** `files`: those it was opened from, where they hold no other recording; else null. */
  readonly show: (summary: OfRecording<RecordingSummary>, files: readonly OpenableFile[] | null) => void;
  readonly keep: () => void;
  /** The open recording has one more signal to look at. */
  readonly add: (summary: OfRecording<RecordingSummary>, leadIndex: number) => void;
  readonly report: (error: unknown) => void;
}

/** From files to one open recording: several are listed to choose from, a table that leaves something open is asked about. */
export class Opening {
  busy = $state(false);
  /** Whether opening takes so long that a person wonders. */
  slow = $state(false);
  /** How many of the files opened were looked into; null while none are. */
  progress = $state.raw<ListingProgress | null>(null);
  /** The recordings of the files opened last; kept to choose another one of them. */
  list = $state.raw<RecordingList | null>(null);
  /** Whether the list is shown. */
  choosing = $state(false);
  /** A list of intervals that is shown in place of the open recording, which stays open behind it. */
  intervals = $state.raw<IntervalSummary | null>(null);
  /** A lecture that was opened and not looked at yet, and all files it was opened with. */
  lecture = $state.raw<{ readonly lecture: Blob; readonly files: readonly OpenableFile[] } | null>(null);
  /** Whether the person is asked how the open table is to be read. */
  asking = $state(false);
  /** How often something was opened because the person wished it; what comes back after a reload does not count. */
  wished = $state(0);
  readonly batch: Batch;
  readonly #api: OpeningApi;
  readonly #events: OpeningEvents;
  /** Signals of the open recording that were asked for though they are no ECG. */
  #asked: readonly number[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(api: OpeningApi, events: OpeningEvents) {
    this.#api = api;
    this.#events = events;
    this.batch = new Batch(api);
  }

  /** What is shown in place of a recording or over it, if anything: a list of recordings, or one of intervals by its name. */
  get shownList(): ListMark | null {
    if (this.choosing) return { name: null, count: this.list?.recordings.length ?? 0 };
    return this.intervals && { name: this.intervals.name, count: 1 };
  }

  /**
   * Opens files, folders and archives: a single recording at once, several as a list. A lecture among them is left to
   * whoever shows lectures, with the files it came with.
   */
  open(files: readonly OpenableFile[]): Promise<void> {
    if (files.length === 0) return Promise.resolve();
    return this.#inTurn(async () => {
      const lecture = files.some(isJson) ? await findLectureFile(files) : null;
      if (lecture) this.lecture = { lecture, files };
      else if (await this.#listAndShow(files)) this.wished++;
    });
  }

  /** Opens the files of one recording again as they were opened before, without asking anew how a table is to be read. */
  async openAgain(files: readonly OpenableFile[], table: TableOptions | null): Promise<void> {
    await this.#inTurn(async () => void (await this.#listAndShow(files)));
    this.asking = false;
    if (table) await this.reopen(table);
    this.asking = false;
  }

  /**
   * Opens, of these files, the recording that is sought, without asking which: those of its name first, one after another
   * until `isIt` says that the one now open is it. Whether it was found; the last one stays open when it was not.
   */
  async seek(
    files: readonly OpenableFile[],
    { name, table }: { readonly name: string; readonly table: TableOptions | null },
    isIt: () => Promise<boolean>,
  ): Promise<boolean> {
    let found = false;
    await this.#inTurn(async () => {
      const { recordings } = await this.#list(files);
      const isNamed = (entry: RecordingEntry): number => Number(entry.name === name);
      for (const entry of [...recordings].sort((a, b) => isNamed(b) - isNamed(a)).slice(0, MOST_SOUGHT)) {
        await this.#show(entry);
        if (table && this.intervals === null) await this.#replace(() => this.#api.reopen(table));
        found = await isIt();
        if (found) return;
      }
    });
    this.asking = false;
    return found;
  }

  /** Resolves when nothing is being opened any more. */
  async settled(): Promise<void> {
    for (let last; last !== this.#last; await last) last = this.#last;
  }

  /** Opens one of the recordings listed. */
  openListed(id: string): Promise<void> {
    this.choosing = false;
    const entry = this.list?.recordings.find((recording) => recording.id === id);
    return this.#inTurn(async () => {
      await (entry ? this.#show(entry) : this.#replace(() => this.#api.openListed(id)));
      this.wished++;
    });
  }

  /** Goes back to the recording that was open before, or to the start. */
  closeIntervals(): void {
    this.intervals = null;
  }

  /** Reads the open table again, as the person says it is laid out. */
  reopen(table: TableOptions): Promise<void> {
    return this.#inTurn(() => this.#replace(() => this.#api.reopen(table)));
  }

  /** Shows a signal of the open recording that was left out, behind its leads. */
  showSignal(signal: number): Promise<void> {
    return this.#inTurn(async () => {
      const asked = [...this.#asked, signal].sort((a, b) => a - b);
      const summary = await this.#api.showSignals(asked);
      this.#asked = asked;
      this.#events.add(summary, summary.leads.length - asked.length + asked.indexOf(signal));
    });
  }

  /** How the open table would be read with these corrections. */
  describeTable(table: TableOptions): Promise<TableLayout> {
    return this.#api.describeTable(table);
  }

  /** One thing is opened at a time, in the order asked for. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      this.busy = true;
      const timer = setTimeout(() => (this.slow = true), SLOW_AFTER_MS);
      try {
        await work();
      } catch (error) {
        this.#events.report(error);
      } finally {
        clearTimeout(timer);
        this.busy = false;
        this.progress = null;
        this.slow = false;
      }
    });
    return this.#last;
  }

  /** Whether a recording was shown; several are only listed. */
  async #listAndShow(files: readonly OpenableFile[]): Promise<boolean> {
    const list = await this.#list(files);
    this.choosing = list.recordings.length > 1;
    const only = list.recordings[0];
    if (this.choosing || !only) return false;
    await this.#show(only, files);
    return true;
  }

  async #list(files: readonly OpenableFile[]): Promise<RecordingList> {
    const list = await this.#api.list(files, (progress) => (this.progress = progress));
    this.list = list;
    this.batch.reset(list.recordings);
    return list;
  }

  async #show({ id, holds }: RecordingEntry, files: readonly OpenableFile[] | null = null): Promise<void> {
    if (holds === 'intervals') this.intervals = await this.#api.openIntervals(id);
    else await this.#replace(() => this.#api.openListed(id), files);
  }

  async #replace(
    read: () => Promise<OfRecording<RecordingSummary>>,
    files: readonly OpenableFile[] | null = null,
  ): Promise<void> {
    this.#events.begin();
    try {
      const summary = await read();
      this.intervals = null;
      this.#asked = [];
      this.asking = summary.table !== null && tableAssumptions(summary.table).length > 0;
      this.#events.show(summary, files);
    } catch (error) {
      this.#events.keep();
      throw error;
    }
  }
}
