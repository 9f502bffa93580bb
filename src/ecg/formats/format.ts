import type { NamedBytes } from '../recording/named-bytes.ts';
import type { Recording } from '../recording/recording.ts';

/** One file format Fiducial can read. Adding a format is one folder that exports one of these, and one line in the registry. */
export interface RecordingFormat {
  /** For people: "WFDB (PhysioNet): .hea with .dat". */
  readonly name: string;
  /** True when at least one of the files belongs to this format, judged by name and first bytes only. */
  sniff(files: readonly NamedBytes[]): boolean;
  /**
   * Reads one recording from the files dropped together and warns about every file it left out.
   * Throws only `RecordingError`.
   */
  read(files: readonly NamedBytes[]): Recording | Promise<Recording>;
}
