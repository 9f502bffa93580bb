import * as Comlink from 'comlink';
import type { AnalysisApi } from './analysis-api.ts';

/** The worker's interface on the page, and the end of the worker. */
export interface AnalysisClient extends AnalysisApi {
  terminate(): void;
}

/** Starts the analysis worker. The page never touches samples: files go in as transferred buffers, windows come out. */
export function createAnalysisClient(): AnalysisClient {
  // The worker cannot know the page's address (it may be served from any folder), so its name carries the model's.
  const name = new URL('model/', document.baseURI).href;
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name });
  const remote = Comlink.wrap<AnalysisApi>(worker);
  return {
    start: (backend) => remote.start(backend),
    open: (files) =>
      remote.open(Comlink.transfer([...files], [...new Set(files.map(({ bytes }) => bytes.buffer as ArrayBuffer))])),
    analyse: (leadIndex, onProgress, onBeats) =>
      remote.analyse(leadIndex, Comlink.proxy(onProgress), Comlink.proxy(onBeats)),
    cancel: () => void remote.cancel(),
    trace: (request) => remote.trace(request),
    explain: (beatIndex, explainedClass) => remote.explain(beatIndex, explainedClass),
    export: (kind) => remote.export(kind),
    terminate() {
      remote[Comlink.releaseProxy]();
      worker.terminate();
    },
  };
}
