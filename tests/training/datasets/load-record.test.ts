import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeAnnotations } from '../../../src/ecg/export/write-annotations.ts';
import { dataFolder } from '../../../training/datasets/data-folder.ts';
import { loadRecord } from '../../../training/datasets/load-record.ts';

// Oracle: the committed sample, put where a downloaded database would be.
const SAMPLES = new URL('../../../public/samples/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'fiducial-data-'));
const beat = { sample: 77, symbol: 'N', subtype: 0, channel: 0, number: 0, aux: '' };

beforeAll(() => {
  cpSync(SAMPLES, join(folder, 'mitdb'), { recursive: true });
  writeFileSync(join(folder, 'mitdb', 'mitdb208.atr'), writeAnnotations([beat]));
  writeFileSync(join(folder, 'mitdb', 'mitdb208.qrs'), writeAnnotations([beat, { ...beat, sample: 400 }]));
  vi.stubEnv('ECG_DATA', folder);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('loadRecord', () => {
  it('reads a record below ECG_DATA with its reference annotations', async () => {
    expect(dataFolder()).toBe(folder);
    const { name, leads, annotations, warnings } = await loadRecord('mitdb', 'mitdb208');
    expect([name, leads[0].samplesMv.length, annotations, warnings]).toEqual(['mitdb208', 108_000, [beat], []]);
  });

  it('reads the annotations of another annotator', async () => {
    expect((await loadRecord('mitdb', 'mitdb208', 'qrs')).annotations).toHaveLength(2);
  });

  it.each([
    ['mitdb', '999'],
    ['absent', '100'],
  ])('names the download command when the record is not there: %s %s', async (database, name) => {
    await expect(loadRecord(database, name)).rejects.toThrow(`npm run data -- ${database}`);
  });
});
