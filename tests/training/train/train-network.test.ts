import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildModel } from '../../../src/classifier/model/build-model.ts';
import { registerGradients } from '../../../src/classifier/gradients/register-gradients.ts';
import type { LabelledBeats } from '../../../training/prepare/labelled-beats.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { probabilitiesOf, trainNetwork, type TrainingPlan } from '../../../training/train/train-network.ts';
import { trainingSet } from '../../../training/prepare/training-set.ts';
import { inBatches, randomInputs } from '../../classifier/random-inputs.ts';

const PLAN: TrainingPlan = {
  build: buildModel,
  epochs: 4,
  batchBeats: 16,
  learningRate: 2e-3,
  schedule: 'cosine',
  weightExponent: 0.3,
  normalShare: 1,
  largestRecordShare: 1,
  simulatedShare: 0,
  leftOut: [],
  labelSmoothing: 0.02,
  augment: true,
  patience: 4,
};

/** Beats whose class (N or V) is the sign of their first feature, and shows as an offset of the wave. */
function separableBeats(count: number, seed: number): LabelledBeats {
  const inputs = randomInputs(count, seed);
  const perBeat = inputs.waveform.length / count;
  const perFeatures = inputs.features.length / count;
  const classIndex = Uint8Array.from({ length: count }, (_, beat) => Number(inputs.features[beat * perFeatures] > 0));
  classIndex.forEach((value, beat) => {
    for (let i = 0; i < perBeat; i++) inputs.waveform[beat * perBeat + i] += value;
  });
  return { ...inBatches(inputs), classIndex };
}

let folder: string;
beforeAll(async () => {
  await tf.setBackend('wasm');
  registerGradients();
  folder = await mkdtemp(join(tmpdir(), 'fiducial-train-'));
});
afterAll(() => rm(folder, { recursive: true }));

// Oracle: a separable problem must be learnt; an untrained network is right half of the time. It takes some 200 batches until
// the running averages of batch normalisation are those of the data.
it('learns a separable problem and goes on from a checkpoint instead of starting again', async () => {
  const [training, validation] = [separableBeats(800, 1), separableBeats(64, 2)];
  const set = trainingSet(
    [{ beats: training, features: new Float32Array(0), group: null, ruledOut: null, drawShare: 1, takesPart: null }],
    PLAN,
  );
  const first = await trainNetwork({ ...PLAN, epochs: 2 }, set, validation, new Random(1), folder, () => undefined);
  expect(first.history).toHaveLength(2);
  first.model.dispose();

  const lines: string[] = [];
  const second = await trainNetwork(PLAN, set, validation, new Random(1), folder, (line) => lines.push(line));
  expect(lines[0]).toBe('resumed after epoch 2');
  expect(second.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
  expect(second.history.slice(0, 2)).toEqual(first.history);

  const probabilities = await probabilitiesOf({ wave: second.model, sequence: null, fibrillation: null }, validation);
  const right = validation.classIndex.filter((truth, beat) => probabilities[beat * 5 + truth] > 0.5).length;
  expect(right / validation.count).toBeGreaterThan(0.9);
});
