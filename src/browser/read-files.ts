import type { NamedBytes } from '../ecg/recording/named-bytes.ts';

/** More than a whole database folder (MIT-BIH: 48 records, about 300 files). */
export const MOST_FILES = 1000;
/** A tab has a few gigabytes of memory in all; the analysis needs about four times the size of the files. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** The files were not read because there are too many or they are too large; `message` tells the person what to do. */
class FileLimitError extends Error {
  override readonly name = 'FileLimitError';
}

/**
 * Reads files into memory, named without their folders, in the order given.
 * Throws `FileLimitError` before anything is read when there are more than `MOST_FILES` or `MOST_BYTES` in all.
 */
export async function readFiles(files: readonly File[]): Promise<NamedBytes[]> {
  if (files.length > MOST_FILES) {
    throw new FileLimitError(
      `That is more than ${MOST_FILES.toLocaleString('en-GB')} files: drop the files of one recording, or a smaller folder.`,
    );
  }
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  if (totalBytes > MOST_BYTES) {
    throw new FileLimitError(
      `These files hold ${Math.ceil(totalBytes / 2 ** 20).toLocaleString('en-GB')} MB; up to ${MOST_BYTES / 2 ** 20} MB fit at once. Open one recording at a time.`,
    );
  }
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
