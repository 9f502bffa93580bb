import * as Comlink from 'comlink';
import { readModelFiles } from '../../../src/classifier/model/read-model-files.ts';
import { wasmAddress } from '../../../src/classifier/model/wasm-address.ts';
import { AnalysisSession } from '../../../src/analysis/worker/analysis-session.ts';
import { carryErrorCodes } from '../../../src/analysis/worker/carry-error-codes.ts';
import { withTransfers } from '../../../src/analysis/worker/with-transfers.ts';
import { helpersOf } from '../../../src/analysis/worker/pool-workers.ts';
import type { WorkerApi } from '../../../src/analysis/worker/worker-api.ts';

/** What this worker does wrong, as its name says: at which method, and how. */
export interface Fault {
  readonly at: 'summarise' | 'restoreAnalysis' | 'explain' | 'analyseSection' | null;
  readonly how: 'spin' | 'throw';
  /** How many others help it with a long recording, and what is wrong with them; none when left out. */
  readonly helpers?: readonly [count: number, fault: Fault];
}

const { at, how, helpers } = JSON.parse(self.name) as Fault;

/** Never comes back: as a reader does that is stuck in a loop. The channel of faults hears of it before. */
function fail(kind: Fault['how']): Promise<never> {
  new BroadcastChannel('faults').postMessage(at);
  if (kind === 'throw') {
    // Where nobody catches it, as when memory runs out.
    setTimeout(() => {
      throw new RangeError('made on purpose');
    });
  }
  while (kind === 'spin');
  return new Promise(() => undefined);
}

const session = withTransfers(
  new AnalysisSession({
    readModelFiles: () => readModelFiles(async (name) => (await fetch(`/model/${name}`)).arrayBuffer()),
    readWasm: async () => (await fetch(wasmAddress)).arrayBuffer(),
    ...(helpers && {
      helpers: (backend) => {
        const [count, fault] = helpers;
        const start = () => new Worker(self.location.href, { type: 'module', name: JSON.stringify(fault) });
        return Promise.resolve(helpersOf(start, count, backend));
      },
    }),
  }),
);
const wrong: Partial<WorkerApi> = {
  list: (files, onProgress) => {
    const name = files[0]?.name;
    return name === 'spin' || name === 'throw' ? fail(name) : session.list(files, onProgress);
  },
  ...(at && { [at]: () => fail(how) }),
};
carryErrorCodes();
Comlink.expose({ ...session, ...wrong });
