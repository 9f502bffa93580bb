import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NO_SEAL, sealCard } from '../../src/classifier/model/card-seal.ts';
import { WASM_FILE, type ModelCard } from '../../src/classifier/model/model-card.ts';

const WASM_PATH = createRequire(import.meta.url).resolve(`@tensorflow/tfjs-backend-wasm/dist/${WASM_FILE}`);

/**
 * Writes into the card of a published model what its files are, to the last bit, and seals it. To be called whenever one of
 * them, the card or the package with the WASM file has changed.
 */
export async function stampCard(folder: string): Promise<void> {
  const path = join(folder, 'model-card.json');
  const card = JSON.parse(await readFile(path, 'utf8')) as ModelCard;
  const files = {
    'model.json': await sha256OfFile(join(folder, 'model.json')),
    'weights.bin': await sha256OfFile(join(folder, 'weights.bin')),
    [WASM_FILE]: await sha256OfFile(WASM_PATH),
  };
  const text = JSON.stringify({ ...card, files, cardSha256: NO_SEAL }, null, 1);
  await writeFile(path, await sealCard(`${text}\n`));
}

async function sha256OfFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
