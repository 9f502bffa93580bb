import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { ListingWork } from '../catalogue/listing-work.ts';
import type { StoredFile } from '../catalogue/stored-file.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { readWhole, storedBytes } from '../catalogue/stored-file.ts';
import { fileName, listNames } from '../file-name.ts';
import { archiveKind, type ArchiveKind } from './archive-kind.ts';
import { gzippedFile } from './gzipped-file.ts';
import { MOST_UNPACKED_BYTES } from './inflate-limits.ts';
import { isJunk } from './may-be-archive.ts';
import { readAhead } from './read-ahead.ts';
import { readTarEntries } from './tar-entries.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { zippedFile } from './zipped-file.ts';

/** Archives in an archive are opened, those in them are not. */
const DEEPEST_LEVEL = 1;
/** Most files in all archives together, more than the largest databases hold (PTB-XL: 87,000 files). */
const MOST_FILES = 100_000;
const OTHER_ARCHIVES = /\.(rar|7z|bz2|xz|zst)$/i;
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Files with every archive replaced by the files in it, and what has to be said about archives. */
export interface OpenedArchives {
  readonly files: readonly StoredFile[];
  readonly warnings: readonly RecordingWarning[];
}

/**
 * Replaces ZIP, gzip and tar archives by the files in them, also where they lie in another one, and unpacks nothing but
 * those. Archives deeper inside are named. Rejects with `RecordingError` when an archive cannot be read and there is no other
 * file, and as the `work` does when the listing is not wanted any more.
 */
export async function openArchives(files: readonly StoredFile[], work: ListingWork): Promise<OpenedArchives> {
  const opener = new ArchiveOpener(work);
  for (const file of files) {
    if (!isJunk(file.path)) await opener.add(file, 0);
  }
  return opener.finish();
}

class ArchiveOpener {
  readonly #work: ListingWork;
  readonly #files: StoredFile[] = [];
  readonly #closed: string[] = [];
  readonly #warnings: RecordingWarning[] = [];
  #failure: RecordingError | null = null;
  /** Archives inside archives are kept in memory unpacked. */
  #unpackedBytes = 0;
  #filesInArchives = 0;

  constructor(work: ListingWork) {
    this.#work = work;
  }

  /** Adds a file, or the files in it when it is an archive that lies in `level` others. */
  async add(file: StoredFile, level: number): Promise<void> {
    await this.#work.pause();
    try {
      const kind = await archiveKind(file);
      if (kind === 'gzip') this.#files.push(gzippedFile(file));
      else if (kind === null && level > 0 && OTHER_ARCHIVES.test(file.path)) this.#closed.push(file.path);
      else if (kind === null) this.#files.push(file);
      else if (level > DEEPEST_LEVEL) this.#closed.push(file.path);
      else await this.#open(file, kind, level);
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      this.#failure ??= error;
      this.#warnings.push({ code: 'ignored-file', message: error.message });
    }
  }

  finish(): OpenedArchives {
    if (this.#files.length === 0 && this.#failure !== null) throw this.#failure;
    return {
      files: this.#files,
      warnings: this.#closed.length > 0 ? [...this.#warnings, warnOfClosed(this.#closed)] : this.#warnings,
    };
  }

  async #open(archive: StoredFile, kind: Exclude<ArchiveKind, 'gzip'>, level: number): Promise<void> {
    const packed = kind === 'tar-gz' ? gzippedFile(archive) : archive;
    // Inside another archive, and in gzip, nothing is found without unpacking from the start.
    const near = packed.seekable ? readAhead(packed) : await this.#unpacked(packed);
    const inside = kind === 'zip' ? await this.#inZip(near, archive.path) : await this.#inTar(near, archive.path);
    for (const file of inside) {
      if (!isJunk(file.path)) await this.add(file, level + 1);
    }
  }

  async #inZip(archive: StoredFile, path: string): Promise<StoredFile[]> {
    const { entries, overlapping } = await readZipDirectory(archive, MOST_FILES);
    this.#count(entries.length, path);
    if (overlapping.length > 0) this.#warnings.push(warnOfOverlaps(overlapping, path));
    return entries.flatMap((entry) => {
      const inside = insidePath(path, entry.path);
      return inside === null ? [] : [zippedFile(archive, entry, inside)];
    });
  }

  async #unpacked(file: StoredFile): Promise<StoredFile> {
    const bytes = this.#unpackedBytes < MOST_UNPACKED_BYTES ? await readWhole(file) : null;
    this.#unpackedBytes += bytes?.length ?? 0;
    if (bytes !== null && this.#unpackedBytes <= MOST_UNPACKED_BYTES) return storedBytes({ name: file.path, bytes });
    throw new RecordingError(
      'too-large',
      `The archives in these archives hold more than ${MOST_UNPACKED_BYTES / 2 ** 20} MB: unpack ${fileName(file.path)} and open it directly.`,
    );
  }

  async #inTar(archive: StoredFile, path: string): Promise<StoredFile[]> {
    const entries = await readTarEntries(archive, MOST_FILES);
    this.#count(entries.length, path);
    return entries.flatMap(({ path: name, offset, sizeBytes }): StoredFile[] => {
      const inside = insidePath(path, name);
      if (inside === null) return [];
      const slice: StoredFile['slice'] = (start, end) =>
        archive.slice(offset + Math.min(start, sizeBytes), offset + Math.min(end, sizeBytes));
      return [{ path: inside, sizeBytes, seekable: true, slice }];
    });
  }

  #count(files: number, path: string): void {
    if (this.#filesInArchives + files > MOST_FILES) {
      throw new RecordingError(
        'too-large',
        `With ${path} the archives hold more than ${MOST_FILES.toLocaleString('en-GB')} files: unpack it and open one of its folders.`,
      );
    }
    this.#filesInArchives += files;
  }
}

/** Folders inside an archive only tell recordings apart; what climbs out of the archive or names a disk is dropped. */
function insidePath(archive: string, path: string): string | null {
  const parts = path
    .replaceAll('\\', '/')
    .replace(CONTROLS, '_')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return parts.length === 0 ? null : `${archive}/${parts.join('/')}`;
}

function warnOfOverlaps(entries: readonly ZipEntry[], path: string): RecordingWarning {
  const names = listNames(entries.map((entry) => fileName(entry.path)));
  const which = entries.length === 1 ? `shares its bytes` : `share their bytes`;
  return {
    code: 'ignored-file',
    message: `Left out of ${fileName(path)}, because no program packs like that: ${names} ${which} with other files.`,
  };
}

function warnOfClosed(paths: readonly string[]): RecordingWarning {
  const names = listNames(paths.map(fileName));
  return {
    code: 'ignored-file',
    message: `Not opened inside an archive: unpack ${names} and open ${paths.length === 1 ? 'it' : 'them'} directly.`,
  };
}
