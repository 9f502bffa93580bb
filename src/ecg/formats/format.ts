import type { NamedBytes } from '../recording/named-bytes.ts';
import type { IntervalList } from '../recording/interval-list.ts';
import type { KeptRecording } from '../recording/recording.ts';
import type { MemoryPromise } from './gate/memory-promise.ts';
import type { TableLayout } from './table/table-layout.ts';
import type { TableOptions } from './table/table-options.ts';

/** What the person chose about the files being opened; everything left out is decided by the reader. */
export interface ReadOptions {
  /** Identity of the recording to read when the files hold several: the `id` of a catalogue entry, or its name. */
  readonly record?: string;
  /** Signals to read although they are no ECG, by their place in the file (`Recording.leftOut`). */
  readonly signals?: readonly number[];
  /** How to read a table of samples. */
  readonly table?: TableOptions;
}

/** One file format Fiducial can read. Adding a format is one folder that exports one of these, and one line in the registry. */
export interface RecordingFormat {
  /** For people: "WFDB (PhysioNet): .hea with .dat". */
  readonly name: string;
  /** Extensions of files that belong to a recording of this format when they share its name: ["ann"] for ISHNE. */
  readonly companions?: readonly string[];
  /**
   * True when at least one of the files belongs to this format, judged by name and first bytes only: of a file that is
   * still packed or on disk, `bytes` holds no more than its beginning (`SNIFFED_BYTES`).
   */
  sniff(files: readonly NamedBytes[]): boolean;
  /**
   * Of tables only: how the table that begins with these bytes is read. Throws `RecordingError`. Almost any text looks
   * like a table, so a format that has this counts only where a folder holds no other recording.
   */
  describeTable?(bytes: Uint8Array, options?: TableOptions): TableLayout | Promise<TableLayout>;
  /** Whether `describeTable` needs the whole file and not only this beginning: of a table that is no text, or whose rows are leads. */
  describesWhole?(beginning: Uint8Array, options?: TableOptions): boolean;
  /**
   * Reads one recording from the files that belong together and warns about every file it left out; room for samples
   * comes from `memory`. Throws only `RecordingError`. What it returns goes through the gate (`gate/admit-recording.ts`).
   */
  read(
    files: readonly NamedBytes[],
    options: ReadOptions,
    memory: MemoryPromise,
  ): KeptRecording | Promise<KeptRecording>;
  /** True where large files come to `read` with their beginning only, and are read in parts (`NamedBytes.parts`). */
  readonly readsParts?: boolean;
  /** Reads the one file of a recording piece by piece, for files that need not be in memory. Throws as `read` does. */
  readPieces?(
    pieces: AsyncIterable<Uint8Array>,
    name: string,
    options: ReadOptions,
    memory: MemoryPromise,
  ): Promise<KeptRecording>;
  /**
   * Of formats without a signal only: reads the intervals between beats, and `read` throws. Like a table such a file counts
   * only where a folder holds no other recording. Throws as `read` does.
   */
  readIntervals?(files: readonly NamedBytes[]): Promise<IntervalList>;
}
