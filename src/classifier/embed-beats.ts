import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import type { BeatEmbeddings } from './adapt-head.ts';
import type { Calibration } from './calibration.ts';
import { BATCH_BEATS, classifyBatch, inputTensors } from './classify-beats.ts';
import { JOINED_UNITS_LAYER } from './model/build-model.ts';
import { joinArrays, type BeatInputs } from './model/network-inputs.ts';
import type { Networks } from './model/networks.ts';

const SMALLEST_PROBABILITY = 1e-7;

/** What the last layer of the network of waves sees of every beat of some stretches, and the calibrated answer all networks give. */
export async function embedBeats(
  networks: Networks,
  calibration: Calibration,
  stretches: Iterable<BeatInputs>,
): Promise<BeatEmbeddings> {
  const { wave } = networks;
  const joined = wave.getLayer(JOINED_UNITS_LAYER).output as layers.SymbolicTensor;
  const body = layers.model({ inputs: wave.inputs, outputs: joined });
  const activations: Float32Array[] = [];
  const answers: Float32Array[] = [];
  for (const stretch of stretches) {
    for (let first = 0; first < stretch.count; first += BATCH_BEATS) {
      const beats = stretch.batch(first, Math.min(BATCH_BEATS, stretch.count - first));
      const values = tf.tidy(() => body.predictOnBatch(inputTensors(wave, beats)) as tf.Tensor2D);
      activations.push((await values.data()) as Float32Array);
      values.dispose();
      answers.push(await classifyBatch(networks, calibration, beats));
    }
  }
  const probabilities = joinArrays(answers);
  return {
    count: probabilities.length / BEAT_CLASSES.length,
    activations: joinArrays(activations),
    logProbabilities: probabilities.map((p) => Math.log(Math.max(SMALLEST_PROBABILITY, p))),
  };
}
