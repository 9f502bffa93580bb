import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './done-records.ts';
import { RECORDS_FOLDER } from './result-names.ts';
import { shardLabel, type Shard } from './shard.ts';

const RECORD = /^run(\.\d+-of-\d+)?\.json$/;

/** A recording that could not be analysed, or a path that could not be read. */
export interface Failure {
  readonly path: string;
  readonly problem: string;
}

/** A run that came to its end. */
export interface RunRecord {
  /** null: all of the work. */
  readonly shard: Shard | null;
  readonly failures: readonly Failure[];
}

/** Notes that a run came to its end. */
export async function writeRun(outFolder: string, run: RunRecord): Promise<void> {
  await mkdir(join(outFolder, RECORDS_FOLDER), { recursive: true });
  await writeWhole(runPath(outFolder, run.shard), JSON.stringify(run));
}

/** A run begins: that an earlier one came to its end says nothing any more. */
export async function forgetRun(outFolder: string, shard: Shard | null): Promise<void> {
  await rm(runPath(outFolder, shard), { force: true });
}

/** The runs that came to their end in a results folder. */
export async function readRuns(outFolder: string): Promise<RunRecord[]> {
  const folder = join(outFolder, RECORDS_FOLDER);
  const names = (await readdir(folder).catch(() => [])).filter((name) => RECORD.test(name)).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as RunRecord));
}

/** The name of a table: "summary.csv", of a part "summary.3-of-40.csv". */
export function tableName(table: 'summary' | 'failures', shard: Shard | null): string {
  return `${table}${labelOf(shard)}.csv`;
}

function runPath(outFolder: string, shard: Shard | null): string {
  return join(outFolder, RECORDS_FOLDER, `run${labelOf(shard)}.json`);
}

function labelOf(shard: Shard | null): string {
  return shard === null ? '' : `.${shardLabel(shard)}`;
}
