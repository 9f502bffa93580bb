import type { BackendName } from '../../src/classifier/choose-backend.ts';
import { readModelFiles } from '../../src/classifier/read-model-files.ts';
import { preparedInputs } from '../../src/classifier/network-inputs.ts';
import { wasmAddress } from '../../src/classifier/wasm-address.ts';
import { prepareSample } from '../parity/prepare-sample.ts';
import { beatsPerSecond } from './time-classify.ts';

declare global {
  /** Called by time-browser.ts through the page it opens. */
  var timeBackend: (backend: BackendName, beats: number) => Promise<number>;
}

globalThis.timeBackend = async (backend, beats) => {
  const files = await readModelFiles(async (name) => (await fetch(`/model/${name}`)).arrayBuffer());
  return beatsPerSecond(backend, files, preparedInputs(await prepareSample()), beats, wasmAddress);
};
