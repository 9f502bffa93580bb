import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelCard } from '../../src/classifier/model-card.ts';

/** Puts figures into the model card of a folder under a name that says which data, peaks and map they belong to. */
export async function writeCardScores(modelFolder: string, name: string, figures: object): Promise<void> {
  const path = join(modelFolder, 'model-card.json');
  const card = JSON.parse(await readFile(path, 'utf8')) as ModelCard;
  const scores = { ...card.scores, [name]: figures };
  await writeFile(path, `${JSON.stringify({ ...card, scores }, null, 1)}\n`);
}
