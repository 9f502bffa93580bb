import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
// Brings the gradients of all other operations.
import '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerNormalisationGradient } from '../../../src/classifier/gradients/normalisation-gradient.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';

const SHAPES = [
  [3, 25, 4],
  [6, 5],
  [1, 7, 1],
] as const;

function numbers(seed: number, shape: readonly number[], offset = -0.5): tf.Tensor {
  const random = new Random(seed);
  return tf.tensor(
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.next() + offset),
    [...shape],
  );
}

/** Gradients of Σ weight · batchNorm(x) by input, mean, variance, offset and scale, on the backend that is set. */
async function normalisationGradients(shape: readonly number[]): Promise<number[][]> {
  const channels = [shape[shape.length - 1]];
  const weights = numbers(1, shape);
  const loss = (x: tf.Tensor, mean: tf.Tensor, variance: tf.Tensor, offset: tf.Tensor, scale: tf.Tensor) =>
    tf.sum(
      tf.mul(
        weights,
        tf.batchNorm(
          x,
          mean as tf.Tensor1D,
          variance as tf.Tensor1D,
          offset as tf.Tensor1D,
          scale as tf.Tensor1D,
          1e-3,
        ),
      ),
    );
  const gradients = tf.grads(loss)([
    numbers(2, shape),
    numbers(3, channels),
    numbers(4, channels, 0.2),
    numbers(5, channels),
    numbers(6, channels),
  ]);
  return Promise.all(gradients.map(async (gradient) => Array.from(await gradient.data())));
}

/** Gradient of Σ weight · max(x) over the time axis, as global maximum pooling takes it. */
async function maximumGradient(values: tf.Tensor): Promise<number[]> {
  const [batch, , channels] = values.shape;
  const weights = numbers(8, [batch, channels]);
  const gradient = tf.grad((x: tf.Tensor) => tf.sum(tf.mul(weights, tf.max(x, 1))))(values);
  return Array.from(await gradient.data());
}

// Oracle: tfjs's own gradients on its CPU backend.
describe('normalisation and maximum gradients', () => {
  let normalisations: number[][][];
  let maximum: number[];
  let values: Float32Array;
  beforeAll(async () => {
    await tf.setBackend('cpu');
    values = numbers(9, [2, 31, 6]).dataSync<'float32'>();
    normalisations = [];
    for (const shape of SHAPES) normalisations.push(await normalisationGradients(shape));
    maximum = await maximumGradient(tf.tensor(values, [2, 31, 6]));
    registerNormalisationGradient();
    await tf.setBackend('wasm');
  });

  it.each(SHAPES.map((shape, i) => [i, shape] as const))('equal the library’s, case %i: %j', async (i, shape) => {
    const actual = await normalisationGradients(shape);
    actual.forEach((gradient, part) => {
      const expected = normalisations[i][part];
      expect(gradient).toHaveLength(expected.length);
      const worst = Math.max(
        ...gradient.map((value, k) => Math.abs(value - expected[k]) / (1 + Math.abs(expected[k]))),
      );
      expect({ part, close: worst < 1e-4 }).toEqual({ part, close: true });
    });
  });

  it('of the maximum goes to where the maximum is, as the library’s', async () => {
    const actual = await maximumGradient(tf.tensor(values, [2, 31, 6]));
    expect(Math.max(...actual.map((value, k) => Math.abs(value - maximum[k])))).toBeLessThan(1e-6);
    expect(actual.filter((value) => value !== 0).length).toBeLessThanOrEqual(12);
  });
});
