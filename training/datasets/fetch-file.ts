import { open, rm, stat } from 'node:fs/promises';

/** A server that sends nothing for this long counts as gone. */
const STALL_MS = 30_000;

/** An answer that trying again won't change. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/**
 * Fetches `url` into `partPath`, going on from the bytes already there when the server can (HTTP Range), and calls
 * `onBytes` with the size of every piece. Throws when the connection fails or the server refuses; what arrived stays.
 */
export async function fetchFile(url: string, partPath: string, onBytes: (count: number) => void): Promise<void> {
  const start = await sizeOf(partPath);
  const stall = new AbortController();
  const giveUp = () => stall.abort(new Error(`nothing arrived for ${STALL_MS / 1000} s`));
  let timer = setTimeout(giveUp, STALL_MS);
  try {
    const response = await fetch(url, {
      signal: stall.signal,
      // Compression would make the ranges those of the compressed file.
      headers: { 'accept-encoding': 'identity', ...(start > 0 ? { range: `bytes=${start}-` } : {}) },
    });
    if (response.status === 416) {
      // The part is already as long as the file, or longer: the checksum decides which.
      await response.body?.cancel();
      return;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response, url);
    }
    const resumed = response.status === 206 && rangeStart(response) === start;
    if (response.status === 206 && !resumed) {
      await response.body?.cancel();
      await rm(partPath, { force: true });
      throw new Error(`${url} sent another part of the file than asked for`);
    }
    // Every piece is on disk before the next is read, so that a broken connection loses none that arrived.
    const file = await open(partPath, resumed ? 'a' : 'w');
    try {
      for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, STALL_MS);
        await file.appendFile(piece);
        onBytes(piece.length);
      }
    } finally {
      await file.close();
    }
  } finally {
    clearTimeout(timer);
  }
}

/** The error for an answer that isn't the file: a `RefusedError` unless the server may change its mind (429, 5xx). */
export function refusal(response: Response, url: string): Error {
  const message = `${url} answered ${response.status} ${response.statusText}`;
  return response.status === 429 || response.status >= 500 ? new Error(message) : new RefusedError(message);
}

/** Size of a file in bytes, 0 when it isn't there. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

function rangeStart(response: Response): number {
  return Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1] ?? Number.NaN);
}
