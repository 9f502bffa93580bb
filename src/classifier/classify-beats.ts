import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Calibration } from './calibration.ts';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { WINDOW_SAMPLES } from '../ecg/beats/cut-windows.ts';
import { FEATURE_COUNT, WAVEFORM_CHANNELS } from '../ecg/beats/prepare-beats.ts';

/** Network inputs of some beats: row-major [count × 200 × 2] and [count × FEATURE_COUNT]. */
export interface NetworkInputs {
  readonly count: number;
  readonly waveform: Float32Array;
  readonly features: Float32Array;
}

/** The inputs of beats [first, first + count), without copying. */
export function inputsOf(all: NetworkInputs, first: number, count: number): NetworkInputs {
  const perBeat = WINDOW_SAMPLES * WAVEFORM_CHANNELS;
  return {
    count,
    waveform: all.waveform.subarray(first * perBeat, (first + count) * perBeat),
    features: all.features.subarray(first * FEATURE_COUNT, (first + count) * FEATURE_COUNT),
  };
}

/** Network inputs as tensors; models with one input (the notebook's) take the normalised beat alone. */
export function inputTensors(model: LayersModel, inputs: NetworkInputs): tf.Tensor[] {
  const waveform = tf.tensor3d(inputs.waveform, [inputs.count, WINDOW_SAMPLES, WAVEFORM_CHANNELS]);
  if (model.inputs.length === 1) return [tf.slice(waveform, [0, 0, 0], [-1, -1, 1])];
  return [waveform, tf.tensor2d(inputs.features, [inputs.count, FEATURE_COUNT])];
}

/** Calibrated class probabilities of one batch, row-major [count × 5]. */
export async function classifyBatch(
  model: LayersModel,
  { temperature, classBias }: Calibration,
  inputs: NetworkInputs,
): Promise<Float32Array> {
  if (inputs.count === 0) return new Float32Array(0);
  const probabilities = tf.tidy(() => {
    const logits = model.predict(inputTensors(model, inputs)) as tf.Tensor2D;
    return tf.reshape(tf.softmax(tf.add(tf.div(logits, temperature), tf.tensor1d([...classBias]))), [
      inputs.count * BEAT_CLASSES.length,
    ]);
  });
  try {
    return (await probabilities.data()) as Float32Array;
  } finally {
    probabilities.dispose();
  }
}
