import { parseArgs } from 'node:util';
import type { RecordingFigures } from '../../analysis/analysis.ts';
import { USAGE } from '../usage.ts';
import { UsageError } from './analyse-options.ts';
import { readAllDone } from './done-records.ts';
import type { Output } from './output.ts';
import { readRuns, type Failure, type RunRecord } from './run-records.ts';
import { writeTables } from './write-tables.ts';

/**
 * Runs `fiducial merge DIR… --out DIR`: the tables over everything in some results folders. Resolves to the exit code: 0 all shards came to
 * their end and nothing failed in them, 1 otherwise. Throws UsageError.
 */
export async function mergeResults(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals: folders } = parse(args);
  if (values.help) {
    output.result(USAGE);
    return 0;
  }
  if (folders.length === 0 || values.out === undefined)
    throw new UsageError('Name the folders with results, and the one for the tables with --out.');
  const done = new Map<string, RecordingFigures>();
  const runs: RunRecord[] = [];
  for (const folder of folders) {
    for (const { path, figures } of await readAllDone(folder)) done.set(path, figures);
    runs.push(...(await readRuns(folder)));
  }
  const failures = new Map<string, Failure>();
  for (const failure of runs.flatMap((run) => run.failures)) {
    // What another run has done since is no failure any more.
    if (!done.has(failure.path)) failures.set(failure.path, failure);
  }
  await writeTables(values.out, null, [...done.values()], [...failures.values()]);
  const gaps = missingShards(runs);
  for (const gap of gaps) output.message(gap);
  output.result(`${done.size} recordings, ${failures.size} failed, from ${runs.length} finished runs`);
  return gaps.length > 0 || failures.size > 0 ? 1 : 0;
}

/** What is missing, in words: parts that did not come to their end, or runs that were cut into different numbers of parts. */
function missingShards(runs: readonly RunRecord[]): string[] {
  const shards = runs.map(({ shard }) => shard).filter((shard) => shard !== null);
  if (runs.length === 0) return ['No run has come to its end in these folders.'];
  // A run over everything leaves no gap.
  if (shards.length < runs.length) return [];
  const counts = [...new Set(shards.map(({ count }) => count))].sort((a, b) => a - b);
  if (counts.length > 1) return [`The runs were cut differently: into ${counts.join(' and ')} parts.`];
  const finished = new Set(shards.map(({ number }) => number));
  const missing = Array.from({ length: counts[0] }, (_, i) => i + 1).filter((number) => !finished.has(number));
  return missing.length === 0
    ? []
    : [`Of ${counts[0]} shards these are missing or were stopped: ${missing.join(', ')}.`];
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, out: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
