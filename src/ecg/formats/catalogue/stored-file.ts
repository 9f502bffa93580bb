import type { NamedBytes } from '../../recording/named-bytes.ts';

/**
 * A file among those opened together, wherever its bytes are: in memory, on a disk, or packed in an archive. Nothing is
 * read before it is asked for, so that a folder or archive larger than the memory can be looked through.
 */
export interface StoredFile {
  /** Name with the folders it was found in, `/` between them: "mitdb/100.hea". */
  readonly path: string;
  /** Size as the file system or the archive states it. */
  readonly sizeBytes: number;
  /** False when reading from the middle means unpacking from the start. */
  readonly seekable: boolean;
  /** Bytes from `start` up to `end`, fewer where the file ends. Rejects with `RecordingError` for a damaged archive. */
  slice(start: number, end: number): Promise<Uint8Array>;
  /** The same at once, where the platform can do that. Throws as `slice` rejects. */
  readonly sliceNow?: (start: number, end: number) => Uint8Array;
}

/** How much of a file decides what it is: the preambles of the text formats read here are far shorter. */
export const SNIFFED_BYTES = 16 * 1024;

/** Bytes in memory as a stored file. */
export function storedBytes({ name, bytes }: NamedBytes): StoredFile {
  return {
    path: name.replaceAll('\\', '/'),
    sizeBytes: bytes.length,
    seekable: true,
    slice: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
}

/** How much of a file is read at a time when it is read in pieces. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** The bytes of a file from its start to its end, a piece at a time. */
export async function* piecesOf(file: StoredFile): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < file.sizeBytes; at += PIECE_BYTES) yield await file.slice(at, at + PIECE_BYTES);
}

/** All bytes of a file. */
export function readWhole(file: StoredFile): Promise<Uint8Array> {
  return file.slice(0, Number.POSITIVE_INFINITY);
}
