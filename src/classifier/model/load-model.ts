import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { PREPARATION_VERSION } from '../../ecg/preparation/prepare-beats.ts';
import type { ModelCard } from './model-card.ts';
import { ModelError } from './model-error.ts';
import type { ModelFiles } from './model-files.ts';
import { unbundleNetworks, type Networks } from './networks.ts';
import { registerGradients } from '../gradients/register-gradients.ts';

/** @throws ModelError when the model was trained on beats prepared in another way than this program prepares them. */
export function requireMatchingPreparation(card: ModelCard): void {
  if (card.preparationVersion === PREPARATION_VERSION) return;
  throw new ModelError(
    'model-mismatch',
    `The model expects beats prepared by version ${card.preparationVersion}, this program prepares version ` +
      `${PREPARATION_VERSION}.`,
  );
}

/** Builds the networks from their files on the current backend. */
export async function loadModel({ model, weights }: ModelFiles): Promise<Networks> {
  registerGradients();
  const bundle = await layers.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
      weightData: weights,
    }),
  );
  return unbundleNetworks(bundle);
}
