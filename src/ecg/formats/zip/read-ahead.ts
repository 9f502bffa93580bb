import type { StoredFile } from '../catalogue/stored-file.ts';

/** Files in an archive lie one behind the other: what is read at a time to have the next ones too. */
const WINDOW_BYTES = 1 << 20;
/** Larger pieces are read by themselves. */
const LARGEST_PIECE = WINDOW_BYTES / 4;

/** The same file, read a megabyte at a time: each read of a file on a disk takes longer than the copying. */
export function readAhead(file: StoredFile): StoredFile {
  let windowStart = 0;
  let window: Uint8Array = new Uint8Array(0);
  return {
    ...file,
    async slice(start, end) {
      if (end - start > LARGEST_PIECE) return file.slice(start, end);
      const stop = Math.min(end, file.sizeBytes);
      if (start < windowStart || stop > windowStart + window.length) {
        // Remembered only when it has come: others may ask meanwhile.
        const next = await file.slice(start, start + WINDOW_BYTES);
        window = next;
        windowStart = start;
        return next.subarray(0, Math.max(0, stop - start));
      }
      return window.subarray(start - windowStart, Math.max(start, stop) - windowStart);
    },
  };
}
