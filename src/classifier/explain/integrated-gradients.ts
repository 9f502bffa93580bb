import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { WAVEFORM_CHANNELS } from '../../ecg/preparation/prepare-beats.ts';
import { inputTensors } from '../classify-beats.ts';
import type { NetworkInputs } from '../model/network-inputs.ts';
import { usualWaveform } from './usual-inputs.ts';

/** Points on the way from the usual beat to this one; the midpoint rule then misses the difference of logits by about a per cent. */
const STEPS = 64;

/**
 * Integrated gradients (Sundararajan 2017) of one logit over the waves of one beat, from the recording's usual beat to
 * this one: "why is this beat unlike your usual beat". Features stay as they are. Summed over the channels; signed; the
 * sum over time is the difference of the two logits (completeness).
 */
export async function integratedGradients(
  model: LayersModel,
  beat: NetworkInputs,
  classIndex: number,
): Promise<Float32Array> {
  const perBeat = beat.waveform.length;
  const usual = usualWaveform(beat);
  const waveform = new Float32Array(STEPS * perBeat);
  const features = new Float32Array(STEPS * beat.features.length);
  for (let step = 0; step < STEPS; step++) {
    const share = (step + 0.5) / STEPS;
    for (let i = 0; i < perBeat; i++) waveform[step * perBeat + i] = usual[i] + share * (beat.waveform[i] - usual[i]);
    features.set(beat.features, step * beat.features.length);
  }
  const gradient = tf.tidy(() => {
    const [waves, ...others] = inputTensors(model, { count: STEPS, waveform, features });
    const logit = (values: tf.Tensor) => {
      const logits = model.apply([values, ...others]) as tf.Tensor2D;
      return tf.sum(tf.mul(logits, tf.oneHot([classIndex], logits.shape[1])));
    };
    return tf.mean(tf.grad(logit)(waves), 0);
  });
  try {
    const slope = (await gradient.data()) as Float32Array;
    const integrated = new Float32Array(perBeat / WAVEFORM_CHANNELS);
    for (let i = 0; i < perBeat; i++) {
      integrated[Math.floor(i / WAVEFORM_CHANNELS)] += slope[i] * (beat.waveform[i] - usual[i]);
    }
    return integrated;
  } finally {
    gradient.dispose();
  }
}
