import * as Comlink from 'comlink';
import { wasmAddress } from '../classifier/wasm-address.ts';
import type { ModelFiles } from '../classifier/model-files.ts';
import { AnalysisSession } from './analysis-session.ts';
import { withTransfers } from './with-transfers.ts';

/** What the client gets: a session that fetches its model from the address the page passed in the worker's name. */
const modelAddress = self.name;

async function fetchModelFiles(): Promise<ModelFiles> {
  const fetchFile = async (name: string) => {
    const response = await fetch(`${modelAddress}${name}`);
    if (!response.ok) throw new Error(`The model file ${name} is missing (${response.status}). Reload the page.`);
    return response;
  };
  const [model, weights, card] = await Promise.all(['model.json', 'weights.bin', 'model-card.json'].map(fetchFile));
  return {
    model: (await model!.json()) as ModelFiles['model'],
    weights: await weights!.arrayBuffer(),
    card: (await card!.json()) as ModelFiles['card'],
  };
}

Comlink.expose(withTransfers(new AnalysisSession({ readModelFiles: fetchModelFiles, wasmAddress })));
