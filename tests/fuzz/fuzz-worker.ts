// The readers run here, so that a read that never ends can be ended from outside (see fuzz.ts).
import { parentPort, workerData } from 'node:worker_threads';
import { emptyReport, fuzzFormat } from './fuzz-format.ts';
import { FORMAT_SEEDS } from './format-seeds.ts';
import { readMutant } from './read-mutant.ts';

/** What the worker is to do: inputs `from`…`to` of a format, the current one written to `current[0]`. */
export interface FuzzTask {
  readonly format: string;
  readonly from: number;
  readonly to: number;
  readonly current: Int32Array;
}

const { format, from, to, current } = workerData as FuzzTask;
const report = emptyReport();
const announce = (input: number): void => {
  Atomics.store(current, 0, input);
  // What is known so far survives a read that hangs.
  if (input % 500 === 0) parentPort?.postMessage({ report, next: input });
};
// Parts that load on first use are no part of the first input.
await readMutant([...FORMAT_SEEDS[format][0]]).catch(() => null);
await fuzzFormat(format, FORMAT_SEEDS[format], { from, to, announce }, report);
parentPort?.postMessage({ report, next: to });
