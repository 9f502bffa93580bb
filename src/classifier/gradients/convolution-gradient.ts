import * as tf from '@tensorflow/tfjs-core';
import type { NamedAttrMap, Tensor, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';

/**
 * Replaces the gradient of one-dimensional convolutions (images of height 1) so that networks can be trained and
 * explained on the WASM backend, which has no kernel for the filter gradient and a slow one for the input gradient. Both are rewritten with operations
 * that run on XNNPACK: the filter gradient as patches (im2col) times the output gradient, the input gradient as a forward
 * convolution of the zero-spaced output gradient with the flipped filter. Equal to the library's own kernels (tested
 * against the CPU backend). Only 'same' and 'valid' padding.
 */
export function registerConvolutionGradient(): void {
  tf.unregisterGradient('Conv2D');
  tf.registerGradient({
    kernelName: 'Conv2D',
    inputsToSave: ['x', 'filter'],
    gradFunc: (dy, saved, attributes: NamedAttrMap) => {
      const [x, filter] = saved as [Tensor4D, Tensor4D];
      const outputGradient = dy as Tensor4D;
      const geometry = geometryOf(x, filter, outputGradient, attributes);
      return {
        x: () => inputGradient(outputGradient, filter, geometry),
        filter: () => filterGradient(x, outputGradient, geometry),
      };
    },
  });
}

/** Lengths and channel counts of one convolution along time. */
interface Geometry {
  readonly batch: number;
  readonly inputLength: number;
  readonly inputChannels: number;
  readonly outputLength: number;
  readonly outputChannels: number;
  readonly kernel: number;
  readonly stride: number;
  /** Zeros in front of the input. */
  readonly padBefore: number;
}

function geometryOf(x: Tensor4D, filter: Tensor4D, dy: Tensor4D, attributes: NamedAttrMap): Geometry {
  const [batch, height, inputLength, inputChannels] = x.shape;
  const [, kernel, , outputChannels] = filter.shape;
  const outputLength = dy.shape[2];
  const strides = attributes['strides'] as number | [number, number];
  const stride = typeof strides === 'number' ? strides : strides[1];
  const padding = attributes['pad'];
  if (height !== 1 || (padding !== 'same' && padding !== 'valid')) {
    throw new RangeError(
      `only one-dimensional convolutions have a gradient here (height ${height}, padding ${JSON.stringify(padding)})`,
    );
  }
  const padTotal = padding === 'same' ? Math.max(0, (outputLength - 1) * stride + kernel - inputLength) : 0;
  return {
    batch, inputLength, inputChannels, outputLength, outputChannels, kernel, stride,
    padBefore: Math.floor(padTotal / 2),
  }; // prettier-ignore
}

function inputGradient(dy: Tensor4D, filter: Tensor4D, g: Geometry): Tensor4D {
  return tf.tidy(() => {
    let spaced: Tensor = tf.reshape(dy, [g.batch, g.outputLength, 1, g.outputChannels]);
    if (g.stride > 1) {
      const zeros = tf.zeros([g.batch, g.outputLength, g.stride - 1, g.outputChannels]);
      spaced = tf.concat([spaced, zeros], 2);
    }
    const spacedLength = g.outputLength * g.stride;
    const before = g.kernel - 1 - g.padBefore;
    const after = g.inputLength + g.padBefore - spacedLength;
    let row: Tensor4D = tf.reshape(spaced, [g.batch, 1, spacedLength, g.outputChannels]);
    if (after < 0) row = tf.slice(row, [0, 0, 0, 0], [-1, -1, spacedLength + after, -1]);
    row = tf.pad(row, [[0, 0], [0, 0], [before, Math.max(0, after)], [0, 0]]); // prettier-ignore
    const flipped: Tensor4D = tf.transpose(tf.reverse(filter, 1), [0, 1, 3, 2]);
    return tf.conv2d(row, flipped, 1, 'valid');
  });
}

function filterGradient(x: Tensor4D, dy: Tensor4D, g: Geometry): Tensor4D {
  return tf.tidy(() => {
    // Whole strides, so that a strided patch is a plain slice of [batch, steps, stride · channels].
    const steps = g.outputLength + Math.ceil((g.kernel - 1) / g.stride);
    const after = steps * g.stride - g.inputLength - g.padBefore;
    let row: Tensor3D = tf.reshape(x, [g.batch, g.inputLength, g.inputChannels]);
    if (after < 0) row = tf.slice(row, [0, 0, 0], [-1, g.inputLength + after, -1]);
    row = tf.pad(row, [[0, 0], [g.padBefore, Math.max(0, after)], [0, 0]]); // prettier-ignore
    const grouped = tf.reshape(row, [g.batch, steps, g.stride * g.inputChannels]);
    const patches = Array.from({ length: g.kernel }, (_, k) =>
      tf.slice(
        grouped,
        [0, Math.floor(k / g.stride), (k % g.stride) * g.inputChannels],
        [-1, g.outputLength, g.inputChannels],
      ),
    );
    const columns = tf.reshape(tf.concat(patches, 2), [g.batch * g.outputLength, g.kernel * g.inputChannels]);
    // Explicit transposes: matMul with a transposed operand leaves the fast path. The output gradient is the smaller side.
    const outputs = tf.transpose(tf.reshape(dy, [g.batch * g.outputLength, g.outputChannels]));
    const product = tf.transpose(tf.matMul(outputs, columns));
    return tf.reshape(product, [1, g.kernel, g.inputChannels, g.outputChannels]);
  });
}
