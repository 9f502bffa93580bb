import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classOfSymbol } from '../../../../src/ecg/beats/beat-class.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { dataFolder } from '../../../../training/datasets/data-folder.ts';
import { loadRecord } from '../../../../training/datasets/load-record.ts';
import { ALL_RECORDS } from '../../../../training/datasets/record-lists.ts';
import { namedText } from './named-text.ts';
import { missingRecordings } from '../../../missing-recordings.ts';

const isMissing = (folder: string) => missingRecordings(`records of ${folder}`, folder);
const headers = (folder: string) => readdirSync(join(dataFolder(), folder)).filter((name) => name.endsWith('.hea'));

/** Beats per symbol of the whole database, from its published description: 109,494 in all. */
const MITDB_BEATS = {
  N: 75052, L: 8075, R: 7259, V: 7130, '/': 7028, A: 2546, f: 982, F: 803, j: 229, a: 150, E: 106, J: 83, Q: 33, e: 16, S: 2,
}; // prettier-ignore

describe.skipIf(isMissing('mitdb'))('mitdb', () => {
  // Oracle: the checksum and initial value in every header (any mismatch is a warning), and the published beat counts.
  it('all 48 records: every checksum and initial value right, every beat there', async () => {
    const counts: Record<string, number> = {};
    let all = 0;
    for (const name of ALL_RECORDS) {
      const { leads, annotations, warnings, sampleRateHz } = await loadRecord('mitdb', name);
      expect(warnings, name).toEqual([]);
      expect([sampleRateHz, ...leads.map(({ samplesMv }) => samplesMv.length)], name).toEqual([360, 650_000, 650_000]);
      all += annotations.length;
      for (const { symbol } of annotations) {
        if (classOfSymbol(symbol) !== undefined) counts[symbol] = (counts[symbol] ?? 0) + 1;
      }
    }
    expect(counts).toEqual(MITDB_BEATS);
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(109_494);
    expect(all).toBe(112_647);
  });
});

describe.each([
  // `assumed-gain`: bw, em and ma, and 25 records of svdb, are not calibrated. 860 of svdb ends in one late annotation.
  // Those three hold noise alone, and say that they are no ECG.
  { folder: 'nstdb', records: 15, allowed: ['assumed-gain', 'no-ecg'] },
  { folder: 'svdb', records: 52, allowed: ['assumed-gain', 'unreadable-annotations'] },
  { folder: 'qtdb', records: 55, allowed: [] },
  { folder: 'ludb', records: 80, allowed: [] },
])('$folder', ({ folder, records, allowed }) => {
  // Oracle: as above; these databases add format 16, two rates in one header, other gains, baselines and twelve leads.
  it.skipIf(isMissing(folder))('every checksum and initial value right', async () => {
    const names = headers(folder).map((name) => name.slice(0, -4));
    expect(names).toHaveLength(records);
    for (const name of names) {
      const { warnings, leads } = await loadRecord(folder, name);
      expect(leads.length, name).toBeGreaterThan(1);
      expect(warnings.map(({ code }) => code).filter((code) => !allowed.includes(code)), name).toEqual([]);
    }
  });
}); // prettier-ignore

describe.skipIf(isMissing('formats/wfdb'))('formats/wfdb', () => {
  const folder = join(dataFolder(), 'formats/wfdb');
  const bytesOf = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) });

  // Oracle: initial values and checksums written by the tools that made the files.
  it('a MATLAB file with a prologue, unsigned checksums, and a checksum left at 0', async () => {
    const challenge2020 = await readRecording(['A0001.hea', 'A0001.mat'].map(bytesOf));
    expect(challenge2020).toMatchObject({ format: 'WFDB 16', sampleRateHz: 500, warnings: [] });
    expect(challenge2020.leads).toHaveLength(12);
    expect((await readRecording(['00001_lr.hea', '00001_lr.dat'].map(bytesOf))).warnings).toEqual([]);
    const challenge2017 = await readRecording(['A00001.hea', 'A00001.mat'].map(bytesOf));
    expect(challenge2017.warnings.map(({ code }) => code)).toEqual(['header-field']);
  });

  it('an odd number of samples, in both formats', async () => {
    const lines = readFileSync(join(folder, 'binformats.hea'), 'utf8').split('\n').filter((line) => / (16|212) 200/.test(line));
    const header = namedText('two.hea', ['two 2 200 499', ...lines].join('\n'));
    const { leads, warnings } = await readRecording([header, bytesOf('binformats.d1'), bytesOf('binformats.d5')]);
    expect(leads.map(({ name }) => name)).toEqual(['sig 1, fmt 16', 'sig 5, fmt 212']);
    // Nothing in such names says what the signals are.
    expect(warnings.map(({ code }) => code)).toEqual(['no-ecg']);
  }); // prettier-ignore
});
