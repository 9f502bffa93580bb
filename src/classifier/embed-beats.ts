import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { classifyBatch, inputTensors } from './classify-beats.ts';
import type { BeatEmbeddings } from './adapt-head.ts';
import { JOINED_UNITS_LAYER } from './build-model.ts';
import type { Calibration } from './calibration.ts';
import type { BeatInputs } from './network-inputs.ts';

const BATCH_BEATS = 256;
const SMALLEST_PROBABILITY = 1e-7;

/** What the last layer sees of every beat, and the calibrated answer it gives. */
export async function embedBeats(
  model: layers.LayersModel,
  calibration: Calibration,
  inputs: BeatInputs,
): Promise<BeatEmbeddings> {
  const joined = model.getLayer(JOINED_UNITS_LAYER).output as layers.SymbolicTensor;
  const body = layers.model({ inputs: model.inputs, outputs: joined });
  const width = joined.shape[1] as number;
  const activations = new Float32Array(inputs.count * width);
  const answers: Float32Array[] = [];
  for (let first = 0; first < inputs.count; first += BATCH_BEATS) {
    const batch = inputs.batch(first, Math.min(BATCH_BEATS, inputs.count - first));
    const values = tf.tidy(() => body.predict(inputTensors(model, batch)) as tf.Tensor2D);
    activations.set(await values.data(), first * width);
    values.dispose();
    answers.push(await classifyBatch(model, calibration, batch));
  }
  const logProbabilities = Float32Array.from(
    answers.flatMap((rows) => Array.from(rows, (p) => Math.log(Math.max(SMALLEST_PROBABILITY, p)))),
  );
  return { count: inputs.count, activations, logProbabilities };
}
