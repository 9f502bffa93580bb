import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Recording } from '../../recording/recording.ts';
import type { ReadOptions } from '../format.ts';
import type { ListedRecording } from './catalogue.ts';
import type { StoredFile } from './stored-file.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName } from '../file-name.ts';
import { piecesOf, readWhole } from './stored-file.ts';

/** A tab has a few gigabytes of memory in all; the analysis needs about four times the size of the files. */
const MOST_RECORDING_BYTES = 512 * 1024 * 1024;

/** Text takes several bytes for each that its samples take in memory. */
const MOST_BYTES_IN_PIECES = 4 * MOST_RECORDING_BYTES;

/** Reads one recording of a catalogue. Rejects with `RecordingError`. */
export async function readListed({ format, files }: ListedRecording, options: ReadOptions = {}): Promise<Recording> {
  const [file] = files;
  if (format.readPieces !== undefined && files.length === 1 && file.seekable) {
    checkSize(files, MOST_BYTES_IN_PIECES);
    return format.readPieces(piecesOf(file), fileName(file.path), options);
  }
  return format.read(await loadFiles(files), options);
}

/** Bytes of files that belong together, named without folders. Rejects with `RecordingError` when they are too large. */
export async function loadFiles(files: readonly StoredFile[]): Promise<NamedBytes[]> {
  checkSize(files, MOST_RECORDING_BYTES);
  const loaded: NamedBytes[] = [];
  for (const file of files) loaded.push({ name: fileName(file.path), bytes: await readWhole(file) });
  return loaded;
}

function checkSize(files: readonly StoredFile[], mostBytes: number): void {
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (sizeBytes <= mostBytes) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
  throw new RecordingError(
    'too-large',
    `${fileName(files[0].path)} and what belongs to it hold ${megabytes(sizeBytes)} MB; up to ${megabytes(mostBytes)} MB ` +
      'can be opened: cut out a part of the recording.',
  );
}
