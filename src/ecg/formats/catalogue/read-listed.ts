import { sizeOf, type FileParts, type NamedBytes } from '../../recording/named-bytes.ts';
import type { IntervalList } from '../../recording/interval-list.ts';
import type { KeptRecording } from '../../recording/recording.ts';
import type { ReadOptions } from '../format.ts';
import type { ListedRecording } from './catalogue.ts';
import type { StoredFile } from './stored-file.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName } from '../file-name.ts';
import { admitError } from '../gate/admit-error.ts';
import { admitRecording, type AdmittedRecording } from '../gate/admit-recording.ts';
import { MemoryPromise } from '../gate/memory-promise.ts';
import { piecesOf, readWhole, SNIFFED_BYTES } from './stored-file.ts';

/** A tab has a few gigabytes of memory in all; the analysis needs about four times the size of the files. */
const MOST_RECORDING_BYTES = 512 * 1024 * 1024;

/** Files larger than this stay where they are, where the format reads them in parts. */
const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024;

/** Text takes several bytes for each that its samples take in memory. */
const MOST_BYTES_IN_PIECES = 4 * MOST_RECORDING_BYTES;

/** Errors of the language itself: a reader that ends in one took damage for something sound. */
const FAULTS = new Set(['Error', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError']);

/** Reads one recording of a catalogue, through the gate. Rejects with `RecordingError`. */
export async function readListed(
  { format, files }: ListedRecording,
  options: ReadOptions = {},
): Promise<AdmittedRecording> {
  const [file] = files;
  const name = fileName(file.path);
  if (format.readPieces !== undefined && files.length === 1 && file.seekable) {
    checkSize(files, MOST_BYTES_IN_PIECES);
    const memory = new MemoryPromise(file.sizeBytes);
    const reading = format.readPieces(piecesOf(file), name, options, memory);
    return admitted(name, memory, () => reading);
  }
  const loaded = await loadFiles(files, format.readsParts);
  const memory = new MemoryPromise(loaded.reduce((sum, file) => sum + sizeOf(file), 0));
  return admitted(name, memory, () => format.read(loaded, options, memory));
}

/** What a reader read, if the gate admits it. */
function admitted(
  name: string,
  memory: MemoryPromise,
  read: () => KeptRecording | Promise<KeptRecording>,
): Promise<AdmittedRecording> {
  return foreseen(name, async () => admitRecording(await read(), memory));
}

/** What a reader gives. Whatever else than a `RecordingError` it throws becomes one, and each can be shown. */
async function foreseen<Read>(name: string, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RecordingError) throw admitError(error);
    if (!(error instanceof Error && FAULTS.has(error.name))) throw error;
    throw new RecordingError(
      'reader-failed',
      `${name} is damaged in a way that nobody foresaw: copy or export it again.`,
      { cause: error },
    );
  }
}

/** Reads the intervals of a catalogue entry that holds nothing else. Rejects with `RecordingError`. */
export async function readListedIntervals({ format, files, entry }: ListedRecording): Promise<IntervalList> {
  const loaded = format.readIntervals === undefined ? [] : await loadFiles(files);
  const list = await foreseen(fileName(files[0].path), async () => format.readIntervals?.(loaded));
  if (list !== undefined) return list;
  throw new RecordingError('no-signal', `${entry.name} is no list of intervals: open it as a recording.`);
}

/**
 * Bytes of files that belong together, named without folders; of large ones only the beginning, where they can be read `inParts`. Rejects
 * with `RecordingError` when they are too large.
 */
async function loadFiles(files: readonly StoredFile[], inParts = false): Promise<NamedBytes[]> {
  checkSize(files, MOST_RECORDING_BYTES);
  const loaded: NamedBytes[] = [];
  for (const file of files) {
    const name = fileName(file.path);
    const parts = inParts ? partsOf(file) : undefined;
    loaded.push({ name, bytes: parts ? parts.read(0, SNIFFED_BYTES) : await readWhole(file), parts });
  }
  return loaded;
}

/** The parts of a large file that can be read at once. */
function partsOf({ sizeBytes, sliceNow }: StoredFile): FileParts | undefined {
  return sliceNow === undefined || sizeBytes <= MOST_BYTES_AT_ONCE ? undefined : { sizeBytes, read: sliceNow };
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
