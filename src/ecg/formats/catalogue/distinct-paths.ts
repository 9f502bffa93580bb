import type { StoredFile } from './stored-file.ts';
import { fileName, folder } from '../file-name.ts';

/**
 * Files with a path of its own each: the second of a path is moved to a folder "(2)" beside the first, the third to "(3)".
 * So do files of the same name that were dropped together, and archives that hold a name twice: what was second stays together.
 */
export function withDistinctPaths(files: readonly StoredFile[]): StoredFile[] {
  const counts = new Map<string, number>();
  const taken = new Set(files.map(({ path }) => path));
  return files.map((file) => {
    let count = (counts.get(file.path) ?? 0) + 1;
    let path = file.path;
    if (count > 1) {
      while (taken.has((path = moved(file.path, count)))) count++;
      taken.add(path);
    }
    counts.set(file.path, count);
    return count === 1 ? file : { ...file, path };
  });
}

function moved(path: string, count: number): string {
  const place = folder(path);
  return `${place === '' ? '' : `${place}/`}(${count})/${fileName(path)}`;
}
