import type { KeptRecording } from '../../recording/recording.ts';
import type { ReadOptions } from '../format.ts';
import { TableReader } from './table-reader.ts';

/** The part of a `ReadableStream` that is needed: not every browser can iterate over one. */
interface StreamReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}

/** A `ReadableStream<Uint8Array>`, or anything else that yields the bytes of a file piece by piece. */
export type ByteStream = AsyncIterable<Uint8Array> | { getReader(): StreamReader };

/** How the table is read, and who follows it. */
export interface TableStreamOptions extends Pick<ReadOptions, 'table' | 'signals'> {
  /** Gets the count of bytes read so far. */
  readonly onProgress?: (bytesRead: number) => void;
  readonly signal?: { throwIfAborted(): void };
}

/**
 * Reads a table of samples from a stream without ever holding its text: memory is that of the samples. Throws `RecordingError`, the reason of an aborted `signal`, or the stream's own error;
 * the stream is closed then.
 */
export async function readTableStream(
  stream: ByteStream,
  name: string,
  { table, signals, onProgress, signal }: TableStreamOptions = {},
): Promise<KeptRecording> {
  const reader = new TableReader(name, table ?? {}, signals);
  let bytesRead = 0;
  for await (const piece of 'getReader' in stream ? piecesOf(stream.getReader()) : stream) {
    signal?.throwIfAborted();
    reader.push(piece);
    bytesRead += piece.length;
    onProgress?.(bytesRead);
  }
  signal?.throwIfAborted();
  return reader.finish();
}

async function* piecesOf(reader: StreamReader): AsyncGenerator<Uint8Array, void> {
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (value !== undefined) yield value;
      if (done) return;
    }
  } finally {
    // Left early, by an error or an abort: the source need not read on.
    if (!ended) await reader.cancel();
  }
}
