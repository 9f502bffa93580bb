import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from '../../src/classifier/model/model-files.ts';
import { readModelFiles } from '../../src/classifier/model/read-model-files.ts';

/** Reads the three files of a model from a folder. Throws an Error that says how to get them when they are not there. */
export async function readModelFolder(folder: string): Promise<ModelFiles> {
  try {
    return await readModelFiles(async (name) => Uint8Array.from(await readFile(join(folder, name))).buffer);
  } catch (cause) {
    throw new Error(`No model could be read from ${folder}: run "npm run train" to make one.`, { cause });
  }
}
