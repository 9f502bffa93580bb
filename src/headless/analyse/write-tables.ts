import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingFigures } from '../../analysis/analysis.ts';
import { writeBatchCsv } from '../../ecg/export/write-batch-csv.ts';
import { writeCsv } from '../../ecg/export/write-csv.ts';
import { writeWhole } from './done-records.ts';
import { RECORDS_FOLDER } from './result-names.ts';
import { tableName, type Failure } from './run-records.ts';
import type { Shard } from './shard.ts';

const FAILURES_NOTE = 'Fiducial: recordings that could not be analysed.';

/** Writes summary.csv and failures.csv in the order of the paths, whatever the order in which the recordings were done, and makes the folder if needed. */
export async function writeTables(
  outFolder: string,
  shard: Shard | null,
  done: readonly RecordingFigures[],
  failures: readonly Failure[],
): Promise<void> {
  const lines = [...done]
    .sort((a, b) => inOrder(a.id, b.id))
    .map((figures) => ({ id: figures.id, figures, problem: null }));
  const failed = [...failures].sort((a, b) => inOrder(a.path, b.path)).map(({ path, problem }) => [path, problem]);
  // By this the folder is known as one of results.
  await mkdir(join(outFolder, RECORDS_FOLDER), { recursive: true });
  await writeWhole(join(outFolder, tableName('summary', shard)), writeBatchCsv(lines));
  await writeWhole(join(outFolder, tableName('failures', shard)), writeCsv(FAILURES_NOTE, ['file', 'problem'], failed));
}

/** Not by the language of the machine: tables of several machines have one order. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
