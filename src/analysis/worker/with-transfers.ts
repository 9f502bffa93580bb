import * as Comlink from 'comlink';
import { buffersOf } from './buffers-of.ts';
import type { WorkerApi } from './worker-api.ts';

/** The same interface, answering with transferred buffers where the session keeps no use for them. */
export function withTransfers(session: WorkerApi): WorkerApi {
  return {
    start: (backend, onMove) => session.start(backend, onMove),
    list: async (files, onProgress) => {
      let lastProgress: unknown;
      const list = await session.list(files, (progress) => (lastProgress = onProgress?.(progress)));
      await lastProgress;
      return list;
    },
    cancelReading: () => session.cancelReading(),
    open: (files, options) => session.open(files, options),
    openListed: (id, options) => session.openListed(id, options),
    restoreRecording: (opened) => session.restoreRecording(opened),
    restoreAnalysis: async (analysed, onProgress) => {
      let lastProgress: unknown;
      await session.restoreAnalysis(analysed, (progress) => (lastProgress = onProgress(progress)));
      await lastProgress;
    },
    analyseSection: async (task, onProgress) => {
      let lastProgress: unknown;
      const section = await session.analyseSection(task, (progress) => (lastProgress = onProgress(progress)));
      await lastProgress;
      return section;
    },
    openIntervals: async (id) => {
      const intervals = await session.openIntervals(id);
      return Comlink.transfer(intervals, buffersOf(intervals));
    },
    reopen: (table) => session.reopen(table),
    showSignals: (signals) => session.showSignals(signals),
    describeTable: (table) => session.describeTable(table),
    identify: (mostBytes) => session.identify(mostBytes),
    summarise: (id) => session.summarise(id),
    cancelSummary: () => session.cancelSummary(),
    analyse: async (leadIndex, onProgress, onBeats) => {
      // Callbacks travel on ports of their own: the answer waits until the page has had the last call of each, so that
      // no progress comes in after the end.
      let lastProgress: unknown;
      let lastBeats: unknown;
      const analysis = await session.analyse(
        leadIndex,
        (progress) => (lastProgress = onProgress(progress)),
        (beats) => (lastBeats = onBeats(Comlink.transfer(beats, buffersOf(beats)))),
      );
      await Promise.all([lastProgress, lastBeats]);
      return analysis;
    },
    cancel: () => session.cancel(),
    setNotSureBelow: (notSureBelow) => session.setNotSureBelow(notSureBelow),
    edit: (lead, edits) => session.edit(lead, edits),
    trace: async (request) => {
      const window = await session.trace(request);
      return Comlink.transfer(window, buffersOf(window));
    },
    explain: async (beatIndex, explainedClass) => {
      const explanation = await session.explain(beatIndex, explainedClass);
      return Comlink.transfer(explanation, buffersOf(explanation));
    },
    adapt: () => session.adapt(),
    // The session keeps the groups for the next time.
    templates: () => session.templates(),
    similarBeats: async (beatIndex, most, onSoFar) => {
      let lastSoFar: unknown;
      const similar = await session.similarBeats(
        beatIndex,
        most,
        (soFar) => (lastSoFar = onSoFar?.(Comlink.transfer(soFar, buffersOf(soFar)))),
      );
      await lastSoFar;
      return Comlink.transfer(similar, buffersOf(similar));
    },
    live: (chunk) => session.live(chunk),
    explainAside: (files, atSeconds) => session.explainAside(files, atSeconds),
    export: async (kind) => {
      const file = await session.export(kind);
      return Comlink.transfer(file, buffersOf(file));
    },
  };
}
