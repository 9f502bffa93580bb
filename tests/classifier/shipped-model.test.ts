import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { BEAT_WINDOW } from '../../src/ecg/preparation/beat-window.ts';
import { ModelError } from '../../src/classifier/model/model-error.ts';
import { BACKENDS, chooseBackend } from '../../src/classifier/model/choose-backend.ts';
import type { ModelFiles } from '../../src/classifier/model/model-files.ts';
import { startClassifier, type StartedClassifier } from '../../src/classifier/start-classifier.ts';
import { readModelFolder } from '../../src/headless/analyse/read-model-folder.ts';
import { randomInputs } from './random-inputs.ts';

let files: ModelFiles;
let started: StartedClassifier;
beforeAll(async () => {
  files = await readModelFolder('public/model');
  started = await startClassifier(files, { forced: 'wasm' });
});
afterAll(() => started.classifier.dispose());

describe('classify', () => {
  it('gives five probabilities per beat that sum to 1, whatever the batch size', async () => {
    const inputs = randomInputs(300, 1);
    const probabilities = await started.classifier.classify(inputs);
    expect(probabilities).toHaveLength(300 * BEAT_CLASSES.length);
    for (let beat = 0; beat < 300; beat++) {
      const row = probabilities.subarray(beat * BEAT_CLASSES.length, (beat + 1) * BEAT_CLASSES.length);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    }
    const single = await started.classifier.classify(randomInputs(1, 1));
    expect(single).toHaveLength(BEAT_CLASSES.length);
  });

  it('has nothing to say about no beats', async () => {
    expect(await started.classifier.classify(randomInputs(0, 1))).toHaveLength(0);
  });

  it('stops at the next batch when aborted', async () => {
    const abort = new AbortController();
    const batches: number[] = [];
    const work = started.classifier.classify(randomInputs(1000, 2), {
      signal: abort.signal,
      onBatch: (done) => {
        batches.push(done);
        abort.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(batches).toHaveLength(1);
  });
});

describe('explain', () => {
  // Oracle: the definition: a map is 0…1 and belongs to one class; what is weak looks weak, so that it need not reach 1.
  it('maps the window to 0…1 for every class', async () => {
    const inputs = randomInputs(8, 3);
    for (const [classIndex] of BEAT_CLASSES.entries()) {
      const { attribution, probability, probabilityOnTime } = await started.classifier.explain(inputs, 5, classIndex);
      expect(attribution).toHaveLength(BEAT_WINDOW.samples);
      const highest = Math.max(...attribution);
      expect(highest).toBeLessThanOrEqual(1 + 1e-6);
      expect(Math.min(...attribution)).toBeGreaterThanOrEqual(0);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probabilityOnTime).toBeLessThanOrEqual(1);
    }
  });

  it('leaves no tensors behind', async () => {
    const inputs = randomInputs(2, 4);
    await started.classifier.explain(inputs, 0, 1);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 5; i++) await started.classifier.explain(inputs, 1, 0);
    await started.classifier.classify(inputs);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('starting', () => {
  it('refuses a model that was trained on other inputs', async () => {
    const foreign = { ...files, card: { ...files.card, preparationVersion: files.card.preparationVersion + 1 } };
    await expect(startClassifier(foreign, { forced: 'cpu' })).rejects.toThrow(ModelError);
  });

  it('passes over a backend that computes other probabilities than the model card states', async () => {
    const probabilities = files.card.selfCheck.probabilities.map((p) => 1 - p);
    const wrong = { ...files, card: { ...files.card, selfCheck: { ...files.card.selfCheck, probabilities } } };
    await expect(startClassifier(wrong)).rejects.toThrow(/cpu: it computes other probabilities/);
  });

  it('takes the backends in the order WebGPU, WASM, CPU and says why it passed one over', async () => {
    expect(BACKENDS).toEqual(['webgpu', 'wasm', 'cpu']);
    const chosen = await chooseBackend((backend) =>
      backend === 'cpu' ? Promise.resolve() : Promise.reject(new Error('broken for this test')),
    );
    expect(chosen.backend).toBe('cpu');
    expect(chosen.notes).toEqual(['webgpu: this device offers none', 'wasm: broken for this test']);
    await tf.setBackend('wasm');
  });
});
