import * as tf from '@tensorflow/tfjs-core';
import { BEAT_WINDOW } from '../../ecg/preparation/beat-window.ts';
import { inputTensors } from '../classify-beats.ts';
import type { NetworkInputs } from '../model/network-inputs.ts';
import type { SplitModel } from './split-model.ts';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/**
 * 1-D Grad-CAM (Selvaraju 2017) of one beat: α_k = mean over time of ∂logit/∂A_k, map = ReLU(Σ α_k A_k), at the last
 * convolution, upsampled linearly to the window and scaled so that its maximum is 1 (all zeros when nothing in the wave
 * speaks for the class). The logit is picked by one-hot · sum: `gather` has no gradient on WASM.
 */
export async function gradCam(
  model: LayersModel,
  { body, head }: SplitModel,
  beat: NetworkInputs,
  classIndex: number,
): Promise<Float32Array> {
  const map = tf.tidy(() => {
    const [waveform, ...others] = inputTensors(model, beat);
    const activations = body.predict(waveform) as tf.Tensor3D;
    const logit = (values: tf.Tensor) => {
      const logits = head.apply([values, ...others]) as tf.Tensor2D;
      return tf.sum(tf.mul(logits, tf.oneHot([classIndex], logits.shape[1])));
    };
    const weights = tf.mean(tf.grad(logit)(activations), 1, true);
    return tf.relu(tf.sum(tf.mul(activations, weights), [0, 2]));
  });
  try {
    return upsample((await map.data()) as Float32Array);
  } finally {
    map.dispose();
  }
}

/**
 * Position j of the last convolution is centred on window sample 4 · j: two strides of two with 'same' padding over an odd
 * number of samples keep the centres on the grid. Between centres the map is linear, beyond them constant.
 */
function upsample(map: Float32Array): Float32Array {
  const stride = Math.ceil(BEAT_WINDOW.samples / map.length);
  const peak = map.reduce((top, value) => Math.max(top, value), 0);
  const scale = peak > 0 ? 1 / peak : 0;
  return Float32Array.from({ length: BEAT_WINDOW.samples }, (_, t) => {
    const position = Math.min(map.length - 1, t / stride);
    const left = Math.floor(position);
    const right = Math.min(map.length - 1, left + 1);
    return scale * (map[left] + (position - left) * (map[right] - map[left]));
  });
}
