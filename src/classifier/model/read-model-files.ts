import { isSealed } from './card-seal.ts';
import type { ModelCard } from './model-card.ts';
import type { ModelFiles, ModelJson } from './model-files.ts';
import { readChecked, readHashed, type ReadFile } from './read-checked.ts';

/**
 * Reads the three files of a model and checks them bit for bit: the card by its seal, the others by the hashes in the card.
 * @throws ModelError when one is damaged, twice; rejects as `read` does.
 */
export async function readModelFiles(readFile: ReadFile): Promise<ModelFiles> {
  const read = readTogether(readFile);
  const sealed = await readChecked(read, 'model-card.json', isSealed);
  const card = parse(sealed.bytes) as ModelCard;
  const [model, weights] = await Promise.all([
    readHashed(read, 'model.json', card.files?.['model.json']),
    readHashed(read, 'weights.bin', card.files?.['weights.bin']),
  ]);
  const all = { 'model-card.json': sealed, 'model.json': model, 'weights.bin': weights };
  return {
    card,
    model: parse(model.bytes) as ModelJson,
    weights: weights.bytes,
    readAgain: Object.entries(all).flatMap(([name, { again }]) => (again ? [name] : [])),
  };
}

/** The same reader; it begins with all files at once, so that none waits for the card to be checked. */
function readTogether(read: ReadFile): ReadFile {
  const begun = new Map(['model-card.json', 'model.json', 'weights.bin'].map((name) => [name, read(name, false)]));
  // Whoever asks for a file is told why it did not come.
  for (const file of begun.values()) file.catch(() => undefined);
  return (name, again) => (again ? read(name, again) : (begun.get(name) ?? read(name, again)));
}

function parse(bytes: ArrayBuffer): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
