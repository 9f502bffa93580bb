import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { WASM_FILE } from '../../../src/classifier/model/model-card.ts';
import { readHashed } from '../../../src/classifier/model/read-checked.ts';
import { readModelFiles } from '../../../src/classifier/model/read-model-files.ts';

const MODEL_FILES = ['model.json', 'weights.bin', 'model-card.json'] as const;
const FLIPS = 40;
const DAMAGED = { name: 'ModelError', code: 'model-damaged' };

let files: ReadonlyMap<string, ArrayBuffer>;
beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve(`@tensorflow/tfjs-backend-wasm/dist/${WASM_FILE}`);
  const paths = [...MODEL_FILES.map((name) => [name, join('public/model', name)]), [WASM_FILE, wasm]];
  files = new Map(
    await Promise.all(paths.map(async ([name, path]) => [name, Uint8Array.from(await readFile(path)).buffer] as const)),
  );
});

const sound = (name: string): Promise<ArrayBuffer> => Promise.resolve(files.get(name) ?? new ArrayBuffer(0));

/** The same bytes with one bit the other way; `place` is 0…1 of the file. */
function flipped(name: string, place: number): ArrayBuffer {
  const bytes = new Uint8Array(files.get(name) ?? new ArrayBuffer(0)).slice();
  const bit = Math.floor(place * bytes.length * 8);
  bytes[bit >> 3] ^= 1 << (bit & 7);
  return bytes.buffer;
}

/** Everything the answers of the model come from, read as the app reads it. */
async function readAll(read: (name: string, again: boolean) => Promise<ArrayBuffer>) {
  const model = await readModelFiles(read);
  const wasm = await readHashed(read, WASM_FILE, model.card.files[WASM_FILE]);
  return { model, wasm };
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

// Oracle: SHA-256 (FIPS 180-4): no two of these files have the same.
describe('the files of the model', () => {
  it('are the ones that were published, and the WASM file of the package is', async () => {
    const { model, wasm } = await readAll(sound);
    expect([model.readAgain, wasm.again]).toEqual([[], false]);
  });

  it(`are refused with one bit flipped anywhere (${FLIPS} random bits in each)`, async () => {
    for (const name of files.keys()) {
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(place, async (at) => {
          const damaged = flipped(name, at);
          const read = (asked: string) => (asked === name ? Promise.resolve(damaged) : sound(asked));
          await expect(readAll(read)).rejects.toMatchObject(DAMAGED);
          refused++;
        }),
        { numRuns: FLIPS },
      );
      expect(refused).toBe(FLIPS);
    }
  });

  it('are refused with any one bit of the seal flipped', async () => {
    const card = new TextDecoder().decode(files.get('model-card.json'));
    const from = card.indexOf('"cardSha256"');
    const bytes = new Uint8Array(files.get('model-card.json') ?? new ArrayBuffer(0));
    const start = new TextEncoder().encode(card.slice(0, from)).length;
    for (let bit = start * 8; bit < bytes.length * 8; bit++) {
      const damaged = flipped('model-card.json', (bit + 0.5) / (bytes.length * 8));
      const read = (name: string) => (name === 'model-card.json' ? Promise.resolve(damaged) : sound(name));
      await expect(readModelFiles(read)).rejects.toMatchObject(DAMAGED);
    }
  });

  it('are read once more when one came damaged, and that is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...MODEL_FILES), place, async (name, at) => {
        const asked: [string, boolean][] = [];
        const { readAgain } = await readModelFiles((each, again) => {
          asked.push([each, again]);
          return each === name && !again ? Promise.resolve(flipped(name, at)) : sound(each);
        });
        expect(readAgain).toEqual([name]);
        expect(asked.filter(([, again]) => again)).toEqual([[name, true]]);
      }),
      { numRuns: 30 },
    );
  });

  it('are refused when they are those of a card that states no hashes', async () => {
    const card = new TextDecoder().decode(files.get('model-card.json')).replace(/"files": \{[^}]*\},\s*/, '');
    const bytes = new TextEncoder().encode(card).buffer;
    const read = (name: string) => (name === 'model-card.json' ? Promise.resolve(bytes) : sound(name));
    await expect(readModelFiles(read)).rejects.toMatchObject(DAMAGED);
  });
});
