import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { encodeIshne, encodeIshneBeats } from './encode-ishne.ts';
import { dataFolder } from '../../../../training/datasets/data-folder.ts';
import { missingRecordings } from '../../../missing-recordings.ts';

const SAMPLES = [[100, -50], [200, 0], [-300, 25]] as const; // prettier-ignore

// Oracle: what the encoder put in (layout after Badilini 1998).
describe('ISHNE', () => {
  it('is read with its leads, rate and beats', async () => {
    const recording = await readRecording([
      { name: 'holter.ecg', bytes: encodeIshne(SAMPLES) },
      { name: 'holter.ann', bytes: encodeIshneBeats([['N', 1], ['S', 1], ['N', 900]]) }, // prettier-ignore
    ]);
    expect(recording).toMatchObject({ name: 'holter', format: 'ISHNE 1.0', sampleRateHz: 250, warnings: [] });
    expect(recording.leads.map(({ name }) => name)).toEqual(['II', 'V5']);
    expect([...recording.leads[0].samplesMv].map((mv) => Math.round(1000 * mv))).toEqual([100, 200, -300]);
    expect(recording.annotations.map(({ sample, symbol }) => [sample, symbol])).toEqual([
      [1, 'N'],
      [2, 'S'],
    ]);
    expect(recording.comments).toEqual(['First name: Jane']);
  });

  it('has its beats behind a block of text of any length, wherever the header says so', async () => {
    const samples = Array.from({ length: 40 }, () => [0, 0] as const);
    const block = fc.record({ blockBytes: fc.integer({ min: 0, max: 300 }), statesStart: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(block, async (options) => {
        const { annotations, warnings } = await readRecording([
          { name: 'h.ecg', bytes: encodeIshne(samples) },
          { name: 'h.ann', bytes: encodeIshneBeats([['N', 0], ['V', 10], ['N', 12]], { ...options, first: 7 }) }, // prettier-ignore
        ]);
        expect(annotations.map(({ sample, symbol }) => `${sample} ${symbol}`)).toEqual(['7 N', '17 V', '29 N']);
        expect(warnings).toEqual([]);
      }),
    );
  });

  it('a damaged header and missing samples are warned of, and what is there is kept', async () => {
    const bytes = encodeIshne(SAMPLES);
    bytes[28] = 0x4b;
    const { leads, warnings } = await readRecording([{ name: 'x.ecg', bytes: bytes.subarray(0, bytes.length - 4) }]);
    expect(leads[0].samplesMv).toHaveLength(2);
    expect(warnings.map(({ code }) => code).sort()).toEqual(['checksum-mismatch', 'truncated-signal']);
  });

  it('a header alone and a header cut off are refused with a sentence', async () => {
    const bytes = encodeIshne(SAMPLES);
    await expect(readRecording([{ name: 'x.ecg', bytes: bytes.subarray(0, 522) }])).rejects.toThrow(/no samples/);
    await expect(readRecording([{ name: 'x.ecg', bytes: bytes.subarray(0, 100) }])).rejects.toThrow(/ends inside/);
  });
});

// Oracle: struct.unpack('<12h', open('ECG_P28.01.ecg','rb').read()[522:546]) = 3 8 5 −5 −1 6 −2 −3 −2 20 16 6, times 5 µV.
describe.skipIf(missingRecordings('published ISHNE files', 'formats/ishne'))('a published ISHNE recording', () => {
  it('has the stated leads, rate, samples and checksum, and its beats', async () => {
    const names = ['ECG_P28.01.ecg', 'ECG_P28.01.ann'];
    const files = await Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(join(dataFolder(), 'formats', 'ishne', name)) })),
    );
    const { leads, sampleRateHz, warnings, annotations } = await readRecording(files);
    expect([leads.length, sampleRateHz, leads[0].samplesMv.length]).toEqual([12, 1000, 95573]);
    expect(leads.map(({ samplesMv }) => Math.round(samplesMv[0] * 200))).toEqual([3, 8, 5, -5, -1, 6, -2, -3, -2, 20, 16, 6]); // prettier-ignore
    expect(warnings).toEqual([]);
    expect(annotations.length).toBeGreaterThan(80);
  });
});
