import type { ModelFiles } from './model-files.ts';

/** Reads the three files of a model; `read` gets one file by name, from wherever it is. Rejects as `read` does. */
export async function readModelFiles(read: (name: string) => Promise<ArrayBuffer>): Promise<ModelFiles> {
  const [model, weights, card] = await Promise.all([read('model.json'), read('weights.bin'), read('model-card.json')]);
  const parse = (bytes: ArrayBuffer): unknown => JSON.parse(new TextDecoder().decode(bytes));
  return { model: parse(model) as ModelFiles['model'], weights, card: parse(card) as ModelFiles['card'] };
}
