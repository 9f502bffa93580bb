import * as Comlink from 'comlink';
import { letGo } from '../../ecg/recording/let-go.ts';
import { packStretch } from '../../ecg/recording/packed-block.ts';
import type { Lead } from '../../ecg/recording/recording.ts';
import type { AnalysisProgress, BackendName } from '../analysis.ts';
import type { SectionTask, SentTask } from '../run/analyse-section.ts';
import type { SectionHelper, SectionHelpers } from '../run/section-pool.ts';
import { buffersOf } from './buffers-of.ts';
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
      const { sent, buffers } = packed(task);
      return ask((remote) => remote.analyseSection(Comlink.transfer(sent, buffers), told));
    },
    end: () => link.end(new DOMException('no longer needed', 'AbortError')),
  };
}

/**
 * The task with its samples packed, and nothing that analysing does not look at. What comes with a message is held by it until the collector
 * comes, even where it is given back (Chromium 156: fifty megabytes of a day's sections, packed a quarter of that).
 */
function packed({ part, ...task }: SectionTask): { readonly sent: SentTask; readonly buffers: ArrayBuffer[] } {
  const samples = part.leads.map(({ samplesMv }) => packStretch(samplesMv));
  letGo(...part.leads.filter(isAlone).map(({ samplesMv }) => samplesMv));
  const leads = part.leads.map((lead) => ({ ...lead, samplesMv: new Float32Array(0) }));
  return {
    sent: { ...task, part: { ...part, leads, annotations: [], comments: [], warnings: [] }, samples },
    buffers: samples.flatMap(({ blocks }) => blocks.flatMap((block) => (block ? buffersOf(block) : []))),
  };
}

/** Whether the samples have a buffer of their own: those of a section of a lead that is kept packed do. */
function isAlone({ samplesMv }: Lead): boolean {
  return samplesMv.byteLength === samplesMv.buffer.byteLength;
}
