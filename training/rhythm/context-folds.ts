import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContextWeights } from '../../src/ecg/rhythm/decoding/context-weights.ts';

/** What the network of contexts learnt from everybody but some people. */
export interface ContextFold {
  /** Who was left out. */
  readonly people: readonly string[];
  readonly weights: ContextWeights;
}

/** Keeps a fold (from 1 on) in the run folder, so that what it never saw can be measured later. */
export async function writeContextFold(
  runFolder: string,
  fold: number,
  { people, weights }: ContextFold,
): Promise<void> {
  const plain = (rows: readonly ArrayLike<number>[]) => rows.map((row) => Array.from(row));
  const { mean, deviation, hidden, output, prior } = weights;
  const [meanRow, deviationRow, priorRow] = plain([mean, deviation, prior]);
  const kept = {
    mean: meanRow,
    deviation: deviationRow,
    hidden: plain(hidden),
    output: plain(output),
    prior: priorRow,
  };
  await writeFile(join(runFolder, `fold-${fold}.json`), JSON.stringify({ people, weights: kept }));
}

/** All folds that were kept, in order; none where nothing was trained. */
export async function readContextFolds(runFolder: string): Promise<ContextFold[]> {
  const folds: ContextFold[] = [];
  for (;;) {
    const text = await readFile(join(runFolder, `fold-${folds.length + 1}.json`), 'utf8').catch(() => null);
    if (text === null) return folds;
    folds.push(JSON.parse(text) as ContextFold);
  }
}
