import { loadPart } from '../../part/load-part.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { checkUnpackedSize } from './inflate-limits.ts';

/** Packed bytes unpacked at a time: DEFLATE makes at most 1032 bytes of one, so a step adds 8 MB at the very most. */
const STEP_BYTES = 8 * 1024;
/** More than DEFLATE adds to so few bytes that do not pack at all. */
const MOST_GROWTH_BYTES = 1024;
/** Files up to this size are unpacked at once: a stream takes longer to set up than they take to unpack. */
const SMALL_BYTES = 64 * 1024;

export interface InflateOptions {
  /** Bytes wanted from the beginning. */
  readonly wanted: number;
  /** Whether `packed` is the whole stream, so that an end in the middle is damage. */
  readonly whole: boolean;
  /** How many bytes the whole stream is said to unpack to, where that is known. */
  readonly unpackedBytes?: number;
}

/**
 * Unpacks a DEFLATE stream up to its first `wanted` bytes. Stops as soon as it outgrows the limits.
 * Throws `RecordingError` for damage and for what is out of proportion; `name` is used in its message.
 */
export async function inflateBytes(
  packed: Uint8Array,
  name: string,
  { wanted, whole, unpackedBytes = Number.POSITIVE_INFINITY }: InflateOptions,
): Promise<Uint8Array> {
  const { Inflate, inflateSync } = await inflation();
  if (whole && unpackedBytes <= SMALL_BYTES && packed.length <= unpackedBytes + MOST_GROWTH_BYTES) {
    try {
      // One byte more shows that there is more than was said.
      return inflateSync(packed, { out: new Uint8Array(unpackedBytes + 1) });
    } catch {
      throw damaged(name);
    }
  }
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
    } catch {
      throw damaged(name);
    }
    checkUnpackedSize(name, total, packed.length);
  }
  return joined(pieces, Math.min(total, wanted));
}

let loading: ReturnType<typeof load> | null = null;

/** The part that unpacks, asked for once: an archive of thousands of files asks for it as often. */
function inflation(): ReturnType<typeof load> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

function load() {
  return loadPart(() => import('fflate'));
}

function damaged(name: string): RecordingError {
  return new RecordingError('bad-archive', `${name} is damaged: copy the archive again from where it came from.`);
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
