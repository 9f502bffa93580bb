import * as tf from '@tensorflow/tfjs-core';

const WARM_UP_SHARE = 0.1;

/** Adam with a learning rate that can be set between batches. */
export class ScheduledAdam extends tf.AdamOptimizer {
  setLearningRate(rate: number): void {
    this.learningRate = rate;
  }
}

/** Share of the highest learning rate after a share of all batches: up over the first tenth, then down along a cosine. */
export function cosineShare(done: number): number {
  if (done < WARM_UP_SHARE) return 0.05 + (0.95 * done) / WARM_UP_SHARE;
  return (1 + Math.cos((Math.PI * (done - WARM_UP_SHARE)) / (1 - WARM_UP_SHARE))) / 2;
}
