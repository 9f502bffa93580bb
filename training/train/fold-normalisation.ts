import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildModel } from '../../src/classifier/model/build-model.ts';

/** The trained network of waves with its batch normalisation in the convolutions before it: the same logits with fewer operations. */
export function foldNormalisation(trained: LayersModel): LayersModel {
  const folded = buildModel(1, true);
  for (const layer of folded.layers) {
    if (layer.weights.length === 0) continue;
    const match = /^convolution_(\d+)$/.exec(layer.name);
    layer.setWeights(match ? foldedConvolution(trained, match[1]) : trained.getLayer(layer.name).getWeights());
  }
  return folded;
}

/** Kernel and bias of a convolution that does what it and the normalisation after it do. */
function foldedConvolution(trained: LayersModel, number: string): tf.Tensor[] {
  const [kernel] = trained.getLayer(`convolution_${number}`).getWeights();
  const normalisation = trained.getLayer(`normalisation_${number}`);
  const [scale, offset, mean, variance] = normalisation.getWeights();
  const { epsilon } = normalisation.getConfig() as { epsilon: number };
  const factor = tf.mul(scale, tf.rsqrt(tf.add(variance, epsilon)));
  return [tf.mul(kernel, factor), tf.sub(offset, tf.mul(mean, factor))];
}
