import type { StoredFile } from '../catalogue/stored-file.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { decodeUtf8 } from '../utf8.ts';

/** One file a ZIP holds, as its central directory describes it; nothing of it is checked yet. */
export interface ZipEntry {
  readonly path: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 DEFLATE, others are not read. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly localHeaderOffset: number;
}

/** What a ZIP holds. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Entries that are left out because their bytes belong to others too. */
  readonly overlapping: readonly ZipEntry[];
}

/** The header before the bytes of a file, without its name. */
const LOCAL_BYTES = 30;
const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const END64_LOCATOR_BYTES = 20;
const END64_BYTES = 56;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
/** Directories of the largest databases are a few megabytes. */
const MOST_DIRECTORY_BYTES = 64 * 1024 * 1024;
const ZIP64_EXTRA = 1;
const IN_ZIP64_EXTRA = 0xffffffff;

/**
 * The files of a ZIP in the order of its central directory (with ZIP64), at most `most` and one more, folders left out. A
 * damaged directory gives the entries before the damage. Throws `RecordingError` when there is no directory. Source: PKWARE
 * APPNOTE 6.3.10, section 4.3.
 */
export async function readZipDirectory(file: StoredFile, most: number): Promise<ZipDirectory> {
  const { offset, length } = await locateDirectory(file);
  if (length > MOST_DIRECTORY_BYTES) throw damagedZip(file.path);
  const bytes = await file.slice(offset, offset + length);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= bytes.length && entries.length <= most;) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) break;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const nameAt = at + ENTRY_BYTES;
    const extraAt = nameAt + nameLength;
    if (extraAt + extraLength > bytes.length) break;
    const path = decodeUtf8(bytes.subarray(nameAt, extraAt)).replaceAll('\\', '/');
    if (!path.endsWith('/')) {
      const [unpackedBytes, packedBytes, localHeaderOffset] = wideFields(
        [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
        viewOf(bytes.subarray(extraAt, extraAt + extraLength)),
      );
      entries.push({
        path,
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc32: view.getUint32(at + 16, true),
        packedBytes,
        unpackedBytes,
        localHeaderOffset,
      });
    }
    at = extraAt + extraLength + commentLength;
  }
  return withoutOverlaps(entries, file.sizeBytes);
}

/**
 * Of entries that share bytes, the one that begins first is kept: packed once, its bytes would be unpacked for each. One
 * that does not end within the archive is refused when it is read; what its size says is nothing to judge others by.
 */
function withoutOverlaps(entries: readonly ZipEntry[], archiveBytes: number): ZipDirectory {
  const overlapping = new Set<ZipEntry>();
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.localHeaderOffset - b.localHeaderOffset)) {
    const entryEnd = entry.localHeaderOffset + LOCAL_BYTES + entry.packedBytes;
    if (entryEnd > archiveBytes) continue;
    if (entry.localHeaderOffset < end) overlapping.add(entry);
    else end = entryEnd;
  }
  return { entries: entries.filter((entry) => !overlapping.has(entry)), overlapping: [...overlapping] };
}

async function locateDirectory(file: StoredFile): Promise<{ offset: number; length: number }> {
  const tailStart = Math.max(0, file.sizeBytes - END_BYTES - LONGEST_COMMENT - END64_LOCATOR_BYTES);
  const tail = viewOf(await file.slice(tailStart, file.sizeBytes));
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < 0) throw damagedZip(file.path);
  const locator = end - END64_LOCATOR_BYTES;
  if (locator >= 0 && tail.getUint32(locator, true) === END64_LOCATOR_SIGNATURE) {
    const end64At = uint64(tail, locator + 8);
    const end64 = viewOf(await file.slice(end64At, end64At + END64_BYTES));
    if (end64.byteLength === END64_BYTES && end64.getUint32(0, true) === END64_SIGNATURE) {
      return { length: uint64(end64, 40), offset: uint64(end64, 48) };
    }
  }
  return { length: tail.getUint32(end + 12, true), offset: tail.getUint32(end + 16, true) };
}

/** Fields that do not fit 32 bits are all ones and stand, in the same order, in the ZIP64 extra field. */
function wideFields(fields: readonly [number, number, number], extra: DataView): number[] {
  if (!fields.includes(IN_ZIP64_EXTRA)) return [...fields];
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== IN_ZIP64_EXTRA || next + 8 > extra.byteLength) return field;
      next += 8;
      return uint64(extra, next - 8);
    });
  }
  return [...fields];
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What to say of a ZIP that cannot be understood. */
function damagedZip(path: string): RecordingError {
  return new RecordingError(
    'bad-archive',
    `${path} is a ZIP archive without a readable list of its files: download it again, it may have been cut short.`,
  );
}
