import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { RecordingFormat } from '../format.ts';
import type { StoredFile } from './stored-file.ts';

/** One recording among files opened together, as a list shows it. */
export interface RecordingEntry {
  /** Path of its main file: no two recordings of a catalogue share it. */
  readonly id: string;
  /** Name without folder or extension; the header inside may give another one. */
  readonly name: string;
  /** Folders (and archive) it lies in, empty when there are none. */
  readonly folder: string;
  /** Name of its format in a word or two. */
  readonly format: string;
  /** Whether there is a signal to analyse, or only the intervals between beats. */
  readonly holds: 'signal' | 'intervals';
  /** Paths of all its files, the main one first. */
  readonly files: readonly string[];
  readonly sizeBytes: number;
}

/** An entry with what reading it takes. */
export interface ListedRecording {
  readonly entry: RecordingEntry;
  readonly format: RecordingFormat;
  readonly files: readonly StoredFile[];
}

/** All recordings among files opened together, in the order of their folders and names (2 before 10). */
export interface Catalogue {
  readonly recordings: readonly ListedRecording[];
  /** Files that belong to none. */
  readonly unusedFiles: readonly StoredFile[];
  readonly warnings: readonly RecordingWarning[];
}
