import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { PREPARATION_VERSION } from '../ecg/beats/prepare-beats.ts';
import type { ModelCard } from './model-card.ts';
import type { ModelFiles } from './model-files.ts';
import { registerGradients } from './register-gradients.ts';

/** The model files do not fit this version of the program. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** @throws ModelError when the model was trained on beats prepared in another way than this program prepares them. */
export function requireMatchingPreparation(card: ModelCard): void {
  if (card.preparationVersion === PREPARATION_VERSION) return;
  throw new ModelError(
    `The model expects beats prepared by version ${card.preparationVersion}, this program prepares version ` +
      `${PREPARATION_VERSION}. Reload the page to get matching files.`,
  );
}

/** Builds the network from its files on the current backend. */
export function loadModel({ model, weights }: ModelFiles): Promise<layers.LayersModel> {
  registerGradients();
  return layers.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
      weightData: weights,
    }),
  );
}
