import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Calibration } from './calibration.ts';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { fibrillationBiases, markFibrillation } from './fibrillation.ts';
import type { NetworkInputs } from './network-inputs.ts';

/** Network inputs as tensors, as many as the model has inputs: the waves, and the features unless it takes waves alone. */
export function inputTensors(model: LayersModel, { count, waveform, features }: NetworkInputs): tf.Tensor[] {
  const [, samples, channels] = model.inputs[0].shape as [null, number, number];
  const waves = tf.tensor3d(waveform, [count, samples, channels]);
  return model.inputs.length === 1 ? [waves] : [waves, tf.tensor2d(features, [count, features.length / count])];
}

function rhythmBiases({ count, features }: NetworkInputs, fibrillationBias: number): tf.Tensor2D {
  const marks = fibrillationBias === 0 ? new Uint8Array(count) : markFibrillation(features);
  return tf.tensor2d(fibrillationBiases(marks, fibrillationBias), [count, BEAT_CLASSES.length]);
}

/** Calibrated class probabilities of one batch, row-major [count × 5]. */
export async function classifyBatch(
  model: LayersModel,
  { temperature, classBias, fibrillationBias }: Calibration,
  inputs: NetworkInputs,
): Promise<Float32Array> {
  if (inputs.count === 0) return new Float32Array(0);
  const probabilities = tf.tidy(() => {
    const logits = model.predict(inputTensors(model, inputs)) as tf.Tensor2D;
    const scaled = tf.add(tf.div(logits, temperature), tf.tensor1d([...classBias]));
    return tf.reshape(tf.softmax(tf.add(scaled, rhythmBiases(inputs, fibrillationBias))), [-1]);
  });
  try {
    return (await probabilities.data()) as Float32Array;
  } finally {
    probabilities.dispose();
  }
}
