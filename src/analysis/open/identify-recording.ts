import { piecesOf, readWhole, type StoredFile } from '../../ecg/formats/catalogue/stored-file.ts';
import type { TableOptions } from '../../ecg/formats/table/table-options.ts';
import { Sha256 } from '../../ecg/recording/sha256.ts';
import type { RecordingIdentity } from '../analysis.ts';
import { blobOf } from './openable-file.ts';
import { nextTask } from '../run/next-task.ts';

/** Half of the hash is more than enough to keep the recordings of one person apart, and easier to look at. */
const KEY_DIGITS = 32;
const encoder = new TextEncoder();

/**
 * What tells a recording from every other: a hash of the bytes of its files, and of how the person said a table is to be
 * read. Names do not count, and whether they came in an archive does not either. The files come along as blobs, those that are blobs
 * as they are, when together they have at most `mostBytes`.
 */
export async function identifyRecording(
  files: readonly StoredFile[],
  table: TableOptions | null,
  mostBytes: number,
): Promise<RecordingIdentity> {
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const isKept = sizeBytes <= mostBytes;
  const hash = new Sha256();
  const kept: { name: string; blob: Blob }[] = [];
  for (const file of files) {
    const blob = blobOf(file);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    // What is packed is unpacked once, not from its start for every piece.
    for await (const piece of file.seekable ? piecesOf(file) : [await readWhole(file)]) {
      hash.add(piece);
      bytes += piece.length;
      if (isKept && !blob) parts.push(piece.slice());
      // The worker has a trace to answer for meanwhile.
      await nextTask();
    }
    // Where one file ends and the next begins is part of the content.
    hash.add(encoder.encode(`:${bytes};`));
    if (isKept) kept.push({ name: file.path, blob: blob ?? new Blob(parts) });
  }
  if (table) hash.add(encoder.encode(JSON.stringify(table)));
  return { key: hash.digest().slice(0, KEY_DIGITS), sizeBytes, files: isKept ? kept : null, table };
}
