import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from '../../src/classifier/model-files.ts';
import { readModelFiles } from '../../src/classifier/read-model-files.ts';

/** Reads the three files of a model from a folder. Rejects with Node's own error when one cannot be read. */
export function readModelFolder(folder: string): Promise<ModelFiles> {
  return readModelFiles(async (name) => Uint8Array.from(await readFile(join(folder, name))).buffer);
}
