import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { HuffmanTables } from './huffman.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { decodeValues, sumDifferences } from './decode-samples.ts';

/** The leads of section 5 (reference beat) or 6 (rhythm). */
export interface SignalSection {
  readonly intervalMicroseconds: number;
  readonly isBimodal: boolean;
  /** One per lead, as long as what could be decoded. */
  readonly samplesMv: readonly Float32Array[];
}

const HEADER_BYTES = 6;
const MV_PER_NANOVOLT = 1e-6;

/**
 * Decodes section 5 or 6, at most `counts[i]` samples of lead i. Throws `RecordingError` when the header makes no sense.
 * Source: EN 1064, 5.8 and 5.9: nanovolts per step, microseconds per sample, order of differences, bimodal flag, lengths.
 */
export function readSignalSection(
  section: DataView,
  huffman: HuffmanTables | null,
  counts: readonly number[],
  name: string,
  memory: MemoryPromise,
): SignalSection {
  const dataStart = HEADER_BYTES + 2 * counts.length;
  const [nanovolts, interval] =
    dataStart > section.byteLength ? [0, 0] : [section.getUint16(0, true), section.getUint16(2, true)];
  const order = dataStart > section.byteLength ? 0 : section.getUint8(4);
  if (nanovolts === 0 || interval === 0 || order > 2) {
    throw new RecordingError(
      'bad-header',
      `${name} does not say how its samples are stored (section 5 or 6): export it again.`,
    );
  }
  let at = dataStart;
  const samplesMv = counts.map((count, lead) => {
    const end = Math.min(at + section.getUint16(HEADER_BYTES + 2 * lead, true), section.byteLength);
    const values = decodeValues(
      new Uint8Array(section.buffer, section.byteOffset + at, end - at),
      huffman,
      count,
      memory,
    );
    at = end;
    sumDifferences(values, order);
    const decodedMv = memory.samples(values.length);
    for (let i = 0; i < values.length; i++) decodedMv[i] = values[i] * nanovolts * MV_PER_NANOVOLT;
    return decodedMv;
  });
  return { intervalMicroseconds: interval, isBimodal: section.getUint8(5) !== 0, samplesMv };
}
