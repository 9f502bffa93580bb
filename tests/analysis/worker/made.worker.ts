import * as Comlink from 'comlink';
import { readModelFiles } from '../../../src/classifier/model/read-model-files.ts';
import { AnalysisSession } from '../../../src/analysis/worker/analysis-session.ts';
import { carryErrorCodes } from '../../../src/analysis/worker/carry-error-codes.ts';
import { withTransfers } from '../../../src/analysis/worker/with-transfers.ts';
import type { WorkerApi } from '../../../src/analysis/worker/worker-api.ts';

/** What this worker does wrong, as its name says: at which method, and how. */
export interface Fault {
  readonly at: 'summarise' | 'restoreAnalysis' | 'explain' | null;
  readonly how: 'spin' | 'throw';
}

const { at, how } = JSON.parse(self.name) as Fault;

/** Never comes back: as a reader does that is stuck in a loop. */
function fail(kind: Fault['how']): Promise<never> {
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
