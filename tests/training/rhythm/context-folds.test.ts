import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONTEXT_WEIGHTS } from '../../../src/ecg/rhythm/decoding/context-weights.ts';
import { readContextFolds, writeContextFold } from '../../../training/rhythm/context-folds.ts';

// Oracle: what was written.
it('keeps the networks of folds and who they have not seen', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'context-folds-'));
  try {
    expect(await readContextFolds(folder)).toEqual([]);
    const folds = [['mitdb 101'], ['mitdb 106', 'cinc2017 A00001']].map((people) => ({
      people,
      weights: { ...CONTEXT_WEIGHTS, mean: Float64Array.from(CONTEXT_WEIGHTS.mean) },
    }));
    for (const [i, fold] of folds.entries()) await writeContextFold(folder, i + 1, fold);
    const read = await readContextFolds(folder);
    expect(read.map(({ people }) => people)).toEqual(folds.map(({ people }) => people));
    expect(read[1].weights).toEqual(CONTEXT_WEIGHTS);
  } finally {
    await rm(folder, { recursive: true });
  }
});
