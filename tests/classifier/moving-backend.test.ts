import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { ModelError } from '../../src/classifier/model/model-error.ts';
import type { ModelFiles } from '../../src/classifier/model/model-files.ts';
import { startClassifier, type BackendInUse } from '../../src/classifier/start-classifier.ts';
import { readModelFolder } from '../../src/headless/analyse/read-model-folder.ts';
import { randomInputs } from './random-inputs.ts';

const BEATS = 300;
/** Two backends round differently. */
const TOLERANCE = 1e-3;
const inputs = randomInputs(BEATS, 7);
let files: ModelFiles;
let expected: Float32Array;
beforeAll(async () => {
  files = await readModelFolder('public/model');
  const { classifier } = await startClassifier(files, { forced: 'wasm' });
  expected = await classifier.classify(inputs);
  classifier.dispose();
});
afterEach(() => vi.restoreAllMocks());

/** The backend in use gives its answers in this way from now on. */
function answerWith(read: () => Promise<Float32Array>): void {
  vi.spyOn(tf.backend() as unknown as { read: typeof read }, 'read').mockImplementation(read);
}

const lost = (): Promise<never> => Promise.reject(new DOMException('the device is lost', 'AbortError'));
const nothing = (): Promise<Float32Array> => Promise.resolve(new Float32Array(5 * 256));

async function started(): Promise<{ readonly classifier: BeatClassifier; readonly moves: (BackendInUse | null)[] }> {
  const moves: (BackendInUse | null)[] = [];
  const { classifier } = await startClassifier(files, { forced: 'wasm', onMove: (now) => moves.push(now) });
  return { classifier, moves };
}

function furthestApart(probabilities: Float32Array): number {
  return probabilities.reduce((most, p, i) => Math.max(most, Math.abs(p - (expected[i] ?? NaN))), 0);
}

// Oracle: what the network says of the same beats when nothing fails.
describe('a backend that fails while it is in use', () => {
  it.each([
    ['throws', lost, 'the device is lost'],
    ['answers with what are no probabilities', nothing, 'it computes no probabilities'],
  ])('is left for the next one when it %s: the work goes on there, and that is told once', async (_how, read, why) => {
    const { classifier, moves } = await started();
    const done: number[] = [];
    const probabilities = await classifier.classify(inputs, {
      onBatch: (beats) => {
        done.push(beats);
        if (done.length === 1) answerWith(read);
      },
    });
    expect(furthestApart(probabilities)).toBeLessThan(TOLERANCE);
    expect(done).toEqual([256, BEATS]);
    expect(moves).toEqual([{ backend: 'cpu', notes: [`wasm: ${why}`] }]);
    const { attribution } = await classifier.explain(inputs, 0, 0);
    expect(attribution.every((share) => share >= 0 && share <= 1)).toBe(true);
    classifier.dispose();
  });

  it('is left by two pieces of work together, for one other', async () => {
    const { classifier, moves } = await started();
    answerWith(lost);
    const few = randomInputs(4, 7);
    const [probabilities, { probability }] = await Promise.all([
      classifier.classify(few),
      classifier.explain(few, 3, 1),
    ]);
    expect(probability).toBeCloseTo(probabilities[3 * 5 + 1] ?? NaN, 6);
    expect(moves).toHaveLength(1);
    classifier.dispose();
  });

  it('says so when none is left', async () => {
    const { classifier, moves } = await started();
    answerWith(lost);
    await classifier.classify(randomInputs(1, 1));
    answerWith(lost);
    const failed = classifier.classify(randomInputs(1, 1));
    await expect(failed).rejects.toThrow(ModelError);
    await expect(failed).rejects.toMatchObject({ code: 'no-backend' });
    expect(moves.at(-1)).toBeNull();
  });

  it('is not left where figures are wanted of one backend', async () => {
    const { classifier } = await startClassifier(files, { forced: 'wasm' });
    answerWith(lost);
    await expect(classifier.classify(randomInputs(1, 1))).rejects.toThrow('the device is lost');
  });
});
