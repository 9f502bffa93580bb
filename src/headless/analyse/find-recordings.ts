import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/**
 * Paths of the recordings meant: for a folder all its headers, for another file the header beside it, else the path as it
 * is (a file that is not there is reported when it is read). Throws Error for a folder without headers.
 */
export async function findRecordings(path: string): Promise<string[]> {
  const kind = await stat(path).catch(() => null);
  if (kind?.isDirectory()) return headersIn(path);
  if (isHeader(path)) return [path];
  const name = basename(path, extname(path));
  const header = join(dirname(path), `${name}.hea`);
  return [(await stat(header).catch(() => null)) ? header : path];
}

async function headersIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter(isHeader);
  if (names.length === 0) throw new Error('there is no WFDB header (.hea) in this folder.');
  // "9" before "10", as people sort record names.
  names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return names.map((name) => join(folder, name));
}

function isHeader(path: string): boolean {
  return extname(path).toLowerCase() === '.hea';
}
