import type { StoredFile } from '../catalogue/stored-file.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { decodeUntilNul, decodeUtf8 } from '../utf8.ts';

/** One file in a tar archive. */
export interface TarEntry {
  readonly path: string;
  readonly offset: number;
  readonly sizeBytes: number;
}

/** Everything in a tar archive begins at a multiple of this. Source: POSIX.1-2001, pax, "ustar Interchange Format". */
const BLOCK_BYTES = 512;
const NAME = [0, 100] as const;
const SIZE = [124, 136] as const;
const CHECKSUM = [148, 156] as const;
const TYPE = 156;
const MAGIC = [257, 262] as const;
const PREFIX = [345, 500] as const;
/** Longer names than any file system has are damage. */
const LONGEST_NAME_BYTES = 64 * 1024;
const SPACE = 0x20;

/** What comes before an entry to tell its long name or its size. */
interface Extension {
  path?: string;
  sizeBytes?: number;
}

/** True when the first block is the header of a tar entry: its checksum fits. */
export function looksLikeTar(block: Uint8Array): boolean {
  return block.length >= BLOCK_BYTES && hasChecksum(block) && block[0] !== 0;
}

/**
 * The files of a tar archive (ustar, pax names and sizes, GNU long names) in their order, at most `most` and one more;
 * folders, links and devices are left out. A damaged archive gives the entries before the damage. Throws `RecordingError` when there is none.
 */
export async function readTarEntries(file: StoredFile, most: number): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  let extension: Extension = {};
  for (let at = 0; entries.length <= most;) {
    const block = await file.slice(at, at + BLOCK_BYTES);
    if (!looksLikeTar(block)) break;
    const type = String.fromCharCode(block[TYPE]);
    const sizeBytes = extension.sizeBytes ?? numberIn(block.subarray(...SIZE));
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) break;
    const offset = at + BLOCK_BYTES;
    at = offset + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
    if (type === 'x' || type === 'L') {
      if (sizeBytes > LONGEST_NAME_BYTES) break;
      const bytes = await file.slice(offset, offset + sizeBytes);
      extension = { ...extension, ...(type === 'L' ? { path: decodeUntilNul(bytes) } : paxFields(bytes)) };
    } else if (type !== 'g' && type !== 'K') {
      const path = extension.path ?? ustarPath(block);
      if ((type === '0' || type === '\0' || type === '7') && !path.endsWith('/'))
        entries.push({ path, offset, sizeBytes });
      extension = {};
    }
  }
  if (entries.length > 0) return entries;
  throw new RecordingError(
    'bad-archive',
    `${file.path} is a tar archive without a readable file in it: download it again, it may have been cut short.`,
  );
}

function ustarPath(block: Uint8Array): string {
  const name = decodeUntilNul(block.subarray(...NAME));
  const isUstar = decodeUntilNul(block.subarray(...MAGIC)) === 'ustar';
  const prefix = isUstar ? decodeUntilNul(block.subarray(...PREFIX)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Octal digits, or (GNU, for sizes from 8 GB) a binary number behind a byte with its highest bit set. */
function numberIn(field: Uint8Array): number {
  if (field[0] & 0x80) return field.subarray(1).reduce((value, byte) => value * 256 + byte, field[0] & 0x7f);
  const digits = decodeUntilNul(field).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

/** The sum of all bytes of the header, its own eight counted as spaces. */
function hasChecksum(block: Uint8Array): boolean {
  let sum = 0;
  for (let i = 0; i < BLOCK_BYTES; i++) sum += i >= CHECKSUM[0] && i < CHECKSUM[1] ? SPACE : block[i];
  return numberIn(block.subarray(...CHECKSUM)) === sum;
}

/** Records of "LENGTH KEY=VALUE\n", the length counted in bytes with itself. */
function paxFields(bytes: Uint8Array): Extension {
  const extension: Extension = {};
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(SPACE, at);
    const length = space < 0 ? Number.NaN : Number(decodeUtf8(bytes.subarray(at, space)));
    if (!Number.isInteger(length) || length <= space - at || at + length > bytes.length) break;
    const record = decodeUtf8(bytes.subarray(space + 1, at + length - 1));
    const value = record.slice(record.indexOf('=') + 1);
    if (record.startsWith('path=')) extension.path = value;
    if (record.startsWith('size=')) extension.sizeBytes = Number(value);
    at += length;
  }
  return extension;
}
