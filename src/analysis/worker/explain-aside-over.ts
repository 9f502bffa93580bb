import { catalogueFiles, readFromCatalogue } from '../../ecg/formats/read-recording.ts';
import { loadPart } from '../../ecg/part/load-part.ts';
import { storedFile } from '../open/openable-file.ts';
import type { Engine } from './engine.ts';
import type { WorkerApi } from './worker-api.ts';

/** `AnalysisApi.explainAside` with the classifier of an engine: one beat at a time, the one asked for last. */
export function explainAsideOver(engine: () => Engine): WorkerApi['explainAside'] {
  let running: AbortController | null = null;
  return async (files, atSeconds) => {
    running?.abort();
    const { signal } = (running = new AbortController());
    const recording = await readFromCatalogue(await catalogueFiles(files.map(storedFile)));
    const { classifier } = await engine().start();
    const { explainAside } = await loadPart(() => import('../answers/explain-aside.ts'));
    return explainAside(recording, atSeconds, classifier, signal);
  };
}
