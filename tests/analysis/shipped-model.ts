import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { startClassifier } from '../../src/classifier/start-classifier.ts';
import { readModelFolder } from '../../src/headless/analyse/read-model-folder.ts';

/** The files of the network the app ships. */
export const readShippedModel = () => readModelFolder('public/model');

/** The network the app ships, on the WASM backend. */
export async function startShippedClassifier(): Promise<BeatClassifier> {
  return (await startClassifier(await readShippedModel(), { forced: 'wasm' })).classifier;
}
