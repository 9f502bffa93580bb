import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AnalyseOptions } from './analyse-options.ts';
import type { ThreadAnswer, ThreadTask } from './analyse-thread.ts';
import type { Outcome } from './analyst.ts';

const THREAD = new URL('./analyse-thread.mjs', import.meta.url);

/**
 * Analyses recordings on several threads; each task is the paths of recordings with the same name. A thread that ends (its memory is
 * full) takes its recording with it, and another one goes on with the rest.
 */
export async function analyseOnThreads(
  tasks: readonly ThreadTask[],
  options: AnalyseOptions,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const waiting = [...tasks];
  const lane = async (): Promise<void> => {
    let thread: Worker | null = null;
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      thread ??= new Worker(THREAD, { workerData: { options } });
      if (!(await hasDone(thread, task, tell))) thread = null;
    }
    await thread?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(options.jobs, tasks.length) }, lane));
}

/** Has a thread do a task; resolves to whether it is still there afterwards. */
async function hasDone(thread: Worker, task: ThreadTask, tell: (outcome: Outcome) => void): Promise<boolean> {
  const left = new Set(task);
  const end = new AbortController();
  const finished = new Promise<boolean>((resolve) => {
    thread.on('message', (answer: ThreadAnswer) => {
      if (answer === null) {
        resolve(true);
        return;
      }
      left.delete(answer.path);
      tell(answer);
    });
  });
  thread.postMessage(task);
  // `once` rejects with the error that ended the thread.
  const ended = once(thread, 'exit', { signal: end.signal }).then(
    () => 'the thread that analysed it ended',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const outcome = await Promise.race([finished, ended]);
  end.abort();
  thread.removeAllListeners('message');
  if (outcome === true) return true;
  for (const path of left)
    tell({ state: 'failed', path, problem: `its analysis ended unexpectedly: ${String(outcome)}` });
  return false;
}
