import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, it } from 'vitest';
import { buildModel } from '../../../src/classifier/model/build-model.ts';
import { buildFibrillationNetwork } from '../../../src/classifier/model/fibrillation-network.ts';
import { buildSequenceNetwork } from '../../../src/classifier/model/sequence-network.ts';
import { Checkpoint } from '../../../training/train/checkpoint.ts';
import { foldNormalisation } from '../../../training/train/fold-normalisation.ts';
import { restoreNetworks } from '../../../training/train/restore-networks.ts';

const PROGRESS = { epochsDone: 3, randomState: 1, bestEpoch: 3, history: [] };

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const weightsOf = (model: LayersModel): number[][] => model.getWeights().map((weight) => [...weight.dataSync()]);
const tensorsOf = (model: LayersModel) => model.getWeights().map((tensor, i) => ({ name: String(i), tensor }));

// Oracle: the networks that were kept.
it('restores the networks of a stage, and says what is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'restore-networks-'));
  try {
    const [wave, sequence, fibrillation] = [buildModel(5), buildSequenceNetwork(6), buildFibrillationNetwork(7)];
    const keep = (name: string, model: LayersModel) =>
      new Checkpoint(join(folder, name)).save(PROGRESS, { model: tensorsOf(model), best: tensorsOf(model) });
    await keep('wave', wave);
    await keep('sequence', sequence);
    await expect(restoreNetworks(folder)).rejects.toThrow(join(folder, 'fibrillation'));
    await keep('fibrillation', fibrillation);
    const restored = await restoreNetworks(folder);
    expect(weightsOf(restored.wave)).toEqual(weightsOf(foldNormalisation(wave)));
    expect(restored.sequence && weightsOf(restored.sequence)).toEqual(weightsOf(sequence));
    expect(restored.fibrillation && weightsOf(restored.fibrillation)).toEqual(weightsOf(fibrillation));
  } finally {
    await rm(folder, { recursive: true });
  }
});
