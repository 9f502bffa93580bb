import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { FEATURE_COUNT } from '../../ecg/preparation/prepare-beats.ts';
import { FEATURE_BINS, FeatureEncoding } from './feature-encoding.ts';
import { apply, initialValues } from './network-layers.ts';

/** Name of the layer that holds the statistics of the training data. */
export const SEQUENCE_ENCODING = 'sequence_encoding';

const UNITS = 48;
/** Distances of the beats that each layer looks at. */
const DISTANCES = [1, 2, 4, 8] as const;
const DROPOUT = 0.3;
/** Beats on either side that a beat's answer depends on. */
export const BEATS_AROUND = DISTANCES.reduce<number>((sum, distance) => sum + distance, 0);

/**
 * The network that sees a beat among those around it: the features of a row of beats, encoded, through four residual layers
 * that each look one distance to either side. [rows × beats × features] → logits [rows × beats × 5]. Knows no waves.
 * About 0.08 million multiply-adds per beat. Before the first and after the last beat everything counts as 0.
 */
export function buildSequenceNetwork(seed: number): layers.LayersModel {
  const initial = initialValues(seed);
  const dense = (units: number, name: string, activation: 'relu' | 'linear') =>
    layers.layers.dense({ units, activation, kernelInitializer: initial(), name: `sequence_${name}` });
  const features = layers.input({ shape: [null, FEATURE_COUNT], name: 'features_in_order' });
  let beats = apply(new FeatureEncoding({ bins: FEATURE_BINS, name: SEQUENCE_ENCODING }), features);
  beats = apply(dense(UNITS, 'units', 'relu'), beats);
  beats = apply(layers.layers.dropout({ rate: DROPOUT, name: 'sequence_dropout_1' }), beats);
  for (const distance of DISTANCES) {
    const around = apply(new BeatsAtDistance({ distance, name: `beats_at_distance_${distance}` }), beats);
    beats = apply(layers.layers.add({ name: `with_beats_at_distance_${distance}` }), [
      beats,
      apply(dense(UNITS, `convolution_${distance}`, 'relu'), around),
    ]);
  }
  beats = apply(dense(UNITS, 'joined_units', 'relu'), beats);
  beats = apply(layers.layers.dropout({ rate: DROPOUT, name: 'sequence_dropout_2' }), beats);
  const logits = apply(dense(BEAT_CLASSES.length, 'logits', 'linear'), beats);
  return layers.model({ inputs: features, outputs: logits, name: 'sequence' });
}

/**
 * Puts beside every beat those at one distance before and after it, zeros where there are none: with a dense layer after it, a
 * dilated convolution of three taps whose gradient the library has on every backend. [rows × beats × units] → [rows × beats × 3 units].
 */
class BeatsAtDistance extends layers.layers.Layer {
  static readonly className = 'BeatsAtDistance';
  readonly distance: number;

  constructor(config: { readonly distance: number; readonly name?: string }) {
    super(config.name === undefined ? {} : { name: config.name });
    this.distance = config.distance;
  }

  override computeOutputShape(inputShape: layers.Shape): layers.Shape {
    return [...inputShape.slice(0, -1), 3 * (inputShape[inputShape.length - 1] as number)];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const beats = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor3D;
      const padded = tf.pad(beats, [[0, 0], [this.distance, this.distance], [0, 0]]); // prettier-ignore
      const shifted = (by: number) => tf.slice(padded, [0, by, 0], beats.shape);
      return tf.concat([shifted(0), beats, shifted(2 * this.distance)], 2);
    });
  }

  override getConfig() {
    return { ...super.getConfig(), distance: this.distance };
  }
}
tf.serialization.registerClass(BeatsAtDistance);
