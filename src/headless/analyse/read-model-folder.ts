import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from '../../classifier/model-files.ts';

/** Reads the three files of a model from a folder. Throws Node's own error when one cannot be read. */
export async function readModelFolder(folder: string): Promise<ModelFiles> {
  const read = (name: string) => readFile(join(folder, name));
  const [model, weights, card] = await Promise.all([read('model.json'), read('weights.bin'), read('model-card.json')]);
  return {
    model: JSON.parse(model.toString('utf8')) as ModelFiles['model'],
    weights: Uint8Array.from(weights).buffer,
    card: JSON.parse(card.toString('utf8')) as ModelFiles['card'],
  };
}
