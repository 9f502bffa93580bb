import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { recordNames } from '../../../training/datasets/record-names.ts';
import { stripLabels } from '../../../training/datasets/strip-labels.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fiducial-records-'));
  vi.stubEnv('ECG_DATA', folder);
  await mkdir(join(folder, 'aftdb', 'test-set-a'), { recursive: true });
  await mkdir(join(folder, 'cinc2017'));
  for (const file of ['n02.hea', 'n01.hea', 'n01.dat', 'test-set-a/a01.hea', 'SHA256SUMS'])
    await writeFile(join(folder, 'aftdb', file), '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

// Oracle: the files just written.
it('recordNames lists the headers of a database and of its folders, and none of one that is not there', async () => {
  expect(await recordNames('aftdb')).toEqual(['n01', 'n02', 'test-set-a/a01']);
  expect(await recordNames('aftdb', 'dat')).toEqual(['n01']);
  expect(await recordNames('svdb')).toEqual([]);
});

it('stripLabels reads the labels of the strips, and none where there is no list', async () => {
  expect((await stripLabels()).size).toBe(0);
  await writeFile(join(folder, 'cinc2017', 'REFERENCE-v3.csv'), 'A00001,N\r\nA00003,~\nA00005,A\n');
  expect([...(await stripLabels())]).toEqual([['A00001', 'N'], ['A00003', '~'], ['A00005', 'A']]); // prettier-ignore
});
