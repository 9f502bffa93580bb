import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';

/** Standardised features beyond ± this many deviations say nothing more. */
export const STANDARD_LIMIT = 5;
/** Narrowest bin, so that a feature with few values does not become a step. */
const NARROWEST_BIN = 1e-3;
/** Bins of every feature in the shipped networks. */
export const FEATURE_BINS = 6;

interface FeatureEncodingConfig {
  readonly bins: number;
  readonly name?: string;
}

/**
 * Features as a network can cut them: each standardised, and beside it one number 0…1 per bin between quantiles of the training data
 * that says how far the feature has come through that bin (piecewise linear encoding, Gorishniy 2022). With it a small
 * network sees thresholds as well as trees do. The statistics are weights that training does not change.
 * [… × features] → [… × features · (1 + bins)].
 */
export class FeatureEncoding extends layers.layers.Layer {
  static readonly className = 'FeatureEncoding';
  readonly bins: number;
  #centre!: layers.LayerVariable;
  #scale!: layers.LayerVariable;
  #binStart!: layers.LayerVariable;
  #binScale!: layers.LayerVariable;

  constructor(config: FeatureEncodingConfig) {
    super(config.name === undefined ? {} : { name: config.name });
    this.bins = config.bins;
  }

  override build(inputShape: layers.Shape): void {
    const features = inputShape[inputShape.length - 1] as number;
    const zeros = layers.initializers.zeros();
    const fixed = (name: string, shape: number[]) => this.addWeight(name, shape, 'float32', zeros, undefined, false);
    this.#centre = fixed('centre', [features]);
    this.#scale = fixed('scale', [features]);
    this.#binStart = fixed('bin_start', [features, this.bins]);
    this.#binScale = fixed('bin_scale', [features, this.bins]);
    this.built = true;
  }

  override computeOutputShape(inputShape: layers.Shape): layers.Shape {
    return [...inputShape.slice(0, -1), (inputShape[inputShape.length - 1] as number) * (1 + this.bins)];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const given = Array.isArray(inputs) ? inputs[0] : inputs;
      const features = given.shape[given.shape.length - 1];
      const values: tf.Tensor2D = tf.reshape(given, [-1, features]);
      const [rows] = values.shape;
      const standard = tf.clipByValue(
        tf.mul(tf.sub(values, this.#centre.read()), this.#scale.read()),
        -STANDARD_LIMIT,
        STANDARD_LIMIT,
      );
      const passed = tf.clipByValue(
        tf.mul(tf.sub(tf.reshape(values, [rows, features, 1]), this.#binStart.read()), this.#binScale.read()),
        0,
        1,
      );
      const encoded = tf.concat([standard, tf.reshape(passed, [rows, features * this.bins])], 1);
      return tf.reshape(encoded, [...given.shape.slice(0, -1), features * (1 + this.bins)]);
    });
  }

  override getConfig() {
    return { ...super.getConfig(), bins: this.bins };
  }
}
tf.serialization.registerClass(FeatureEncoding);

/**
 * The layer's weights for training data, row-major [rows × features], in the order of `build`: mean, 1 / deviation, and start and
 * 1 / width of the bins between quantiles.
 */
export function encodingStatistics(rows: Float32Array, features: number, bins: number): Float32Array[] {
  const count = rows.length / features;
  const [centre, scale] = [new Float32Array(features), new Float32Array(features)];
  const [binStart, binScale] = [new Float32Array(features * bins), new Float32Array(features * bins)];
  const column = new Float64Array(count);
  for (let feature = 0; feature < features; feature++) {
    for (let row = 0; row < count; row++) column[row] = rows[row * features + feature];
    const mean = column.reduce((sum, value) => sum + value, 0) / count;
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
    centre[feature] = mean;
    scale[feature] = 1 / (Math.sqrt(variance) + NARROWEST_BIN);
    column.sort();
    const edge = (bin: number) => column[Math.min(count - 1, Math.round((bin * (count - 1)) / bins))];
    for (let bin = 0; bin < bins; bin++) {
      binStart[feature * bins + bin] = edge(bin);
      binScale[feature * bins + bin] = 1 / Math.max(NARROWEST_BIN, edge(bin + 1) - edge(bin));
    }
  }
  return [centre, scale, binStart, binScale];
}
