import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { StoredFile } from '../catalogue/stored-file.ts';
import { extension, fileName, listNames } from '../file-name.ts';
import { gzippedFile } from './gzipped-file.ts';
import { readZipDirectory } from './zip-directory.ts';
import { zippedFile } from './zipped-file.ts';

const ZIP_MARKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  // A ZIP without files starts with the end of its directory.
  [0x50, 0x4b, 0x05, 0x06],
];
const GZIP_MARK = [0x1f, 0x8b, 0x08];
const ARCHIVES_NOT_FOLLOWED = /\.(zip|t?gz|tar|rar|7z)$/i;
/** What archives hold besides what was put in: resource forks and Finder files of macOS, thumbnails of Windows. */
const JUNK = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/** Files with every archive replaced by the files in it, and what has to be said about archives. */
export interface OpenedArchives {
  readonly files: readonly StoredFile[];
  readonly warnings: readonly RecordingWarning[];
}

/**
 * Replaces ZIP and gzip files by the files in them, unpacking nothing yet. Archives inside archives are left alone and named.
 * Rejects with `RecordingError` for a ZIP whose directory cannot be read.
 */
export async function openArchives(files: readonly StoredFile[]): Promise<OpenedArchives> {
  const found: StoredFile[] = [];
  const nested: string[] = [];
  for (const file of files) {
    const kind = await archiveKind(file);
    if (kind === 'gzip' && !isTar(file.path)) found.push(gzippedFile(file));
    else if (kind === 'zip') await openZip(file, found, nested);
    else if (!JUNK.test(file.path)) found.push(file);
  }
  return { files: found, warnings: nested.length > 0 ? [warningOf(nested)] : [] };
}

async function openZip(archive: StoredFile, found: StoredFile[], nested: string[]): Promise<void> {
  for (const entry of await readZipDirectory(archive)) {
    const inside = harmlessPath(entry.path);
    const path = `${archive.path}/${inside}`;
    if (inside === '' || JUNK.test(path)) continue;
    if (ARCHIVES_NOT_FOLLOWED.test(path)) nested.push(path);
    else found.push(zippedFile(archive, entry, path));
  }
}

/** Folders inside an archive only tell recordings apart; what climbs out of the archive or names a disk is dropped. */
function harmlessPath(path: string): string {
  const parts = path
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return parts.join('/');
}

async function archiveKind(file: StoredFile): Promise<'zip' | 'gzip' | null> {
  // Files are asked for their first bytes only when their name allows for it: there may be thousands on a slow disk.
  if (!/^(zip|t?gz|)$/.test(extension(file.path))) return null;
  const start = await file.slice(0, 4);
  if (ZIP_MARKS.some((mark) => mark.every((byte, i) => start[i] === byte))) return 'zip';
  return GZIP_MARK.every((byte, i) => start[i] === byte) ? 'gzip' : null;
}

function isTar(path: string): boolean {
  return /\.(tgz|tar\.gz)$/i.test(path);
}

function warningOf(nested: readonly string[]): RecordingWarning {
  const names = listNames(nested.map(fileName));
  return {
    code: 'ignored-file',
    message: `Archives inside an archive are not opened: unpack ${names} and open ${nested.length === 1 ? 'it' : 'them'} directly.`,
  };
}
