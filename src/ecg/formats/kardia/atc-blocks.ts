import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { crc32 } from '../zip/crc32.ts';

/** Signature (8 bytes) and version (4). */
const HEADER_BYTES = 12;
/** Identifier and length before the data of a block, and the checksum behind it. */
const BEFORE_BYTES = 8;
const CHECKSUM_BYTES = 4;
const MOST_BLOCKS = 1000;

/**
 * The blocks of an ATC file by their identifier ("ecg ", "ecg2", "fmt "), the first of several; a block that the file ends
 * in holds what there is of it. Warns of checksums that do not fit. Source: ATC File Format Specification 1.7, which calls
 * the checksum a CRC-32; the programs that write such files add the bytes up. Either is right.
 */
export function readBlocks(bytes: Uint8Array, warnings: RecordingWarning[]): ReadonlyMap<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks = new Map<string, DataView>();
  const damaged: string[] = [];
  for (let at = HEADER_BYTES; at + BEFORE_BYTES <= bytes.length && blocks.size < MOST_BLOCKS;) {
    const id = String.fromCharCode(...bytes.subarray(at, at + 4));
    const stated = view.getUint32(at + 4, true);
    const start = at + BEFORE_BYTES;
    const end = Math.min(start + stated, bytes.length);
    const isWhole = start + stated + CHECKSUM_BYTES <= bytes.length;
    if (isWhole && !hasChecksum(bytes.subarray(at, end), view.getUint32(end, true))) damaged.push(id.trim());
    if (!blocks.has(id)) blocks.set(id, new DataView(bytes.buffer, bytes.byteOffset + start, end - start));
    at = end + CHECKSUM_BYTES;
  }
  if (damaged.length > 0) {
    const message = `The checksum of ${damaged.slice(0, 5).join(', ')} does not fit: the file may be damaged.`;
    warnings.push({ code: 'checksum-mismatch', message });
  }
  return blocks;
}

function hasChecksum(block: Uint8Array, stated: number): boolean {
  const sum = block.reduce((total, byte) => total + byte, 0) >>> 0;
  return sum === stated || crc32(block) === stated;
}
