import { parentPort, workerData } from 'node:worker_threads';
import { Analyst, type Outcome } from './analyst.ts';
import type { AnalyseOptions } from './analyse-options.ts';
import { findRecordings, type FoundRecording } from './find-recordings.ts';
import { readShippedModel } from './read-model-folder.ts';

/** What the main thread sends: paths of recordings with the same name. */
export type ThreadTask = readonly string[];
/** What it gets: how each went, then null. */
export type ThreadAnswer = Outcome | null;

// Readers and their files do not go from thread to thread, so each finds the recordings for itself.
const { options } = workerData as { readonly options: AnalyseOptions };
const recordings = new Map<string, FoundRecording>();
for (const path of options.paths) {
  // What cannot be found has been told by the main thread.
  const { recordings: all } = await findRecordings(path).catch(() => ({ recordings: [] }));
  for (const found of all) recordings.set(found.path, found);
}
const analyst = new Analyst(await readShippedModel(), options);

parentPort?.on('message', (task: ThreadTask) => {
  const found = task.map((path) => recordings.get(path)).filter((recording) => recording !== undefined);
  const tell = (answer: ThreadAnswer): void => parentPort?.postMessage(answer);
  void analyst.analyse(found, tell).then(() => tell(null));
});
