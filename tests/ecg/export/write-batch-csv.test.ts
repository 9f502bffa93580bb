import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeBatchCsv } from '../../../src/ecg/export/write-batch-csv.ts';

// Oracle: the figures that went in, read back with a CSV parser of its own (papaparse).
const FIGURES = {
  name: '100',
  format: 'WFDB 212',
  sampleRateHz: 360,
  durationSeconds: 1805.5556,
  leads: ['MLII', 'V5'],
  analysedLead: 'MLII',
  analysis: {
    counts: { total: 2273, byClass: [2239, 1, 33, 0, 0], notSure: 38 },
    heartRate: { mean: 75.52, min: 66, max: Number.NaN },
  },
  warnings: [{ code: 'header-field' as const, message: 'It says "so", or not; 2 fields are wrong.' }],
};

describe('writeBatchCsv', () => {
  it('gives one row per recording, with its figures or the reason why there are none', () => {
    const text = writeBatchCsv([
      { id: 'db/100.hea', figures: FIGURES, problem: null },
      { id: 'db/slow.edf', figures: { ...FIGURES, name: 'slow', analysis: null }, problem: null },
      { id: 'db/101.hea', figures: null, problem: '101.hea names 101.dat: drop that file too.' },
    ]);
    const [note, ...lines] = text.split('\r\n');
    expect(note).toBe('# Fiducial summary of recordings. For education and research. Not a medical device.');
    const { data, errors } = Papa.parse<Record<string, string>>(lines.join('\r\n').trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(data[0]).toEqual({
      file: 'db/100.hea',
      name: '100',
      format: 'WFDB 212',
      duration_s: '1805.556',
      sample_rate_hz: '360',
      leads: 'MLII;V5',
      analysed_lead: 'MLII',
      beats: '2273',
      beats_n: '2239',
      beats_v: '1',
      beats_s: '33',
      beats_f: '0',
      beats_q: '0',
      not_sure: '38',
      heart_rate_mean: '75.5',
      heart_rate_min: '66.0',
      heart_rate_max: '',
      warnings: FIGURES.warnings[0].message,
      problem: '',
    });
    expect(data[1]).toMatchObject({ name: 'slow', beats: '', beats_n: '', not_sure: '', heart_rate_mean: '' });
    expect(data[2]).toMatchObject({
      file: 'db/101.hea',
      name: '',
      problem: '101.hea names 101.dat: drop that file too.',
    });
  });
});
