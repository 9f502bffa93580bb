import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashPreparedBeats } from '../../../src/ecg/preparation/hash-prepared-beats.ts';
import { PREPARATION_VERSION, type PreparedBeats } from '../../../src/ecg/preparation/prepare-beats.ts';
import type { ModelCard } from '../../../src/classifier/model/model-card.ts';
import { prepareGoldenBeats } from '../../../training/publish/publish.ts';

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

  it('changes when one value of a wave changes', () => {
    const before = hashPreparedBeats(golden);
    const [lead, ...others] = golden.leads;
    for (const at of [0, 12_345, lead.windows.length - 1]) {
      const windows = lead.windows.slice();
      windows[at] += 0.01 * lead.scale;
      expect(hashPreparedBeats({ ...golden, leads: [{ ...lead, windows }, ...others] })).not.toBe(before);
    }
  });

  it('changes when one feature changes, and not by rounding', () => {
    const before = hashPreparedBeats(golden);
    const { features } = golden;
    for (const at of [0, 12_345 % features.length, features.length - 1]) {
      const changed = features.slice();
      changed[at] += 0.01;
      expect(hashPreparedBeats({ ...golden, features: changed })).not.toBe(before);
      changed[at] = Math.round(features[at] * 256) / 256;
      expect(hashPreparedBeats({ ...golden, features: changed })).toBe(before);
    }
  });

  // Oracle: published FNV-1a test vectors: the offset basis for no bytes, bf9cf968 for "foobar". A value is two bytes.
  it('is FNV-1a', () => {
    const none = { count: 0, leads: [] };
    expect(hashPreparedBeats({ ...none, features: new Float32Array(0) })).toBe('811c9dc5');
    const values = ['fo', 'ob', 'ar'].map((pair) => (pair.charCodeAt(0) + 256 * pair.charCodeAt(1)) / 256);
    expect(hashPreparedBeats({ ...none, features: Float32Array.from(values) })).toBe('bf9cf968');
  });
});
