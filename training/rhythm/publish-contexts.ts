import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContextWeights } from '../../src/ecg/rhythm/decoding/context-weights.ts';

const DIGITS = 4;

/** Writes the weights as the app reads them, four digits each. */
export async function publishContexts(weights: ContextWeights, folder: string): Promise<void> {
  const { mean, deviation, hidden, output, prior } = weights;
  const rounded = (row: ArrayLike<number>) => Array.from(row, (value) => Number(value.toPrecision(DIGITS)));
  const content = {
    mean: rounded(mean),
    deviation: rounded(deviation),
    hidden: hidden.map(rounded),
    output: output.map(rounded),
    prior: rounded(prior),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'context-weights.json'), `${JSON.stringify(content)}\n`);
}
