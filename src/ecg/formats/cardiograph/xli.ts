import { checkUnpackedSize } from '../zip/inflate-limits.ts';
import { unpackLzw } from './lzw.ts';

/** Size of a chunk (4 bytes), a field that is always 1, and the first second difference. */
const HEADER_BYTES = 8;
const CODE_BITS = 10;
/** Second differences are stored with this added, so that small ones are small positive numbers. */
const DIFFERENCE_BIAS = 64;
const MOST_CHUNKS = 64;

/**
 * Unpacks the leads of an XLI-compressed waveform, one chunk each: LZW, then high bytes before low bytes, then second
 * differences. A chunk that is cut off gives the samples before the cut. Throws `RecordingError` for what unpacks out of
 * all proportion. Source: the description in Sierra ECG Tools (C. Watford), checked against its sample.
 */
export function unpackXli(bytes: Uint8Array, name: string): Int16Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const leads: Int16Array[] = [];
  for (let at = 0; at + HEADER_BYTES <= bytes.length && leads.length < MOST_CHUNKS;) {
    const size = view.getInt32(at, true);
    const start = at + HEADER_BYTES;
    if (size <= 0) break;
    const packed = bytes.subarray(start, start + size);
    const unpacked = unpackLzw(packed, CODE_BITS, (length) => checkUnpackedSize(name, length, packed.length));
    // The two halves of a chunk that is cut off would be paired wrongly.
    leads.push(start + size > bytes.length ? new Int16Array(0) : samplesOf(unpacked, view.getInt16(at + 6, true)));
    at = start + size;
  }
  return leads;
}

function samplesOf(unpacked: Uint8Array, firstDifference: number): Int16Array {
  const count = Math.ceil(unpacked.length / 2);
  const stored = Int16Array.from({ length: count }, (_, i) => (unpacked[i] << 8) | (unpacked[count + i] ?? 0));
  const samples = stored.slice();
  let difference = firstDifference;
  for (let i = 2; i < count; i++) {
    samples[i] = 2 * samples[i - 1] - samples[i - 2] - difference;
    difference = stored[i] - DIFFERENCE_BIAS;
  }
  return samples;
}
