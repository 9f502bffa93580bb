import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BeatTarget } from '../../../training/prepare/training-set.ts';
import { beatLoss, TARGET_COLUMNS, writeTarget } from '../../../training/train/beat-loss.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const LOGITS = [1, -0.5, 2, 0, -3];
const total = LOGITS.reduce((sum, logit) => sum + Math.exp(logit), 0);
const probability = (index: number) => Math.exp(LOGITS[index]) / total;

function lossOf(targets: readonly BeatTarget[], smoothing = 0): number {
  const rows = new Float32Array(targets.length * TARGET_COLUMNS);
  targets.forEach((target, i) =>
    writeTarget(rows.subarray(i * TARGET_COLUMNS, (i + 1) * TARGET_COLUMNS), target, smoothing),
  );
  const logits = tf.tensor2d(Array.from(targets, () => LOGITS));
  return beatLoss(tf.tensor2d(rows, [targets.length, TARGET_COLUMNS]), logits).dataSync()[0];
}

describe('beatLoss', () => {
  // Closed form: cross-entropy, times the weight of the beat; the mean over beats.
  it('is cross-entropy where the class is known', () => {
    expect(lossOf([{ weight: 2, classIndex: 1, ruledOut: null }])).toBeCloseTo(-2 * Math.log(probability(1)), 4);
    const both = [0, 2].map((classIndex) => ({ weight: 1, classIndex, ruledOut: null }));
    expect(lossOf(both)).toBeCloseTo(-(Math.log(probability(0)) + Math.log(probability(2))) / 2, 4);
  });

  // Closed form: −ln(1 − p_S), −ln(1 − p_S − p_V): the loss says what a beat is not, and not what it is.
  it('rules out classes where that is all there is to know', () => {
    const notS = { weight: 3, classIndex: 0, ruledOut: ['S'] } as const;
    expect(lossOf([notS])).toBeCloseTo(-3 * Math.log(1 - probability(2)), 4);
    const neither = { weight: 1, classIndex: 0, ruledOut: ['S', 'V'] } as const;
    expect(lossOf([neither])).toBeCloseTo(-Math.log(1 - probability(2) - probability(1)), 4);
  });

  it('smooths labels, and nothing else', () => {
    const mean = [0, 1, 2, 3, 4].reduce((sum, index) => sum + Math.log(probability(index)), 0) / 5;
    const known = { weight: 1, classIndex: 0, ruledOut: null };
    expect(lossOf([known], 0.1)).toBeCloseTo(-0.9 * Math.log(probability(0)) - 0.1 * mean, 4);
    const notS = { weight: 1, classIndex: 0, ruledOut: ['S'] } as const;
    expect(lossOf([notS], 0.1)).toBeCloseTo(lossOf([notS]), 6);
  });
});
