import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
// Brings the gradients of all other operations.
import '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerConvolutionGradient } from '../../../src/classifier/gradients/convolution-gradient.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';

const CASES = [
  { length: 200, channels: 2, filters: 5, kernel: 7, stride: 2, padding: 'same' },
  { length: 25, channels: 3, filters: 4, kernel: 5, stride: 1, padding: 'same' },
  { length: 25, channels: 3, filters: 4, kernel: 5, stride: 2, padding: 'same' },
  { length: 13, channels: 1, filters: 2, kernel: 4, stride: 3, padding: 'same' },
  { length: 17, channels: 2, filters: 3, kernel: 3, stride: 2, padding: 'valid' },
  { length: 16, channels: 2, filters: 3, kernel: 2, stride: 3, padding: 'valid' },
] as const;

interface Gradients {
  readonly input: number[];
  readonly filter: number[];
}

/** Gradients of Σ weight · conv1d(x, filter) for seeded numbers, on the backend that is set. */
async function gradientsOf({
  length,
  channels,
  filters,
  kernel,
  stride,
  padding,
}: (typeof CASES)[number]): Promise<Gradients> {
  const random = new Random(7);
  const numbers = (...shape: number[]) =>
    tf.tensor(
      Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.next() - 0.5),
      shape,
    );
  const x = numbers(2, length, channels) as tf.Tensor3D;
  const filter = numbers(kernel, channels, filters) as tf.Tensor3D;
  const convolve = (input: tf.Tensor, weights: tf.Tensor) =>
    tf.conv1d(input as tf.Tensor3D, weights as tf.Tensor3D, stride, padding);
  const outputWeights = numbers(...convolve(x, filter).shape);
  const loss = (input: tf.Tensor, weights: tf.Tensor) => tf.sum(tf.mul(outputWeights, convolve(input, weights)));
  const [dx, df] = tf.grads(loss)([x, filter]);
  return { input: Array.from(await dx.data()), filter: Array.from(await df.data()) };
}

// Oracle: tfjs's own gradient kernels on its CPU backend.
describe('convolution gradient', () => {
  const expected = new Map<(typeof CASES)[number], Gradients>();
  beforeAll(async () => {
    await tf.setBackend('cpu');
    for (const shape of CASES) expected.set(shape, await gradientsOf(shape));
    registerConvolutionGradient();
    await tf.setBackend('wasm');
  });

  it.each(CASES)('equals the library for length $length, kernel $kernel, stride $stride, $padding', async (shape) => {
    const actual = await gradientsOf(shape);
    for (const part of ['input', 'filter'] as const) {
      const wanted = expected.get(shape)?.[part] ?? [];
      expect(actual[part]).toHaveLength(wanted.length);
      const worst = Math.max(...actual[part].map((value, i) => Math.abs(value - wanted[i])));
      expect(worst).toBeLessThan(1e-5);
    }
  });

  it('refuses what it does not cover instead of computing something else', () => {
    const image = tf.ones<tf.Rank.R4>([1, 4, 4, 1]);
    const loss = (x: tf.Tensor) => tf.sum(tf.conv2d(x as tf.Tensor4D, tf.ones<tf.Rank.R4>([2, 2, 1, 1]), 1, 'same'));
    expect(() => tf.grad(loss)(image)).toThrow(RangeError);
  });
});
