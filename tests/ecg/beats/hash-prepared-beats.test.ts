import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashPreparedBeats } from '../../../src/ecg/beats/hash-prepared-beats.ts';
import { PREPARATION_VERSION, type PreparedBeats } from '../../../src/ecg/beats/prepare-beats.ts';
import type { ModelCard } from '../../../src/classifier/model-card.ts';
import { prepareGoldenBeats } from '../../../training/publish.ts';

const card = JSON.parse(readFileSync('public/model/model-card.json', 'utf8')) as ModelCard;

describe('hashPreparedBeats', () => {
  let golden: PreparedBeats;
  beforeAll(async () => {
    golden = await prepareGoldenBeats();
  });

  // Oracle: the hash that training stamped into the model card, over public/samples/mitdb208 prepared as for training.
  it('shows that beats are prepared as the shipped model was trained on them', () => {
    expect(golden.count).toBeGreaterThan(400);
    expect({ version: PREPARATION_VERSION, hash: hashPreparedBeats(golden) }).toEqual({
      version: card.preparationVersion,
      hash: card.preparationHash,
    });
  });

  it.each(['waveform', 'features'] as const)(
    'changes when one value of the %s changes, and not by rounding',
    (part) => {
      const before = hashPreparedBeats(golden);
      for (const at of [0, 12_345 % golden[part].length, golden[part].length - 1]) {
        const changed = golden[part].slice();
        changed[at] += 0.01;
        expect(hashPreparedBeats({ ...golden, [part]: changed })).not.toBe(before);
        changed[at] = Math.round(golden[part][at] * 256) / 256;
        expect(hashPreparedBeats({ ...golden, [part]: changed })).toBe(before);
      }
    },
  );

  // Oracle: published FNV-1a test vectors: the offset basis for no bytes, bf9cf968 for "foobar". A value is two bytes.
  it('is FNV-1a', () => {
    const none = new Float32Array(0);
    expect(hashPreparedBeats({ waveform: none, features: none })).toBe('811c9dc5');
    const values = ['fo', 'ob', 'ar'].map((pair) => (pair.charCodeAt(0) + 256 * pair.charCodeAt(1)) / 256);
    const [waveform, features] = [Float32Array.from(values.slice(0, 2)), Float32Array.from(values.slice(2))];
    expect(hashPreparedBeats({ waveform, features })).toBe('bf9cf968');
  });
});
