import * as layers from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { BEAT_WINDOW } from '../../ecg/preparation/beat-window.ts';
import { FEATURE_BLOCKS, WAVEFORM_CHANNELS } from '../../ecg/preparation/prepare-beats.ts';
import { FEATURE_BINS, FeatureEncoding } from './feature-encoding.ts';
import { apply, initialValues } from './network-layers.ts';

/** Name of the layer whose output Grad-CAM looks at: the last convolution after normalisation and ReLU. */
export const LAST_CONVOLUTION = 'last_convolution';
/** Name of the layer that holds the statistics of the training data. */
export const FEATURE_ENCODING = 'feature_encoding';
/** Name of the last layer before the logits. */
export const JOINED_UNITS_LAYER = 'joined_units';
/** The first so many features: all but those of runs, which only the network that sees the beats around makes good use of. */
export const WAVE_NETWORK_FEATURES = FEATURE_BLOCKS.runs;

/** Filters, kernel and stride of each convolution. Two strides of two leave one position per 32 ms: P and QRS stay apart. */
const CONVOLUTIONS = [
  { filters: 24, kernelSize: 7, strides: 2 },
  { filters: 32, kernelSize: 5, strides: 2 },
  { filters: 48, kernelSize: 5, strides: 1 },
  { filters: 64, kernelSize: 3, strides: 1 },
] as const;
const FEATURE_UNITS = 48;
const JOINED_UNITS = 64;
const DROPOUT = 0.3;
/** Differences of waves are small numbers, and there are few batches to follow the statistics in. */
const NORMALISATION = { epsilon: 1e-5, momentum: 0.9 } as const;

/**
 * The network that sees one beat: four convolutions over [125 × 5] (`beatWaveforms`), mean and maximum over time, joined with
 * a branch over its features. Output: one logit per class (softmax comes after, with the calibration). About 0.8 million multiply-adds per beat.
 * @param isTrained without batch normalisation, which a trained network has in the weights and biases of its convolutions.
 */
export function buildModel(seed: number, isTrained = false): layers.LayersModel {
  const initial = initialValues(seed);
  const waveform = layers.input({ shape: [BEAT_WINDOW.samples, WAVEFORM_CHANNELS], name: 'waveform' });
  const features = layers.input({ shape: [WAVE_NETWORK_FEATURES], name: 'features' });

  const wave = apply(
    layers.layers.activation({ activation: 'linear', name: LAST_CONVOLUTION }),
    convolutions(waveform, isTrained, initial),
  );
  const mean = apply(layers.layers.globalAveragePooling1d({ name: 'mean_over_time' }), wave);
  const peak = apply(layers.layers.globalMaxPooling1d({ name: 'maximum_over_time' }), wave);
  const encoded = apply(new FeatureEncoding({ bins: FEATURE_BINS, name: FEATURE_ENCODING }), features);
  const dense = (units: number, name: string, activation: 'relu' | 'linear') =>
    layers.layers.dense({ units, activation, kernelInitializer: initial(), name });
  const featureUnits = apply(dense(FEATURE_UNITS, 'feature_units', 'relu'), encoded);
  let joined = apply(layers.layers.concatenate({ name: 'joined' }), [mean, peak, featureUnits]);
  joined = apply(dense(JOINED_UNITS, JOINED_UNITS_LAYER, 'relu'), joined);
  joined = apply(layers.layers.dropout({ rate: DROPOUT, name: 'dropout' }), joined);
  const logits = apply(dense(BEAT_CLASSES.length, 'logits', 'linear'), joined);
  return layers.model({ inputs: [waveform, features], outputs: logits, name: 'fiducial' });
}

function convolutions(
  waveform: layers.SymbolicTensor,
  isTrained: boolean,
  initial: ReturnType<typeof initialValues>,
): layers.SymbolicTensor {
  let wave = waveform;
  CONVOLUTIONS.forEach((convolution, i) => {
    wave = apply(
      layers.layers.conv1d({
        ...convolution,
        padding: 'same',
        useBias: isTrained,
        ...(isTrained && { activation: 'relu' as const }),
        kernelInitializer: initial(),
        name: `convolution_${i + 1}`,
      }),
      wave,
    );
    if (isTrained) return;
    wave = apply(layers.layers.batchNormalization({ ...NORMALISATION, name: `normalisation_${i + 1}` }), wave);
    wave = apply(layers.layers.activation({ activation: 'relu', name: `relu_${i + 1}` }), wave);
  });
  return wave;
}
