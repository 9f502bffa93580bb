import * as Comlink from 'comlink';
import { loadPart } from '../../ecg/part/load-part.ts';
import { ModelError } from '../../classifier/model/model-error.ts';
import { readHashed } from '../../classifier/model/read-checked.ts';
import { readModelFiles } from '../../classifier/model/read-model-files.ts';
import { wasmAddress } from '../../classifier/model/wasm-address.ts';
import { AnalysisSession } from './analysis-session.ts';
import { carryErrorCodes } from './carry-error-codes.ts';
import { withTransfers } from './with-transfers.ts';

/** The page passes the model's address as the worker's name (see analysis-client.ts). */
const modelAddress = self.name;

/** Neither the browser's cache nor the service worker knows an address with this at its end. */
const PAST_CACHES = '?again';

async function fetchFile(address: string, again: boolean): Promise<ArrayBuffer> {
  try {
    const response = await fetch(again ? address + PAST_CACHES : address, { cache: again ? 'reload' : 'default' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    throw new ModelError('model-missing', `${address}: ${String(error)}`);
  }
}

carryErrorCodes();
Comlink.expose(
  withTransfers(
    new AnalysisSession({
      readModelFiles: () => readModelFiles((name, again) => fetchFile(modelAddress + name, again)),
      readWasm: async (sha256) => (await readHashed(fetchFile, wasmAddress, sha256)).bytes,
      helpers: async (backend) => {
        const [{ helpersOf }, { helpersHere, startAnother }] = await Promise.all([
          loadPart(() => import('./pool-workers.ts')),
          loadPart(() => import('./start-another.ts')),
        ]);
        return helpersOf(startAnother, helpersHere(), backend);
      },
    }),
  ),
);
