import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrainingRecord } from '../prepare/training-records.ts';
import type { RhythmFigures, SimulatedFigures } from './held-out-rhythms.ts';

/** Answers for one record by networks that never saw it: uncalibrated, row-major [beats × 5], and what stands in fibrillation. */
export interface HeldOutRecord extends TrainingRecord {
  readonly classIndex: readonly number[];
  readonly probabilities: readonly number[];
  readonly fibrillation: readonly number[];
  /** The same networks given the first lead alone. */
  readonly oneLeadProbabilities: readonly number[];
  readonly oneLeadFibrillation: readonly number[];
}

/** What a fold says of the people and devices it has not seen. */
export interface FoldResult {
  readonly records: readonly HeldOutRecord[];
  readonly rhythms: readonly RhythmFigures[];
  readonly simulated: readonly SimulatedFigures[];
}

/** Writes what a fold leaves behind. */
export async function writeFold(runFolder: string, stage: string, result: FoldResult): Promise<void> {
  await writeFile(foldFile(runFolder, stage), JSON.stringify(result));
}

/** What a fold left behind, or null where it has not been trained yet. */
export async function readFold(runFolder: string, stage: string): Promise<FoldResult | null> {
  try {
    return JSON.parse(await readFile(foldFile(runFolder, stage), 'utf8')) as FoldResult;
  } catch {
    return null;
  }
}

function foldFile(runFolder: string, stage: string): string {
  return join(runFolder, `${stage}.json`);
}
