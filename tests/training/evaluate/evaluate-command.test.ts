import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildModel } from '../../../src/classifier/model/build-model.ts';
import { NO_CALIBRATION } from '../../../src/classifier/calibration.ts';
import { NO_DOUBTS } from '../../../src/classifier/doubt-recording.ts';
import type { ClassesScore } from '../../../src/ecg/scoring/score-classes.ts';
import { parseEvaluateOptions } from '../../../training/evaluate/evaluate-options.ts';
import { runEvaluation } from '../../../training/evaluate/run-evaluation.ts';
import { selectRecords } from '../../../training/evaluate/select-records.ts';
import { publishModel, type CardFacts } from '../../../training/publish/publish.ts';
import { collectOutput } from '../../collect-output.ts';
import { missingRecordings } from '../../missing-recordings.ts';

const isMissing = missingRecordings('evaluation on real records', 'mitdb');

const UNTRAINED: CardFacts = {
  name: 'untrained',
  calibration: NO_CALIBRATION,
  doubtTemperatures: NO_DOUBTS,
  notSureBelow: 0.5,
  scores: {},
  limits: [],
  training: { data: '', protocol: '', records: [], beatsPerClass: {}, seed: 1, epochs: 0 },
};

async function run(...args: string[]) {
  const { results, ...rest } = await collectOutput((output) => runEvaluation(args, output));
  return { ...rest, result: results.join('\n') };
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

// Oracle: the command's contract: 0 done, 1 no data or no model, 2 wrong options; results and messages apart.
describe('npm run evaluate', () => {
  it('prints its usage on --help', async () => {
    const { code, result } = await run('--help');
    expect(code).toBe(0);
    expect(result).toContain('npm run evaluate -- qrs');
  });

  it('says what is wrong and its usage on wrong options', async () => {
    const { code, message, result } = await run('beats', '--map', 'aami');
    expect({ code, result }).toEqual({ code: 2, result: '' });
    expect(message).toMatch(/^--map is project or ec57, not "aami"\.\n\nUsage:/);
    expect((await run('qrs', '--records', '100;101')).code).toBe(2);
    expect((await run('qrs', '--db', 'svdb', '--records', 'DS1')).code).toBe(2);
  });

  it('says how to get the data when there is none', async () => {
    vi.stubEnv('ECG_DATA', folder);
    for (const database of ['mitdb', 'svdb']) {
      const { code, message } = await run('qrs', '--db', database);
      expect(code).toBe(1);
      expect(message).toContain(`npm run data -- ${database}`);
    }
  });

  it('says how to get a model when there is none', async () => {
    const { code, message } = await run('beats', '--model', folder);
    expect(code).toBe(1);
    expect(message).toContain(folder);
    expect(message).toContain('npm run train');
  });
});

describe('selectRecords', () => {
  const select = async (...args: string[]) => {
    const options = parseEvaluateOptions(args);
    return options === null ? [] : selectRecords(options);
  };

  // Oracle: the published lists: 48 records, 22 in each half of the split, four with paced beats.
  it('knows the sets of the MIT-BIH database', async () => {
    expect(await select('qrs')).toHaveLength(48);
    expect(await select('beats')).toHaveLength(22);
    expect(await select('beats', '--records', 'ds1')).toHaveLength(22);
    const all = await select('beats', '--records', 'all');
    expect(all).toHaveLength(44);
    for (const paced of ['102', '104', '107', '217']) expect(all).not.toContain(paced);
  });

  it('takes names once each, paced ones too', async () => {
    expect(await select('beats', '--records', '100, 102,100')).toEqual(['100', '102']);
  });
});

describe.skipIf(isMissing)('npm run evaluate on real records', () => {
  // Oracle: 2,273 annotated beats in record 100, all plain to see.
  it('scores R peaks and writes the rows as JSON', async () => {
    const file = join(folder, 'qrs.json');
    const { code, result } = await run('qrs', '--records', '100', '--json', file);
    expect(code).toBe(0);
    expect(result.split('\n').at(-1)).toMatch(/^qrs: 1 records, 2273 beats, FN 0, FP 0, /);
    const json: unknown = JSON.parse(await readFile(file, 'utf8'));
    const row = { beats: 2273, fn: 0, fp: 0, se: 100, ppv: 100, der: 0, f1: 100 };
    expect(json).toMatchObject({ summary: row, records: { '100': row } });
  });

  // Oracle: which beats there are and where follows from the annotations, whatever an untrained network says of them.
  it('scores classes with the network of a folder', async () => {
    await tf.setBackend('cpu');
    await publishModel({ wave: buildModel(1), sequence: null, fibrillation: null }, UNTRAINED, folder);
    const file = join(folder, 'beats.json');
    const { code, result, message } = await run(
      ...['beats', '--records', '100,232', '--model', folder, '--json', file],
    );
    expect([code, message]).toEqual([0, 'mitdb 100 (1 of 2)\nmitdb 232 (2 of 2)']);
    expect(result).toContain('beats: 2 records, 4053 beats, accuracy');
    expect(result).toMatch(
      /\(mitdb 100,232, reference peaks, two leads, project map, ec57 counting, from 0 s, model \d{4}-/,
    );
    expect(result.split('\n').at(-1)).toMatch(/; without record 232 V Se /);
    const { records } = JSON.parse(await readFile(file, 'utf8')) as { records: Record<string, ClassesScore> };
    const { N, V, S } = records['100'].classes;
    // Record 100 has 2,239 N, 33 A and 1 V; record 232 has 397 R, 1,382 A and 1 j.
    expect([N, V, S].map(({ tp, fn }) => tp + fn)).toEqual([2239, 1, 33]);
    expect([records['232'].classes.N, records['232'].classes.S].map(({ tp, fn }) => tp + fn)).toEqual([398, 1382]);
  });
});
