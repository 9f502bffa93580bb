/** A file on the device, named with the folders it was found in; nothing of it is read yet. */
export interface DeviceFile {
  readonly name: string;
  readonly blob: Blob;
}

/** More than the folder of a large database (LUDB: 200 records, 2,800 files). */
export const MOST_FILES = 5000;

export type FileErrorCode = 'too-many-files';

/** The files were not opened because there are too many; `message` tells the person what to do. */
export class FileLimitError extends Error {
  override readonly name = 'FileLimitError';
  readonly code: FileErrorCode = 'too-many-files';
}

/** Throws `FileLimitError` when there are more than `MOST_FILES`. */
export function checkFileCount(count: number): void {
  if (count <= MOST_FILES) return;
  throw new FileLimitError(
    `That is more than ${MOST_FILES.toLocaleString('en-GB')} files: drop the files of one recording, or a smaller folder.`,
  );
}

/** Files as the platform hands them over, in the order given. Throws `FileLimitError` when there are too many. */
export function deviceFiles(files: readonly File[]): DeviceFile[] {
  checkFileCount(files.length);
  // A folder chosen in a dialog leaves its path with each file.
  return files.map((file) => ({ name: file.webkitRelativePath || file.name, blob: file }));
}
