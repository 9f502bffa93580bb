import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFiles } from '../../src/classifier/model-files.ts';

/** Reads the three files of a model from a folder. Throws an Error that says how to get them when one cannot be read. */
export async function readModelFolder(folder: string): Promise<ModelFiles> {
  const read = (name: string) => readFile(join(folder, name));
  try {
    const [model, weights, card] = await Promise.all([
      read('model.json'),
      read('weights.bin'),
      read('model-card.json'),
    ]);
    return {
      model: JSON.parse(model.toString('utf8')) as ModelFiles['model'],
      weights: Uint8Array.from(weights).buffer,
      card: JSON.parse(card.toString('utf8')) as ModelFiles['card'],
    };
  } catch (error) {
    throw new Error(`No model could be read from ${folder}: train one with "npm run train".`, { cause: error });
  }
}
