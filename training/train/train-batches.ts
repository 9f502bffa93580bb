import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { Checkpoint, type EpochFigures } from './checkpoint.ts';
import { cosineShare, ScheduledAdam } from './scheduled-adam.ts';
import { trainStep, type Loss } from './train-step.ts';

/** Inputs and targets of one batch as plain numbers. */
export interface Batch {
  readonly inputs: Float32Array;
  readonly inputShape: readonly number[];
  readonly targets: Float32Array;
  readonly targetShape: readonly [number, number];
}

export interface BatchPlan {
  readonly epochs: number;
  readonly learningRate: number;
  /** Largest norm of the gradient of all weights together. */
  readonly largestNorm: number;
  readonly loss: Loss;
}

/**
 * Trains a network of one input on the batches of every epoch: Adam with a warm-up and a cosine, the gradient held to a norm.
 * What is done after an epoch is kept in the folder, and gone on from.
 */
export async function trainBatches(
  model: LayersModel,
  { epochs, learningRate, largestNorm, loss }: BatchPlan,
  batchesOf: (random: Random) => { readonly count: number; batch(index: number): Batch },
  random: Random,
  folder: string,
  report: (line: string) => void,
): Promise<void> {
  const checkpoint = new Checkpoint(folder);
  const optimizer = new ScheduledAdam(learningRate, 0.9, 0.999);
  let history: EpochFigures[] = [];
  const saved = await checkpoint.load();
  if (saved) {
    history = [...saved.progress.history];
    random.state = saved.progress.randomState;
    model.setWeights(saved.groups['model'].map(({ tensor }) => tensor));
    await optimizer.setWeights(saved.groups['optimizer']);
  }
  for (let epoch = history.length; epoch < epochs; epoch++) {
    const batches = batchesOf(random);
    const { count } = batches;
    let lossSum = 0;
    for (let index = 0; index < count; index++) {
      optimizer.setLearningRate(learningRate * cosineShare((epoch + index / count) / epochs));
      const { inputs, inputShape, targets, targetShape } = batches.batch(index);
      const given = tf.tensor(inputs, [...inputShape]);
      const target = tf.tensor2d(targets, [...targetShape]);
      lossSum += await trainStep(model, optimizer, given, target, loss, largestNorm);
      tf.dispose([given, target]);
    }
    const trainingLoss = lossSum / count;
    report(`epoch ${epoch + 1}/${epochs}: loss ${trainingLoss.toFixed(4)} over ${count} batches`);
    history.push({ epoch: epoch + 1, trainingLoss, validationLoss: Number.NaN, validationAccuracy: Number.NaN });
    await checkpoint.save(
      { epochsDone: epoch + 1, randomState: random.state, bestEpoch: epoch + 1, history },
      {
        model: model.getWeights().map((tensor, i) => ({ name: String(i), tensor })),
        optimizer: await optimizer.getWeights(),
      },
    );
  }
}
