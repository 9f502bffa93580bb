import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrainingRecord } from './training-records.ts';

/** Predictions for one record by a network that never saw it, uncalibrated, row-major [beats × 5]. */
export interface HeldOutRecord extends TrainingRecord {
  readonly classIndex: readonly number[];
  readonly probabilities: readonly number[];
  /** The same network given the first lead alone. */
  readonly oneLeadProbabilities: readonly number[];
}

/** Writes what a fold leaves behind. */
export async function writeFold(runFolder: string, fold: number, records: readonly HeldOutRecord[]): Promise<void> {
  await writeFile(foldFile(runFolder, fold), JSON.stringify(records));
}

/** What a fold left behind, or null where it has not been trained yet. */
export async function readFold(runFolder: string, fold: number): Promise<HeldOutRecord[] | null> {
  try {
    return JSON.parse(await readFile(foldFile(runFolder, fold), 'utf8')) as HeldOutRecord[];
  } catch {
    return null;
  }
}

function foldFile(runFolder: string, fold: number): string {
  return join(runFolder, `fold-${fold}.json`);
}
