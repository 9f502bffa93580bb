import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { RecordingFigures } from '../../analysis/analysis.ts';
import { RECORDS_FOLDER } from './result-names.ts';

const ENDING = '.done.json';
/** Raised when a record gets another shape: what is of an older one is analysed again. */
const RECORD_VERSION = 1;

/** What results depend on besides the recording. */
export interface ResultStamp {
  readonly software: string;
  readonly model: string;
  /** As asked for; null when the analysis chose. */
  readonly lead: string | null;
}

/** Size and last change, by which a file is known again. */
interface FileMark {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** One recording whose results are all written. */
export interface DoneRecord {
  readonly version: number;
  readonly stamp: ResultStamp;
  readonly path: string;
  readonly sources: readonly FileMark[];
  readonly results: readonly { readonly name: string; readonly sizeBytes: number }[];
  readonly figures: RecordingFigures;
}

/** The record of results called `name`; null when there is none that can be read. */
export async function readDone(outFolder: string, name: string): Promise<DoneRecord | null> {
  try {
    const record = JSON.parse(await readFile(recordPath(outFolder, name), 'utf8'), withNaN) as DoneRecord;
    return record.version === RECORD_VERSION ? record : null;
  } catch {
    return null;
  }
}

/** All records of a folder, in the order of their names; none when it has none. */
export async function readAllDone(outFolder: string): Promise<DoneRecord[]> {
  const names = await readdir(join(outFolder, RECORDS_FOLDER)).catch(() => []);
  const done = names.filter((name) => name.endsWith(ENDING)).sort();
  const records = await Promise.all(done.map((name) => readDone(outFolder, name.slice(0, -ENDING.length))));
  return records.filter((record) => record !== null);
}

/** Whether results are still what analysing these files would give: same files, same program and model, nothing missing. */
export async function isCurrent(
  outFolder: string,
  record: DoneRecord,
  sources: readonly string[],
  stamp: ResultStamp,
): Promise<boolean> {
  const { software, model, lead } = record.stamp;
  if (software !== stamp.software || model !== stamp.model || lead !== stamp.lead) return false;
  try {
    const marks = await Promise.all(sources.map(markOf));
    if (JSON.stringify(marks) !== JSON.stringify(record.sources)) return false;
    const sizes = await Promise.all(record.results.map(async ({ name }) => (await stat(join(outFolder, name))).size));
    return record.results.every(({ sizeBytes }, i) => sizeBytes === sizes[i]);
  } catch {
    return false;
  }
}

/** Writes results under `name`, and last the record that says so: whatever stops in between leaves none. */
export async function writeDone(
  outFolder: string,
  name: string,
  results: Readonly<Record<string, Uint8Array | string>>,
  facts: {
    readonly stamp: ResultStamp;
    readonly path: string;
    readonly sources: readonly string[];
    readonly figures: RecordingFigures;
  },
): Promise<string[]> {
  await mkdir(join(outFolder, RECORDS_FOLDER), { recursive: true });
  const sources = await Promise.all(facts.sources.map(markOf));
  const written = Object.entries(results).map(([ending, content]) => ({ name: `${name}${ending}`, content }));
  for (const { name: file, content } of written) await writeWhole(join(outFolder, file), content);
  const record: DoneRecord = {
    version: RECORD_VERSION,
    stamp: facts.stamp,
    path: facts.path,
    sources,
    results: written.map(({ name: file, content }) => ({ name: file, sizeBytes: Buffer.byteLength(content) })),
    figures: facts.figures,
  };
  await writeWhole(recordPath(outFolder, name), JSON.stringify(record));
  return written.map(({ name: file }) => join(outFolder, file));
}

/** Results called `name` hold no longer: what they were made from cannot be analysed any more. */
export async function forgetDone(outFolder: string, name: string): Promise<void> {
  await rm(recordPath(outFolder, name), { force: true });
}

/** Writes a file that is there whole or not at all. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const begun = `${path}.${process.pid}.part`;
  try {
    await writeFile(begun, content);
    await rename(begun, path);
  } catch (error) {
    // A disk that is full does not keep the half of it.
    await rm(begun, { force: true });
    throw error;
  }
}

/** Whether two paths name the same place. */
export function isSamePlace(a: string, b: string): boolean {
  return resolve(a) === resolve(b);
}

function recordPath(outFolder: string, name: string): string {
  return join(outFolder, RECORDS_FOLDER, `${name}${ENDING}`);
}

async function markOf(path: string): Promise<FileMark> {
  const { size, mtimeMs } = await stat(path);
  return { path: resolve(path), sizeBytes: size, modifiedMs: mtimeMs };
}

/** JSON has no NaN: a heart rate that is not known was written as null. */
function withNaN(key: string, value: unknown): unknown {
  return value === null && ['mean', 'min', 'max'].includes(key) ? Number.NaN : value;
}
