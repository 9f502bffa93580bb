import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, it } from 'vitest';
import { buildModel, FEATURE_ENCODING, WAVE_NETWORK_FEATURES } from '../../../src/classifier/model/build-model.ts';
import { inputTensors } from '../../../src/classifier/classify-beats.ts';
import { featureRows } from '../../../training/prepare/feature-rows.ts';
import { setEncoding } from '../../../training/prepare/set-encoding.ts';
import { foldNormalisation } from '../../../training/train/fold-normalisation.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { randomInputs } from '../../classifier/random-inputs.ts';

const INPUTS = randomInputs(6, 11);

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** A network in which every weight has a value of its own, biases and normalisations too. */
function trainedNetwork(seed: number): LayersModel {
  const model = buildModel(seed);
  const random = new Random(seed);
  setEncoding(model, FEATURE_ENCODING, featureRows([randomInputs(40, 3)], 0, WAVE_NETWORK_FEATURES));
  for (const layer of model.layers) {
    if (layer.name === FEATURE_ENCODING || layer.weights.length < 2) continue;
    // The last weight of a normalisation is a variance, so all are kept positive.
    const values = layer.getWeights().map((weight) => {
      if (weight.shape.length > 1) return weight;
      return tf.tensor1d(Float32Array.from({ length: weight.size }, () => 0.5 + random.next()));
    });
    layer.setWeights(values);
  }
  return model;
}

function logitsOf(model: LayersModel): Float32Array {
  return tf.tidy(() => (model.predict(inputTensors(model, INPUTS)) as tf.Tensor).dataSync()) as Float32Array;
}

// Oracle: the network itself; without its normalisations it would say something else.
it('gives the logits of the network as it was trained', () => {
  const trained = trainedNetwork(100);
  const [before, after] = [logitsOf(trained), logitsOf(foldNormalisation(trained))];
  expect(after).toHaveLength(6 * 5);
  after.forEach((value, i) =>
    expect(Math.abs(value - before[i])).toBeLessThan(1e-3 * Math.max(1, Math.abs(before[i]))),
  );
  const plain = logitsOf(foldNormalisation(buildModel(100)));
  expect(Math.max(...plain.map((value, i) => Math.abs(value - before[i])))).toBeGreaterThan(0.1);
});
