import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { readModelFiles } from '../../src/classifier/model/read-model-files.ts';
import { wasmAddress } from '../../src/classifier/model/wasm-address.ts';
import { startClassifier, type BackendInUse } from '../../src/classifier/start-classifier.ts';
import { randomInputs } from './random-inputs.ts';

/** SwiftShader runs WebGPU on the processor, some 30 beats a second. */
const BEATS = 8;
const TOLERANCE = 1e-3;
const readWasm = async (): Promise<ArrayBuffer> => (await fetch(wasmAddress)).arrayBuffer();

// Oracle: the same beats on WASM, with a GPU that stays. A device that is destroyed is lost as one whose process ended.
it('beats are labelled on WASM when the GPU is lost', { timeout: 120_000 }, async () => {
  const files = await readModelFiles(async (name) => (await fetch(`/model/${name}`)).arrayBuffer());
  const inputs = randomInputs(BEATS, 5);
  const steady = await startClassifier(files, { forced: 'wasm', readWasm });
  const expected = await steady.classifier.classify(inputs);

  const moves: (BackendInUse | null)[] = [];
  const onMove = (now: BackendInUse | null): unknown => moves.push(now);
  const { classifier, backend } = await startClassifier(files, { forced: 'webgpu', readWasm, onMove });
  expect(backend).toBe('webgpu');
  await classifier.classify(inputs);
  expect(moves).toEqual([]);

  (tf.backend() as unknown as { readonly device: GPUDevice }).device.destroy();
  const probabilities = await classifier.classify(inputs);
  const apart = probabilities.map((p, i) => Math.abs(p - (expected[i] ?? NaN)));
  expect(Math.max(...apart)).toBeLessThan(TOLERANCE);
  expect(moves.map((now) => now?.backend)).toEqual(['wasm']);
  expect(moves[0]?.notes[0]).toMatch(/^webgpu: /);
});
