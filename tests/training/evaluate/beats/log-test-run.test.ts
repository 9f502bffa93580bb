import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreClasses } from '../../../../src/ecg/scoring/score-classes.ts';
import { parseEvaluateOptions, type BeatsOptions } from '../../../../training/evaluate/evaluate-options.ts';
import { isTestRun, logLook, logTestRun } from '../../../../training/evaluate/beats/log-test-run.ts';

const beats = (...args: string[]) => parseEvaluateOptions(['beats', ...args]) as BeatsOptions;
const NONE = [0, 0, 0, 0, 0, 0];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'test-log-'));
});
afterAll(() => rm(folder, { recursive: true }));

// Oracle: any model on the whole test set is a look at the test set.
it.each([
  [[], true],
  [['--records', 'ds2'], true],
  [['--peaks', 'detected', '--leads', '1'], true],
  [['--records', 'DS1'], false],
  [['--records', '100,232'], false],
  [['--model', 'training/runs/other'], true],
] as const)('counts %j as a look at the test set: %s', (args, isLook) => {
  expect(isTestRun(beats(...args))).toBe(isLook);
});

// Oracle: of 100 N and 10 V beats, 4 N are called V: accuracy 106/110, V 10/14 right (F1 20/24); no S or F beats.
describe('logTestRun', () => {
  it('adds a line for every look and keeps those before', async () => {
    const file = join(folder, 'log.jsonl');
    const summary = scoreClasses([[96, 4, 0, 0, 0, 0], [0, 10, 0, 0, 0, 0], NONE, NONE, NONE, NONE], 'ec57');
    await logTestRun(beats(), summary, { model: 'model-1', why: 'a test', file });
    await logTestRun(beats('--peaks', 'detected', '--map', 'ec57'), summary, { model: 'model-2', why: 'a test', file });
    await logLook({ block: 'rhythm', found: 48 }, { model: 'model-2', why: 'another', file });
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(3);
    const [first, second, third] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({ model: 'model-1', peaks: 'reference', leads: '2', map: 'project', counting: 'ec57' });
    expect(first).toMatchObject({ accuracy: 96.36, vF1: 83.33, sF1: null, fF1: null });
    expect(second).toMatchObject({ model: 'model-2', peaks: 'detected', map: 'ec57', why: 'a test' });
    expect(third).toMatchObject({ model: 'model-2', block: 'rhythm', found: 48, why: 'another' });
    expect(Date.parse(first['date'] as string)).toBeGreaterThan(Date.parse('2020-01-01'));
  });
});
