import * as Comlink from 'comlink';
import { readModelFiles } from '../classifier/read-model-files.ts';
import { wasmAddress } from '../classifier/wasm-address.ts';
import { AnalysisSession } from './analysis-session.ts';
import { carryErrorCodes } from './carry-error-codes.ts';
import { withTransfers } from './with-transfers.ts';

/** The page passes the model's address as the worker's name (see analysis-client.ts). */
const modelAddress = self.name;

async function fetchModelFile(name: string): Promise<ArrayBuffer> {
  const response = await fetch(`${modelAddress}${name}`);
  if (!response.ok) throw new Error(`The model file ${name} is missing (${response.status}). Reload the page.`);
  return response.arrayBuffer();
}

carryErrorCodes();
Comlink.expose(
  withTransfers(new AnalysisSession({ readModelFiles: () => readModelFiles(fetchModelFile), wasmAddress })),
);
