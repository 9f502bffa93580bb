import { join } from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildFibrillationNetwork } from '../../src/classifier/model/fibrillation-network.ts';
import type { Networks } from '../../src/classifier/model/networks.ts';
import { buildSequenceNetwork } from '../../src/classifier/model/sequence-network.ts';
import { Checkpoint } from './checkpoint.ts';
import { foldNormalisation } from './fold-normalisation.ts';
import { FIDUCIAL_PLAN } from './plans.ts';

/** Any seed: the weights are replaced. */
const SEED = 1;

/**
 * The networks that a stage of `trainNetworks` left in its folder, without the records they were trained on.
 * Throws an Error that names the folder where one of them is missing.
 */
export async function restoreNetworks(folder: string): Promise<Networks> {
  const wave = await restore(FIDUCIAL_PLAN.build(SEED), join(folder, 'wave'), 'best');
  const networks = {
    wave: foldNormalisation(wave),
    sequence: await restore(buildSequenceNetwork(SEED), join(folder, 'sequence'), 'model'),
    fibrillation: await restore(buildFibrillationNetwork(SEED), join(folder, 'fibrillation'), 'model'),
  };
  wave.dispose();
  return networks;
}

async function restore(model: LayersModel, folder: string, group: 'best' | 'model'): Promise<LayersModel> {
  const saved = await new Checkpoint(folder).load();
  if (!saved) throw new Error(`No trained network in ${folder}: run "npm run train" first.`);
  model.setWeights(saved.groups[group].map(({ tensor }) => tensor));
  return model;
}
