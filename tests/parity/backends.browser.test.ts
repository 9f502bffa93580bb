import { describe, expect, it } from 'vitest';
import { chooseBackend, type BackendName } from '../../src/classifier/model/choose-backend.ts';
import { classifyBatch } from '../../src/classifier/classify-beats.ts';
import { gradCam } from '../../src/classifier/explain/grad-cam.ts';
import { loadModel } from '../../src/classifier/model/load-model.ts';
import { disposeNetworks } from '../../src/classifier/model/networks.ts';
import { preparedInputs } from '../../src/classifier/model/network-inputs.ts';
import type { ModelFiles } from '../../src/classifier/model/model-files.ts';
import { readModelFiles } from '../../src/classifier/model/read-model-files.ts';
import { splitModel } from '../../src/classifier/explain/split-model.ts';
import { wasmAddress } from '../../src/classifier/model/wasm-address.ts';
import { hashPreparedBeats } from '../../src/ecg/preparation/hash-prepared-beats.ts';
import type { PreparedBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import { prepareSample } from './prepare-sample.ts';

/** SwiftShader runs WebGPU on the processor, some 30 beats a second: a few beats show what there is to show. */
const BEATS = 8;

interface Answers {
  readonly probabilities: Float32Array;
  readonly attribution: Float32Array;
}

function readModel(): Promise<ModelFiles> {
  return readModelFiles(async (name) => (await fetch(`/model/${name}`)).arrayBuffer());
}

async function answersOf(backend: BackendName, files: ModelFiles, prepared: PreparedBeats): Promise<Answers> {
  const { begun } = await chooseBackend(
    async () => {
      const networks = await loadModel(files);
      const inputs = preparedInputs(prepared);
      const probabilities = await classifyBatch(networks, files.card.calibration, inputs.batch(0, BEATS));
      const attribution = await gradCam(networks.wave, splitModel(networks.wave), inputs.batch(1, 1), 0);
      disposeNetworks(networks);
      return { probabilities, attribution };
    },
    { forced: backend, readWasm: async () => (await fetch(wasmAddress)).arrayBuffer() },
  );
  return begun;
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i])), 0);
}

describe('the same beats in the browser', () => {
  // Oracle: the hash that training computed in Node and stamped into the model card.
  it('are prepared as in training', async () => {
    const { card } = await readModel();
    expect(hashPreparedBeats(await prepareSample())).toBe(card.preparationHash);
  });

  // Oracle: the plain CPU backend.
  it('get the same probabilities and the same Grad-CAM from CPU, WASM and WebGPU', { timeout: 120_000 }, async () => {
    const [files, prepared] = [await readModel(), await prepareSample()];
    const cpu = await answersOf('cpu', files, prepared);
    for (const backend of ['wasm', 'webgpu'] as const) {
      const other = await answersOf(backend, files, prepared);
      const difference = largestDifference(cpu.probabilities, other.probabilities);
      console.log(`${backend} against cpu: largest probability difference ${difference.toExponential(1)}`);
      expect(difference).toBeLessThanOrEqual(1e-4);
      expect(largestDifference(cpu.attribution, other.attribution)).toBeLessThanOrEqual(1e-3);
    }
  });
});
