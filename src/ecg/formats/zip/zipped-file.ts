import type { StoredFile } from '../catalogue/stored-file.ts';
import type { ZipEntry } from './zip-directory.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { crc32 } from './crc32.ts';
import { inflateBytes } from './inflate-bytes.ts';
import { checkUnpackedSize } from './inflate-limits.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** More than DEFLATE adds to the first bytes of a file that does not pack at all: the code tables of its first block. */
const DEFLATE_OVERHEAD_BYTES = 1024;

/** A file inside a ZIP as a stored file at `path`; it is unpacked each time it is read, from its beginning. */
export function zippedFile(archive: StoredFile, entry: ZipEntry, path: string): StoredFile {
  return {
    path,
    sizeBytes: entry.unpackedBytes,
    seekable: false,
    async slice(start, end) {
      const bytes = await unpack(archive, entry, path, end);
      return bytes.subarray(start, end);
    },
  };
}

async function unpack(archive: StoredFile, entry: ZipEntry, path: string, wanted: number): Promise<Uint8Array> {
  checkReadable(entry, path);
  checkUnpackedSize(path, entry.unpackedBytes, entry.packedBytes);
  const start = await dataStart(archive, entry, path);
  const whole = wanted >= entry.unpackedBytes;
  const packedWanted = whole ? entry.packedBytes : Math.min(entry.packedBytes, wanted + DEFLATE_OVERHEAD_BYTES);
  const packed = await archive.slice(start, start + packedWanted);
  if (packed.length < packedWanted) throw damagedEntry(path, 'it is cut short');
  // One byte past the declared size is enough to see that there is more.
  const limit = Math.min(wanted, entry.unpackedBytes + 1);
  const bytes =
    entry.method === STORED
      ? packed
      : await inflateBytes(packed, path, { wanted: limit, whole, unpackedBytes: entry.unpackedBytes });
  if (!whole) return bytes;
  if (bytes.length !== entry.unpackedBytes) throw damagedEntry(path, 'its size is not the one stated');
  if (crc32(bytes) !== entry.crc32) throw damagedEntry(path, 'its checksum is wrong');
  return bytes;
}

function checkReadable(entry: ZipEntry, path: string): void {
  if (entry.encrypted) {
    throw new RecordingError('bad-archive', `${path} is protected by a password: unpack the ZIP and open its files.`);
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new RecordingError(
      'bad-archive',
      `${path} is packed by method ${entry.method}, which is not read: unpack the ZIP and open its files.`,
    );
  }
}

/** The name and extra field are repeated before the data, and need not be as long as in the directory. */
async function dataStart(archive: StoredFile, entry: ZipEntry, path: string): Promise<number> {
  const bytes = await archive.slice(entry.localHeaderOffset, entry.localHeaderOffset + LOCAL_BYTES);
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header.byteLength < LOCAL_BYTES || header.getUint32(0, true) !== LOCAL_SIGNATURE) {
    throw damagedEntry(path, 'it is not where the ZIP says');
  }
  return entry.localHeaderOffset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
}

function damagedEntry(path: string, how: string): RecordingError {
  return new RecordingError('bad-archive', `${path} is damaged inside the ZIP (${how}): download the ZIP again.`);
}
