import * as layers from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { WINDOW_SAMPLES } from '../ecg/beats/cut-windows.ts';
import { FEATURE_COUNT, WAVEFORM_CHANNELS } from '../ecg/beats/prepare-beats.ts';

/** Name of the layer whose output Grad-CAM looks at: the last convolution after normalisation and ReLU. */
export const LAST_CONVOLUTION = 'last_convolution';

/** Filters, kernel and stride of each convolution. Three strides of two leave one position per 24 ms: P and QRS stay apart. */
const CONVOLUTIONS = [
  { filters: 24, kernelSize: 7, strides: 2 },
  { filters: 32, kernelSize: 5, strides: 2 },
  { filters: 48, kernelSize: 5, strides: 2 },
  { filters: 64, kernelSize: 5, strides: 1 },
] as const;
const FEATURE_UNITS = 32;
const JOINED_UNITS = 64;
const DROPOUT = 0.3;

/**
 * The shipped network: four convolutions over [200 × 2] (beat; difference from the usual beat), mean and maximum over time,
 * joined with a small branch over the timing and shape features. Output: one logit per class (softmax comes after, with
 * the calibration). About 0.8 million multiply-adds per beat.
 */
export function buildModel(seed: number): layers.LayersModel {
  let nextSeed = seed;
  const initial = () => layers.initializers.heNormal({ seed: nextSeed++ });

  const waveform = layers.input({ shape: [WINDOW_SAMPLES, WAVEFORM_CHANNELS], name: 'waveform' });
  const features = layers.input({ shape: [FEATURE_COUNT], name: 'features' });
  let wave = waveform;
  CONVOLUTIONS.forEach((convolution, i) => {
    const isLast = i === CONVOLUTIONS.length - 1;
    wave = layers.layers
      .conv1d({
        ...convolution,
        padding: 'same',
        useBias: false,
        kernelInitializer: initial(),
        name: `convolution_${i + 1}`,
      })
      .apply(wave) as layers.SymbolicTensor;
    wave = layers.layers.batchNormalization({ name: `normalisation_${i + 1}` }).apply(wave) as layers.SymbolicTensor;
    wave = layers.layers
      .activation({ activation: 'relu', name: isLast ? LAST_CONVOLUTION : `relu_${i + 1}` })
      .apply(wave) as layers.SymbolicTensor;
  });
  const mean = layers.layers.globalAveragePooling1d({ name: 'mean_over_time' }).apply(wave) as layers.SymbolicTensor;
  const peak = layers.layers.globalMaxPooling1d({ name: 'maximum_over_time' }).apply(wave) as layers.SymbolicTensor;

  let timing = layers.layers.batchNormalization({ name: 'feature_scaling' }).apply(features) as layers.SymbolicTensor;
  timing = layers.layers
    .dense({ units: FEATURE_UNITS, activation: 'relu', kernelInitializer: initial(), name: 'feature_units' })
    .apply(timing) as layers.SymbolicTensor;

  let joined = layers.layers.concatenate({ name: 'joined' }).apply([mean, peak, timing]) as layers.SymbolicTensor;
  joined = layers.layers
    .dense({ units: JOINED_UNITS, activation: 'relu', kernelInitializer: initial(), name: 'joined_units' })
    .apply(joined) as layers.SymbolicTensor;
  joined = layers.layers.dropout({ rate: DROPOUT, name: 'dropout' }).apply(joined) as layers.SymbolicTensor;
  const logits = layers.layers
    .dense({ units: BEAT_CLASSES.length, kernelInitializer: initial(), name: 'logits' })
    .apply(joined) as layers.SymbolicTensor;
  return layers.model({ inputs: [waveform, features], outputs: logits, name: 'fiducial' });
}
