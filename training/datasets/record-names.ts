import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from './data-folder.ts';

/**
 * Names of the records of a downloaded database that have a file with this extension, in alphabetical order, those in folders of it
 * with the folder; none where it is not there.
 */
export async function recordNames(database: string, extension = 'hea'): Promise<string[]> {
  const files = await readdir(join(dataFolder(), database), { recursive: true }).catch(() => [] as string[]);
  return files
    .filter((file) => file.endsWith(`.${extension}`))
    .map((file) => file.slice(0, -extension.length - 1).replaceAll('\\', '/'))
    .sort();
}
