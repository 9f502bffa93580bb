import * as tf from '@tensorflow/tfjs-core';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import type { BeatTarget } from '../prepare/training-set.ts';

const CLASSES = BEAT_CLASSES.length;
/** Columns of a target: weights of the log probabilities, which classes are possible, and the weight of that. */
export const TARGET_COLUMNS = 2 * CLASSES + 1;
/** Keeps the logarithm finite where everything possible has no probability. */
const SMALLEST_SUM = 1e-6;

/** Writes what a beat is to teach as a row of TARGET_COLUMNS: its class, or that it is none of some. */
export function writeTarget(row: Float32Array, { weight, classIndex, ruledOut }: BeatTarget, smoothing: number): void {
  row.fill(1, CLASSES, 2 * CLASSES);
  if (ruledOut) {
    for (const name of ruledOut) row[CLASSES + BEAT_CLASSES.indexOf(name)] = 0;
    row[2 * CLASSES] = weight;
  } else {
    row.fill((weight * smoothing) / CLASSES, 0, CLASSES);
    row[classIndex] += weight * (1 - smoothing);
  }
}

/**
 * Mean over rows of cross-entropy with weights, and of −ln of the probability of all classes that are not ruled out.
 * @param targets [rows × TARGET_COLUMNS]
 * @param logits [rows × 5]
 */
export function beatLoss(targets: tf.Tensor, logits: tf.Tensor): tf.Scalar {
  const part = (first: number, size: number) => tf.slice(targets as tf.Tensor2D, [0, first], [-1, size]);
  const labelled = tf.sum(tf.mul(part(0, CLASSES), tf.logSoftmax(logits)), -1, true);
  const possible = tf.sum(tf.mul(part(CLASSES, CLASSES), tf.softmax(logits)), -1, true);
  const ruledOut = tf.mul(part(2 * CLASSES, 1), tf.log(tf.add(possible, SMALLEST_SUM)));
  return tf.neg(tf.mean(tf.add(labelled, ruledOut)));
}
