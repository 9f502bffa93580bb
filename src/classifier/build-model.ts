import * as layers from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { BEAT_WINDOW } from '../ecg/beats/beat-window.ts';
import { FEATURE_COUNT, WAVEFORM_CHANNELS } from '../ecg/beats/prepare-beats.ts';
import { FeatureEncoding } from './feature-encoding.ts';

/** Name of the layer whose output Grad-CAM looks at: the last convolution after normalisation and ReLU. */
export const LAST_CONVOLUTION = 'last_convolution';
/** Name of the layer that holds the statistics of the training data. */
export const FEATURE_ENCODING = 'feature_encoding';
/** Name of the last layer before the logits. */
export const JOINED_UNITS_LAYER = 'joined_units';

/** Filters, kernel and stride of each convolution. Two strides of two leave one position per 32 ms: P and QRS stay apart. */
const CONVOLUTIONS = [
  { filters: 24, kernelSize: 7, strides: 2 },
  { filters: 32, kernelSize: 5, strides: 2 },
  { filters: 48, kernelSize: 5, strides: 1 },
  { filters: 64, kernelSize: 3, strides: 1 },
] as const;
/** Bins of the piecewise linear encoding of every feature. */
export const FEATURE_BINS = 6;
const FEATURE_UNITS = 48;
const JOINED_UNITS = 64;
const DROPOUT = 0.3;
/** Differences of waves are small numbers, and there are few batches to follow the statistics in. */
const NORMALISATION = { epsilon: 1e-5, momentum: 0.9 } as const;

/** What `buildModel` leaves open. */
interface NetworkForm {
  /**
   * Networks whose convolutions stand side by side and share nothing; `joinMembers` fills such a network with members
   * trained apart, so that its logits are their mean.
   */
  readonly members?: number;
  /** Without batch normalisation, which a trained network has in the weights and biases of its convolutions. */
  readonly isTrained?: boolean;
}

/**
 * The shipped network: four convolutions over [125 × 5] (`beatWaveforms`), mean and maximum over time, joined with a branch
 * over the timing, shape and P wave features. Output: one logit per class (softmax comes after, with the calibration).
 * About 0.75 million multiply-adds per beat and member.
 */
export function buildModel(seed: number, { members = 1, isTrained = false }: NetworkForm = {}): layers.LayersModel {
  let nextSeed = seed;
  // Uniform within ± 1 / √fan-in: a sixth of He's variance, which for the many inputs from the encoded features is too much.
  const initial = () =>
    layers.initializers.varianceScaling({
      scale: 1 / 3,
      mode: 'fanIn',
      distribution: 'uniform',
      seed: nextSeed++,
    });
  const waveform = layers.input({ shape: [BEAT_WINDOW.samples, WAVEFORM_CHANNELS], name: 'waveform' });
  const features = layers.input({ shape: [FEATURE_COUNT], name: 'features' });

  const stacks = Array.from({ length: members }, (_, member) => convolutions(waveform, member, isTrained, initial));
  const wave =
    stacks.length === 1
      ? (layers.layers
          .activation({ activation: 'linear', name: LAST_CONVOLUTION })
          .apply(stacks[0]) as layers.SymbolicTensor)
      : (layers.layers.concatenate({ name: LAST_CONVOLUTION }).apply(stacks) as layers.SymbolicTensor);
  const mean = layers.layers.globalAveragePooling1d({ name: 'mean_over_time' }).apply(wave) as layers.SymbolicTensor;
  const peak = layers.layers.globalMaxPooling1d({ name: 'maximum_over_time' }).apply(wave) as layers.SymbolicTensor;

  const encoded = new FeatureEncoding({ bins: FEATURE_BINS, name: FEATURE_ENCODING }).apply(
    features,
  ) as layers.SymbolicTensor;
  const timing = layers.layers
    .dense({ units: FEATURE_UNITS * members, activation: 'relu', kernelInitializer: initial(), name: 'feature_units' })
    .apply(encoded) as layers.SymbolicTensor;

  let joined = layers.layers.concatenate({ name: 'joined' }).apply([mean, peak, timing]) as layers.SymbolicTensor;
  joined = layers.layers
    .dense({
      units: JOINED_UNITS * members,
      activation: 'relu',
      kernelInitializer: initial(),
      name: JOINED_UNITS_LAYER,
    })
    .apply(joined) as layers.SymbolicTensor;
  joined = layers.layers.dropout({ rate: DROPOUT, name: 'dropout' }).apply(joined) as layers.SymbolicTensor;
  const logits = layers.layers
    .dense({ units: BEAT_CLASSES.length, kernelInitializer: initial(), name: 'logits' })
    .apply(joined) as layers.SymbolicTensor;
  return layers.model({ inputs: [waveform, features], outputs: logits, name: 'fiducial' });
}

function convolutions(
  waveform: layers.SymbolicTensor,
  member: number,
  isTrained: boolean,
  initial: () => ReturnType<typeof layers.initializers.varianceScaling>,
): layers.SymbolicTensor {
  let wave = waveform;
  CONVOLUTIONS.forEach((convolution, i) => {
    const name = `${i + 1}_of_member_${member + 1}`;
    wave = layers.layers
      .conv1d({
        ...convolution,
        padding: 'same',
        useBias: isTrained,
        ...(isTrained && { activation: 'relu' as const }),
        kernelInitializer: initial(),
        name: `convolution_${name}`,
      })
      .apply(wave) as layers.SymbolicTensor;
    if (isTrained) return;
    wave = layers.layers
      .batchNormalization({ ...NORMALISATION, name: `normalisation_${name}` })
      .apply(wave) as layers.SymbolicTensor;
    wave = layers.layers.activation({ activation: 'relu', name: `relu_${name}` }).apply(wave) as layers.SymbolicTensor;
  });
  return wave;
}
