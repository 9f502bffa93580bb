import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** Loss of outputs against targets, both as rows. */
export type Loss = (targets: tf.Tensor2D, outputs: tf.Tensor2D) => tf.Scalar;

/** One step of training on one batch; the gradient of all weights together is held to a norm, if one is given. Resolves to the loss. */
export async function trainStep(
  model: LayersModel,
  optimizer: tf.Optimizer,
  inputs: tf.Tensor | tf.Tensor[],
  targets: tf.Tensor2D,
  loss: Loss,
  largestNorm: number | null,
): Promise<number> {
  const weights = model.trainableWeights.map((weight) => weight.read() as tf.Variable);
  const value = tf.tidy(() => {
    const { value, grads } = tf.variableGrads(() => {
      const outputs = model.apply(inputs, { training: true }) as tf.Tensor;
      return loss(targets, tf.reshape(outputs, [targets.shape[0], -1]));
    }, weights);
    optimizer.applyGradients(largestNorm === null ? grads : held(grads, largestNorm));
    return value;
  });
  const [number] = await value.data();
  value.dispose();
  return number;
}

function held(grads: tf.NamedTensorMap, largestNorm: number): tf.NamedTensorMap {
  const norm = tf.sqrt(tf.addN(Object.values(grads).map((gradient) => tf.sum(tf.square(gradient)))));
  const factor = tf.div(largestNorm, tf.maximum(norm, largestNorm));
  return Object.fromEntries(Object.entries(grads).map(([name, gradient]) => [name, tf.mul(gradient, factor)]));
}
