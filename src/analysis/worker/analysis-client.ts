import type { AnalysisApi, OpenableFile } from '../analysis-api.ts';
import { startWorker } from './start-worker.ts';
import { WorkerSupervisor, type WorkerWatcher } from './worker-supervisor.ts';

export type { WorkerErrorCode } from './worker-error.ts';
export type { WorkerWatcher } from './worker-supervisor.ts';

/** The worker's interface on the page, which outlives every worker behind it. */
export interface AnalysisClient extends AnalysisApi {
  /** Tells what becomes of the worker. */
  watch(watcher: WorkerWatcher): void;
  /** Somebody waits for the start from here on: until then nobody is told that it takes long. */
  waiting<T>(start: Promise<T>): Promise<T>;
  /**
   * Stops whatever is being done; what was asked rejects with an `AbortError`. A worker that does not stop is replaced, and
   * the next one is told what was there: the recording, its analysis, the edits.
   */
  stop(): void;
  terminate(): void;
}

/** The analysis in a worker of its own. The page never touches samples: files go in as blobs, windows come out. */
export function createAnalysisClient(makeWorker: () => Worker = startWorker): AnalysisClient {
  const supervisor = new WorkerSupervisor(makeWorker);
  const { state } = supervisor;
  return {
    start(backend, onMove = () => undefined) {
      state.started = { backend, onMove };
      return supervisor.ahead('nothing', (remote) => remote.start(backend, supervisor.callback(onMove)));
    },
    async list(files, onProgress = () => {}) {
      const kept = files.map(asBlob);
      const told = supervisor.callback(onProgress);
      const list = await supervisor.work('reading', 'nothing', (remote) => remote.list(kept, told));
      state.listed = kept;
      return list;
    },
    cancelReading: () => supervisor.cancel('reading'),
    async open(files, options = {}) {
      const kept = files.map(asBlob);
      const summary = await supervisor.work('reading', 'nothing', (remote) => remote.open(kept, options));
      state.opened = { files: kept, options, recordingId: summary.recordingId };
      return summary;
    },
    async openListed(id, options = {}) {
      const files = state.listed ?? [];
      const summary = await supervisor.work('reading', 'nothing', (remote) => remote.openListed(id, options));
      state.opened = { files, options: { ...options, record: id }, recordingId: summary.recordingId };
      return summary;
    },
    openIntervals: (id) => supervisor.work('reading', 'nothing', (remote) => remote.openIntervals(id)),
    async reopen(table) {
      const summary = await supervisor.work('reading', 'recording', (remote) => remote.reopen(table));
      const { files = [], options = {} } = state.opened ?? {};
      state.opened = { files, options: { ...options, table }, recordingId: summary.recordingId };
      return summary;
    },
    async showSignals(signals) {
      const summary = await supervisor.work('reading', 'recording', (remote) => remote.showSignals(signals));
      const { files = [], options = {} } = state.opened ?? {};
      state.opened = { files, options: { ...options, signals }, recordingId: summary.recordingId };
      return summary;
    },
    describeTable: (table) => supervisor.question('recording', (remote) => remote.describeTable(table)),
    identify: (mostBytes) => supervisor.question('recording', (remote) => remote.identify(mostBytes)),
    summarise: (id) => supervisor.work('summarising', 'nothing', (remote) => remote.summarise(id)),
    cancelSummary: () => supervisor.cancel('summarising'),
    async analyse(leadIndex, onProgress, onBeats) {
      state.analysed = null;
      const analysis = await supervisor.work('analysing', 'recording', (remote) =>
        remote.analyse(leadIndex, supervisor.callback(onProgress), supervisor.callback(onBeats)),
      );
      state.analysed = { of: analysis.of, edits: [] };
      return analysis;
    },
    cancel: () => supervisor.cancel('analysing'),
    setNotSureBelow(notSureBelow) {
      state.notSureBelow = notSureBelow;
      supervisor.tell((remote) => remote.setNotSureBelow(notSureBelow));
    },
    async edit(lead, edits) {
      const analysis = await supervisor.question('analysis', (remote) => remote.edit(lead, edits));
      state.analysed = { of: analysis.of, edits };
      return analysis;
    },
    trace: (request) => supervisor.question('recording', (remote) => remote.trace(request)),
    explain: (beatIndex, explainedClass) =>
      supervisor.question('analysis', (remote) => remote.explain(beatIndex, explainedClass)),
    adapt: () => supervisor.question('analysis', (remote) => remote.adapt()),
    templates: () => supervisor.question('analysis', (remote) => remote.templates()),
    similarBeats(beatIndex, most, onSoFar = () => undefined) {
      const told = supervisor.callback(onSoFar);
      return supervisor.question('analysis', (remote) => remote.similarBeats(beatIndex, most, told));
    },
    explainAside: (files, atSeconds) =>
      supervisor.question('nothing', (remote) => remote.explainAside(files.map(asBlob), atSeconds)),
    live: (chunk) => supervisor.question('nothing', (remote) => remote.live(chunk)),
    export: (kind) => supervisor.question('analysis', (remote) => remote.export(kind)),
    watch: (watcher) => supervisor.watch(watcher),
    waiting: (start) => supervisor.waiting(start),
    stop: () => supervisor.stop(),
    terminate: () => supervisor.terminate(),
  };
}

/** Bytes would be gone with the worker they were handed to; a blob can be read again by the next one. */
function asBlob(file: OpenableFile): OpenableFile {
  return 'bytes' in file ? { name: file.name, blob: new Blob([file.bytes as BlobPart]) } : file;
}
