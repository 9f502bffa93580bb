/** Newer than the library the rest is written for; without it nothing is lost but time. */
interface TransferableBuffer {
  transfer?(length: number): unknown;
}

/**
 * Gives the memory of arrays back at once; they are empty afterwards, and so is every other view of their buffers. For what is large and made
 * many times over: left to the garbage collector, which counts objects rather than what they hold, a hundred megabytes of it lie about.
 * Only for arrays that whoever calls has made and nobody else has seen. Not for what a browser read from a file: its reader holds on to the
 * memory until the collector comes, which comes later when it does not know of any (Chromium 156: the whole file stayed).
 */
export function letGo(...arrays: readonly ArrayBufferView[]): void {
  for (const { buffer } of arrays) (buffer as TransferableBuffer).transfer?.(0);
}
