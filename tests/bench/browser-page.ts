import type { BackendName } from '../../src/classifier/model/choose-backend.ts';
import { readModelFiles } from '../../src/classifier/model/read-model-files.ts';
import { preparedInputs } from '../../src/classifier/model/network-inputs.ts';
import { wasmAddress } from '../../src/classifier/model/wasm-address.ts';
import { prepareSample } from '../parity/prepare-sample.ts';
import { beatsPerSecond } from './time-classify.ts';

declare global {
  /** Called by time-browser.ts through the page it opens. */
  var timeBackend: (backend: BackendName, beats: number) => Promise<number>;
}

globalThis.timeBackend = async (backend, beats) => {
  const files = await readModelFiles(async (name) => (await fetch(`/model/${name}`)).arrayBuffer());
  const readWasm = async (): Promise<ArrayBuffer> => (await fetch(wasmAddress)).arrayBuffer();
  return beatsPerSecond(backend, files, preparedInputs(await prepareSample()), beats, readWasm);
};
