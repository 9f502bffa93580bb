import type { StoredFile } from '../catalogue/stored-file.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { readWhole } from '../catalogue/stored-file.ts';
import { crc32 } from './crc32.ts';
import { inflateBytes } from './inflate-bytes.ts';

const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
/** More than names and comments before the data take, and than DEFLATE adds to what does not pack. */
const LONGEST_START_BYTES = 64 * 1024;
/** Bits of the flag byte that announce something between header and data. */
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const HEADER_CHECK = 2;

/**
 * The file in a gzip file (`100.dat` for `100.dat.gz`), unpacked each time it is read; only its packed size is known
 * beforehand. Source: RFC 1952.
 */
export function gzippedFile(archive: StoredFile): StoredFile {
  const path = archive.path.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
  return {
    path,
    sizeBytes: archive.sizeBytes,
    seekable: false,
    async slice(start, end) {
      const whole = end === Number.POSITIVE_INFINITY;
      const gzip = await (whole ? readWhole(archive) : archive.slice(0, end + LONGEST_START_BYTES));
      const bytes = await inflateBytes(gzip.subarray(dataStart(gzip)), path, { wanted: end, whole });
      if (whole) checkTrailer(gzip, bytes, path);
      return bytes.subarray(start, end);
    },
  };
}

function dataStart(gzip: Uint8Array): number {
  const flags = gzip[3] ?? 0;
  let at = HEADER_BYTES;
  if (flags & EXTRA) at += 2 + gzip[at] + 256 * gzip[at + 1];
  if (flags & NAME) at = gzip.indexOf(0, at) + 1;
  if (flags & COMMENT) at = gzip.indexOf(0, at) + 1;
  return flags & HEADER_CHECK ? at + 2 : at;
}

/** The file ends in the checksum and the size of what is packed; a file of several parts has those of its last one. */
function checkTrailer(gzip: Uint8Array, bytes: Uint8Array, path: string): void {
  const at = gzip.length - TRAILER_BYTES;
  const trailer = new DataView(gzip.buffer, gzip.byteOffset, gzip.byteLength);
  if (at >= 0 && trailer.getUint32(at, true) === crc32(bytes) && trailer.getUint32(at + 4, true) === bytes.length)
    return;
  throw new RecordingError(
    'bad-archive',
    `${path} does not match the checksum in its gzip file: it is damaged, or packed in several parts. Unpack it first.`,
  );
}
