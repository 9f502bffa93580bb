import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT } from '../ecg/preparation/prepare-beats.ts';
import type { Calibration } from './calibration.ts';
import { fibrillationBiases } from './fibrillation.ts';
import { joinArrays, type NetworkInputs } from './model/network-inputs.ts';
import type { Networks } from './model/networks.ts';

/** Large enough to keep the backend busy, small enough that progress and cancel are prompt. */
export const BATCH_BEATS = 256;

/** Inputs of the network that sees one beat as tensors, as many as it has: the waves, and the features unless it takes waves alone. */
export function inputTensors(
  model: LayersModel,
  { count, waveform, features }: Pick<NetworkInputs, 'count' | 'waveform' | 'features'>,
): tf.Tensor[] {
  const [, samples, channels] = model.inputs[0].shape as [null, number, number];
  const waves = tf.tensor3d(waveform, [count, samples, channels]);
  if (model.inputs.length === 1) return [waves];
  const [, width] = model.inputs[1].shape as [null, number];
  return [waves, tf.tensor2d(columns(features, 0, width), [count, width])];
}

/**
 * Calibrated class probabilities of one batch, row-major [count × 5].
 * @throws Error when they are none although the inputs are sound: a backend whose device is gone may answer anything.
 */
export function classifyBatch(
  networks: Networks,
  calibration: Calibration,
  inputs: NetworkInputs,
): Promise<Float32Array> {
  return classifyAlike(networks, calibration, [inputs]);
}

/** The same for several batches of the same size with as many beats around: one after the other, row-major [batches × count × 5]. */
export async function classifyAlike(
  networks: Networks,
  { temperature, classBias, fibrillationBias }: Calibration,
  batches: readonly NetworkInputs[],
): Promise<Float32Array> {
  const beats = batches.reduce((sum, { count }) => sum + count, 0);
  if (beats === 0) return new Float32Array(0);
  const marks =
    networks.fibrillation === null
      ? new Uint8Array(beats)
      : await markFibrillation(networks.fibrillation, joinArrays(batches.map(({ features }) => features)));
  const probabilities = tf.tidy(() => {
    const scaled = tf.add(tf.div(logOdds(networks, batches, beats), temperature), tf.tensor1d([...classBias]));
    const biases = tf.tensor2d(fibrillationBiases(marks, fibrillationBias), [beats, BEAT_CLASSES.length]);
    return tf.reshape(tf.softmax(tf.add(scaled, biases)), [-1]);
  });
  try {
    const rows = (await probabilities.data()) as Float32Array;
    if (!areProbabilities(rows) && batches.every(areFinite)) throw new Error(NO_PROBABILITIES);
    return rows;
  } finally {
    probabilities.dispose();
  }
}

/** What is noted of a backend that is left for its answers. */
const NO_PROBABILITIES = 'it computes no probabilities';
/** Sums are this near to 1 with the arithmetic of every backend. */
const SUM_TOLERANCE = 1e-2;

function areProbabilities(rows: Float32Array): boolean {
  for (let first = 0; first < rows.length; first += BEAT_CLASSES.length) {
    let sum = 0;
    for (let i = first; i < first + BEAT_CLASSES.length; i++) sum += rows[i];
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) return false;
  }
  return true;
}

function areFinite({ waveform, features, before, after }: NetworkInputs): boolean {
  return [waveform, features, before, after].every((values) => values.every(Number.isFinite));
}

/** Probability that each beat, a row of features, stands in atrial fibrillation. */
export async function fibrillationProbabilities(
  fibrillation: LayersModel,
  features: Float32Array,
): Promise<Float32Array> {
  const count = features.length / FEATURE_COUNT;
  if (count === 0) return new Float32Array(0);
  const probabilities = tf.tidy(() => {
    const width = FEATURE_BLOCKS.blockedP - FEATURE_BLOCKS.rhythm;
    const rhythm = tf.tensor2d(columns(features, FEATURE_BLOCKS.rhythm, width), [count, width]);
    return tf.sigmoid(fibrillation.predictOnBatch(rhythm) as tf.Tensor2D);
  });
  try {
    const values = (await probabilities.data()) as Float32Array;
    if (values.length !== count || !values.every((p) => (p >= 0 && p <= 1) || Number.isNaN(p)))
      throw new Error(NO_PROBABILITIES);
    return values;
  } finally {
    probabilities.dispose();
  }
}

/** For every row of features 1 where the beat more likely than not stands in fibrillation, else 0. */
export async function markFibrillation(fibrillation: LayersModel, features: Float32Array): Promise<Uint8Array> {
  return Uint8Array.from(await fibrillationProbabilities(fibrillation, features), (p) => Number(p > 0.5));
}

/** Mean of the log probabilities that the networks give, [beats × 5]: of two unlike ones the average knows more than either. */
function logOdds({ wave, sequence }: Networks, batches: readonly NetworkInputs[], beats: number): tf.Tensor2D {
  const [waveform, features] = [batches.map((batch) => batch.waveform), batches.map((batch) => batch.features)];
  const one = { count: beats, waveform: joinArrays(waveform), features: joinArrays(features) };
  // `predict` would go in steps of 32 beats, which costs a tenth of the time.
  const alone = tf.logSoftmax(wave.predictOnBatch(inputTensors(wave, one)) as tf.Tensor2D);
  if (sequence === null) return alone;
  const rows = batches.map((batch) => joinArrays([batch.before, batch.features, batch.after]));
  const length = rows[0].length / FEATURE_COUNT;
  const inOrder = tf.tensor3d(joinArrays(rows), [batches.length, length, FEATURE_COUNT]);
  const all = sequence.predictOnBatch(inOrder) as tf.Tensor3D;
  const own = tf.slice(all, [0, batches[0].before.length / FEATURE_COUNT, 0], [-1, batches[0].count, -1]);
  const among: tf.Tensor2D = tf.logSoftmax(tf.reshape(own, [beats, BEAT_CLASSES.length]));
  return tf.div(tf.add(alone, among), 2);
}

/** Columns [first, first + width) of rows of FEATURE_COUNT. */
function columns(features: Float32Array, first: number, width: number): Float32Array {
  const count = features.length / FEATURE_COUNT;
  const chosen = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    const start = row * FEATURE_COUNT + first;
    chosen.set(features.subarray(start, start + width), row * width);
  }
  return chosen;
}
