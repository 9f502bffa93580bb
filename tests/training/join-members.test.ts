import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel, FEATURE_BINS, FEATURE_ENCODING } from '../../src/classifier/build-model.ts';
import { inputTensors } from '../../src/classifier/classify-beats.ts';
import { encodingStatistics } from '../../src/classifier/feature-encoding.ts';
import { FEATURE_COUNT } from '../../src/ecg/beats/prepare-beats.ts';
import { joinMembers } from '../../training/join-members.ts';
import { Random } from '../../training/random.ts';
import { randomInputs } from '../classifier/random-inputs.ts';

const INPUTS = randomInputs(6, 11);

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** A network in which every weight has a value of its own, biases and normalisations too. */
function memberOf(seed: number): LayersModel {
  const model = buildModel(seed);
  const random = new Random(seed);
  for (const layer of model.layers) {
    if (layer.name === FEATURE_ENCODING) {
      const [centre, scale, start, width] = encodingStatistics(
        randomInputs(40, 3).features,
        FEATURE_COUNT,
        FEATURE_BINS,
      );
      layer.setWeights([
        tf.tensor1d(centre),
        tf.tensor1d(scale),
        tf.tensor2d(start, [FEATURE_COUNT, FEATURE_BINS]),
        tf.tensor2d(width, [FEATURE_COUNT, FEATURE_BINS]),
      ]);
    } else if (layer.weights.length > 1) {
      // The last weight of a normalisation is a variance, so all are kept positive.
      const values = layer.getWeights().map((weight) => {
        if (weight.shape.length > 1) return weight;
        return tf.tensor1d(Float32Array.from({ length: weight.size }, () => 0.5 + random.next()));
      });
      layer.setWeights(values);
    }
  }
  return model;
}

function logitsOf(model: LayersModel): Float32Array {
  return tf.tidy(() => (model.predict(inputTensors(model, INPUTS)) as tf.Tensor).dataSync()) as Float32Array;
}

// Oracle: the mean of the members' logits.
describe('joinMembers', () => {
  it.each([1, 2, 3])('of %i gives the mean of their logits', (count) => {
    const members = Array.from({ length: count }, (_, i) => memberOf(100 * (i + 1)));
    const logits = members.map(logitsOf);
    const joined = logitsOf(joinMembers(members));
    expect(joined).toHaveLength(6 * 5);
    joined.forEach((value, i) => {
      const mean = logits.reduce((sum, own) => sum + own[i], 0) / count;
      expect(Math.abs(value - mean)).toBeLessThan(1e-3 * Math.max(1, Math.abs(mean)));
    });
    // Not a test of equals: the members disagree.
    if (count > 1)
      expect(Math.max(...logits[0].map((value, i) => Math.abs(value - logits[1][i])))).toBeGreaterThan(0.1);
  });
});
