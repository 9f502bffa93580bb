import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { StoredFile } from '../../ecg/formats/catalogue/stored-file.ts';
import { RecordingError } from '../../ecg/recording/recording-error.ts';
import { isResult, RECORDS_FOLDER } from './result-names.ts';
import type { Failure } from './run-records.ts';

export interface FilesOfFolder {
  readonly files: readonly StoredFile[];
  /** Sub-folders that could not be searched and, as they are read, files that cannot be: grows. */
  readonly unreadable: readonly Failure[];
}

/**
 * Files of a folder, with those of its sub-folders when `deep`; hidden ones and results of `fiducial analyse` left out, and links
 * followed, as data sets kept by version are folders of links. Nothing is read yet. Rejects with Node's error when the folder itself cannot
 * be searched.
 */
export async function storedFiles(folder: string, { deep }: { deep: boolean }): Promise<FilesOfFolder> {
  const files: StoredFile[] = [];
  const unreadable: Failure[] = [];
  const tell = (path: string, problem: string): void => {
    if (!unreadable.some((told) => told.path === path)) unreadable.push({ path, problem });
  };
  const entered = new Set<string>();
  const enter = async (path: string): Promise<void> => {
    // A link can lead to a folder that is searched already, even to one it lies in.
    const place = await realpath(path);
    if (entered.has(place)) return;
    entered.add(place);
    const names = await readdir(path);
    // Taken for recordings or annotations, results would change what is analysed from one run to the next.
    const hasResults = names.includes(RECORDS_FOLDER);
    for (const name of names.sort()) {
      if (name.startsWith('.') || (hasResults && isResult(name))) continue;
      const inside = join(path, name);
      const status = await stat(inside).catch(() => null);
      if (status?.isDirectory() && deep)
        await enter(inside).catch((error: unknown) => tell(inside, `it cannot be searched: ${reasonOf(error)}`));
      else if (status?.isFile()) files.push(fileOnDisk(inside, relative(folder, inside), status.size, tell));
    }
  };
  await enter(folder);
  return { files, unreadable };
}

function fileOnDisk(
  path: string,
  name: string,
  size: number,
  tell: (path: string, problem: string) => void,
): StoredFile {
  return {
    path: name.replaceAll('\\', '/'),
    sizeBytes: size,
    seekable: true,
    async slice(start, end) {
      try {
        return await readPart(path, start, Math.max(0, Math.min(end, size) - start));
      } catch (error) {
        const problem = `${path} cannot be read: ${reasonOf(error)}`;
        tell(path, problem);
        throw new RecordingError('file-unreadable', problem, { cause: error });
      }
    },
  };
}

async function readPart(path: string, start: number, byteCount: number): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const bytes = new Uint8Array(byteCount);
    const { bytesRead } = await handle.read(bytes, 0, byteCount, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
