import { describe, expect, it } from 'vitest';
import { readModelFolder } from '../../../training/evaluate/read-model-folder.ts';
import { identifyModel } from '../../../training/figures/provenance.ts';

// Oracle: what changes the answers of a model changes its hash; words and scores of its card do not.
describe('identifyModel', () => {
  it('is the same whatever the card says about the model', async () => {
    const files = await readModelFolder('public/model');
    const reworded = { ...files, card: { ...files.card, name: 'other words', scores: {}, limits: [] } };
    expect(identifyModel(reworded)).toEqual(identifyModel(files));
  });

  it('is another with other weights, another threshold or another calibration', async () => {
    const files = await readModelFolder('public/model');
    const weights = files.weights.slice(0);
    new Uint8Array(weights)[1000] ^= 1;
    const { card } = files;
    const others = [
      { ...files, weights },
      { ...files, card: { ...card, notSureBelow: card.notSureBelow + 0.01 } },
      { ...files, card: { ...card, calibration: { ...card.calibration, temperature: 2 } } },
    ];
    const hashes = [files, ...others].map((some) => identifyModel(some).sha256);
    expect(new Set(hashes).size).toBe(4);
  });
});
