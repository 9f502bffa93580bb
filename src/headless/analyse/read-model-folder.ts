import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelFiles } from '../../classifier/model/model-files.ts';
import { readModelFiles } from '../../classifier/model/read-model-files.ts';

const SHIPPED = fileURLToPath(new URL('../../../public/model', import.meta.url));

/** The model that the app ships. */
export const readShippedModel = (): Promise<ModelFiles> => readModelFolder(SHIPPED);

/** Reads the three files of a model from a folder. Rejects with Node's own error when one cannot be read. */
export function readModelFolder(folder: string): Promise<ModelFiles> {
  return readModelFiles(async (name) => Uint8Array.from(await readFile(join(folder, name))).buffer);
}
