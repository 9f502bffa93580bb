import * as Comlink from 'comlink';
import type { Lead } from '../../ecg/recording/recording.ts';
import type { AnalysisProgress, BackendName } from '../analysis.ts';
import type { SectionTask } from '../run/analyse-section.ts';
import type { SectionHelper, SectionHelpers } from '../run/section-pool.ts';
import { Silence } from './silence.ts';
import { WorkerError } from './worker-error.ts';
import { WorkerLink } from './worker-link.ts';

/** Progress comes several times a second; on a slow device the network takes some seconds to load without any. */
const SILENT_AFTER_MS = 20_000;

/** Workers that help with the sections of a recording. Each starts its network, on the same backend, with its first section. */
export function helpersOf(makeWorker: () => Worker, count: number, backend: BackendName): SectionHelpers {
  return { count, start: () => startHelper(makeWorker(), backend) };
}

function startHelper(worker: Worker, backend: BackendName): SectionHelper {
  const silence = new Silence(SILENT_AFTER_MS, (isSilent) => {
    if (isSilent) link.end(new WorkerError('worker-lost', 'it does not answer'));
  });
  const link: WorkerLink = new WorkerLink(worker, {
    heard: () => silence.heard(),
    failed: (error) => link.end(error),
  });
  const ask: typeof link.ask = async (question) => {
    silence.asked();
    try {
      return await link.ask(question);
    } finally {
      silence.answered();
    }
  };
  const started = ask((remote) => remote.start(backend));
  // Told to whoever asks for a section.
  started.catch(() => undefined);
  return {
    async analyse(task, onProgress) {
      await started;
      const told = Comlink.proxy((step: AnalysisProgress) => {
        silence.heard();
        onProgress(step);
      });
      const { sent, buffers } = copied(task);
      return ask((remote) => remote.analyseSection(Comlink.transfer(sent, buffers), told));
    },
    end: () => link.end(new DOMException('no longer needed', 'AbortError')),
  };
}

/** The task with samples of its own, copies where they are part of a lead, and nothing that analysing does not look at. */
function copied(task: SectionTask): { readonly sent: SectionTask; readonly buffers: ArrayBuffer[] } {
  const leads = task.part.leads.map((lead) => ({
    ...lead,
    samplesMv: isAlone(lead) ? lead.samplesMv : lead.samplesMv.slice(),
  }));
  const part = { ...task.part, leads, annotations: [], comments: [], warnings: [] };
  return { sent: { ...task, part }, buffers: leads.map(({ samplesMv }) => samplesMv.buffer as ArrayBuffer) };
}

/** Whether the samples have a buffer of their own: those of a section of a lead that is kept packed do. */
function isAlone({ samplesMv }: Lead): boolean {
  return samplesMv.byteLength === samplesMv.buffer.byteLength;
}
