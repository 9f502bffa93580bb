import { RecordingError } from '../../recording/recording-error.ts';
import { checkUnpackedSize } from './inflate-limits.ts';

/** Packed bytes unpacked at a time: DEFLATE makes at most 1032 bytes of one, so a step adds 8 MB at the very most. */
const STEP_BYTES = 8 * 1024;

export interface InflateOptions {
  /** Bytes wanted from the beginning. */
  readonly wanted: number;
  /** Whether `packed` is the whole stream, so that an end in the middle is damage. */
  readonly whole: boolean;
}

/**
 * Unpacks a DEFLATE stream up to its first `wanted` bytes. Stops as soon as it outgrows the limits.
 * Throws `RecordingError` for damage and for what is out of proportion; `name` is used in its message.
 */
export async function inflateBytes(
  packed: Uint8Array,
  name: string,
  { wanted, whole }: InflateOptions,
): Promise<Uint8Array> {
  const { Inflate } = await import('fflate');
  const pieces: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    total += piece.length;
  });
  for (let at = 0; at < packed.length && total < wanted; at += STEP_BYTES) {
    const isLast = whole && at + STEP_BYTES >= packed.length;
    try {
      stream.push(packed.subarray(at, at + STEP_BYTES), isLast);
    } catch (error) {
      throw damaged(name, error);
    }
    checkUnpackedSize(name, total, packed.length);
  }
  return joined(pieces, Math.min(total, wanted));
}

function damaged(name: string, error: unknown): RecordingError {
  const detail = error instanceof Error ? ` (${error.message})` : '';
  return new RecordingError(
    'bad-archive',
    `${name} is damaged${detail}: copy the archive again from where it came from.`,
  );
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece.subarray(0, length - at), at);
    at += Math.min(piece.length, length - at);
  }
  return bytes;
}
