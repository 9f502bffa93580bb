import * as Comlink from 'comlink';
import type { AnalysisApi, OpenableFile } from './analysis-api.ts';

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
    list: (files) => remote.list(handedOver(files)),
    open: (files, options) => remote.open(handedOver(files), options),
    openListed: (id, options) => remote.openListed(id, options),
    reopen: (table) => remote.reopen(table),
    describeTable: (table) => remote.describeTable(table),
    identify: (mostBytes) => remote.identify(mostBytes),
    summarise: (id) => remote.summarise(id),
    cancelSummary: () => void remote.cancelSummary(),
    analyse: (leadIndex, onProgress, onBeats) =>
      remote.analyse(leadIndex, Comlink.proxy(onProgress), Comlink.proxy(onBeats)),
    cancel: () => void remote.cancel(),
    setNotSureBelow: (notSureBelow) => void remote.setNotSureBelow(notSureBelow),
    edit: (edits) => remote.edit(edits),
    trace: (request) => remote.trace(request),
    explain: (beatIndex, explainedClass) => remote.explain(beatIndex, explainedClass),
    adapt: () => remote.adapt(),
    templates: () => remote.templates(),
    similarBeats: (beatIndex, most) => remote.similarBeats(beatIndex, most),
    export: (kind) => remote.export(kind),
    terminate() {
      remote[Comlink.releaseProxy]();
      worker.terminate();
    },
  };
}

/** Bytes change hands without being copied; what still lies on the device is only pointed at. */
function handedOver(files: readonly OpenableFile[]): OpenableFile[] {
  const buffers = files.flatMap((file) => ('bytes' in file ? [file.bytes.buffer as ArrayBuffer] : []));
  return Comlink.transfer([...files], [...new Set(buffers)]);
}
