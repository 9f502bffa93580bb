import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { encodeEdf, type EdfParts } from './encode-edf.ts';
import { dataFolder } from '../../../../training/datasets/data-folder.ts';
import { missingRecordings } from '../../../missing-recordings.ts';

const read = (parts: EdfParts, name = 'r.edf') => readRecording([{ name, bytes: encodeEdf(parts) }]);
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);

// Oracle: what the encoder put in, which is written apart from the reader (layout: Kemp et al. 1992, Kemp & Olivan 2003).
describe('EDF', () => {
  it('gives leads in millivolts by label, and keeps who it is in the comments', async () => {
    const recording = await read({});
    expect(recording).toMatchObject({ name: 'r', format: 'EDF', sampleRateHz: 10, warnings: [] });
    expect(recording.leads.map(({ name, sourceUnit }) => [name, sourceUnit])).toEqual([['II', 'uV']]);
    expect([...recording.leads[0].samplesMv].map((mv) => Math.round(1000 * mv))).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      ...[100, 101, 102, 103, 104, 105, 106, 107, 108, 109],
    ]);
    expect(recording.comments).toEqual(['Patient: Jane', 'Recording: Ward 1', 'Start: 01.02.03 04.05.06']);
  });

  it('in 24 bits (BDF), negative values too', async () => {
    const { format, leads } = await read({ bdf: true, value: (i) => i - 5 }, 'r.bdf');
    expect(format).toBe('BDF');
    expect(Math.round(1000 * leads[0].samplesMv[0])).toBe(-5);
  });

  it('keeps the gaps of a discontinuous file, and puts annotations where they belong', async () => {
    const { leads, annotations } = await read({ reserved: 'EDF+D', starts: [3, 5] });
    expect(leads[0].samplesMv).toHaveLength(30);
    expect([...leads[0].samplesMv].map(Number.isNaN).indexOf(true)).toBe(10);
    expect(Number.isNaN(leads[0].samplesMv[19])).toBe(true);
    expect(Math.round(1000 * leads[0].samplesMv[20])).toBe(100);
    expect(annotations.map(({ sample, symbol }) => [sample, symbol])).toEqual([
      [5, 'V'],
      [25, 'V'],
    ]);
  });

  it('leaves out what is not ECG, and a signal without a scale, but not the file', async () => {
    const digital = [-2048, 2047] as const;
    const recording = await read({
      signals: [
        { label: 'Resp', unit: 'L', digital, rate: 10 },
        { label: 'ECG V1', unit: 'mV', digital: [5, 5], rate: 10 },
        { label: 'EKG aVF', unit: 'uV', digital, rate: 10 },
      ],
    });
    expect(recording.leads.map(({ name }) => name)).toEqual(['aVF']);
    expect(codes(recording)).toEqual(['ignored-signal', 'ignored-signal']);
  });

  it('brings a slower lead to the rate of the fastest', async () => {
    const digital = [-2048, 2047] as const;
    const recording = await read({
      records: 6,
      value: () => 50,
      signals: [
        { label: 'ECG I', unit: 'uV', digital, rate: 10 },
        { label: 'ECG II', unit: 'uV', digital, rate: 20 },
      ],
    });
    expect(recording.sampleRateHz).toBe(20);
    expect(recording.leads.map(({ samplesMv }) => samplesMv.length)).toEqual([120, 120]);
    expect(recording.leads[0].samplesMv[60]).toBeCloseTo(0.05, 3);
    expect(codes(recording)).toEqual(['resampled-lead']);
  });

  it('says how many records there are when the header does not', async () => {
    expect(codes(await read({ statedRecords: -1 }))).toEqual(['truncated-signal']);
    expect(codes(await read({ signals: [{ label: 'ECG', unit: '', digital: [-9, 9], rate: 4 }] }))).toEqual(['assumed-unit']); // prettier-ignore
  });

  it('a record of nothing but the lowest value is a gap', async () => {
    const recording = await read({ value: (i, record) => (record === 1 ? -2048 : i) });
    expect(recording.leads[0].samplesMv.slice(10).every(Number.isNaN)).toBe(true);
    expect(codes(recording)).toEqual(['invalid-samples']);
  });
});

// Oracle: struct.unpack('<12000h', open(…).read()[512:]): first values −127 −162 −197, sum of the first 9000 is 167125.
describe.skipIf(missingRecordings('published EDF files', 'formats/edf'))('published EDF files', () => {
  const file = async (name: string) => ({ name, bytes: await readFile(join(dataFolder(), 'formats', 'edf', name)) });

  it('the CinC 2017 sample: 30 s of ECG and a block of filler', async () => {
    const recording = await readRecording([await file('cinc2017_A00001_sample.edf')]);
    const [{ samplesMv }] = recording.leads;
    expect([recording.sampleRateHz, samplesMv.length]).toEqual([300, 12_000]);
    const raw = Array.from(samplesMv.subarray(0, 9000), (mv) => Math.round(1000 * mv));
    expect(raw.slice(0, 3)).toEqual([-127, -162, -197]);
    expect(raw.reduce((sum, value) => sum + value, 0)).toBe(167_125);
    expect(samplesMv.subarray(9000).every(Number.isNaN)).toBe(true);
    expect(codes(recording)).toEqual(['invalid-samples']);
  });

  it('a file with annotations alone is refused with a sentence', async () => {
    await expect(readRecording([await file('edfplus_annotations_only.edf')])).rejects.toThrow(/annotations only/);
  });
});
