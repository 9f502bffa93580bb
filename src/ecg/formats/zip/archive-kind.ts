import type { StoredFile } from '../catalogue/stored-file.ts';
import { extension } from '../file-name.ts';
import { looksLikeTar } from './tar-entries.ts';

/** Archives that are opened; "tar-gz" is a tar archive packed as one. */
export type ArchiveKind = 'zip' | 'gzip' | 'tar' | 'tar-gz';

const ZIP_MARKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  // A ZIP without files starts with the end of its directory.
  [0x50, 0x4b, 0x05, 0x06],
];
const GZIP_MARK = [0x1f, 0x8b, 0x08];
const TAR_HEADER_BYTES = 512;
const TAR_GZ = /\.(tgz|tar\.gz)$/i;

/** Which archive a file is by its name; null for other names. The content may say otherwise. */
function archiveKindByName(path: string): ArchiveKind | null {
  if (TAR_GZ.test(path)) return 'tar-gz';
  const ending = extension(path);
  if (ending === 'gz') return 'gzip';
  return ending === 'zip' || ending === 'tar' ? ending : null;
}

/** Which archive a file is, by name and first bytes; null for any other file. */
export async function archiveKind(file: StoredFile): Promise<ArchiveKind | null> {
  // Files are asked for their first bytes only when their name allows for it: there may be thousands on a slow disk.
  const named = archiveKindByName(file.path);
  if (named === null && (extension(file.path) !== '' || !file.seekable)) return null;
  const start = await file.slice(0, TAR_HEADER_BYTES);
  if (ZIP_MARKS.some((mark) => begins(start, mark))) return 'zip';
  if (begins(start, GZIP_MARK)) return named === 'tar-gz' ? 'tar-gz' : 'gzip';
  return named === 'tar' && looksLikeTar(start) ? 'tar' : null;
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
