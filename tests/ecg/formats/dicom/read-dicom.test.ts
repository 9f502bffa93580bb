import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { encodeDicom, type DicomGroup } from './encode-dicom.ts';

const RHYTHM: DicomGroup = { label: 'RHYTHM', rateHz: 500, leads: [['I', [0, 10, -20]], ['V1', [4, 5, 6]]] }; // prettier-ignore
const read = (groups: readonly DicomGroup[]) => readRecording([{ name: 'r.dcm', bytes: encodeDicom(groups) }]);
const microvolts = (samples: Float32Array) => [...samples].map((mv) => Math.round(1000 * mv));

// Oracle: what the encoder put in; value = step × sensitivity × correction + baseline (DICOM PS3.3, C.10.9.1.4).
describe('DICOM ECG waveforms', () => {
  it('give leads by their names, in millivolts', async () => {
    const recording = await read([RHYTHM]);
    expect(recording).toMatchObject({ name: 'r', format: 'DICOM waveform', sampleRateHz: 500, warnings: [] });
    expect(recording.leads.map(({ name }) => name)).toEqual(['I', 'V1']);
    expect(microvolts(recording.leads[0].samplesMv)).toEqual([10, 60, -90]);
    expect(microvolts(recording.leads[1].samplesMv)).toEqual([30, 35, 40]);
    expect(recording.comments).toEqual(['Patient: Doe^Jane']);
  });

  it('of several groups the longest is read, and the others are named', async () => {
    const median: DicomGroup = { label: 'MEDIAN', rateHz: 500, leads: [['I', [1]]] };
    const { leads, warnings } = await read([median, RHYTHM]);
    expect(leads[0].samplesMv).toHaveLength(3);
    expect(warnings.map(({ code, message }) => [code, message.includes('MEDIAN')])).toEqual([['ignored-series', true]]);
  });

  it('in 8 bits, and with padding', async () => {
    const bytes = await read([{ ...RHYTHM, interpretation: 'UB', leads: [['I', [1, 200]]] }]);
    expect(microvolts(bytes.leads[0].samplesMv)).toEqual([15, 1010]);
    const padded = await read([{ ...RHYTHM, padding: -20 }]);
    expect(padded.leads[0].samplesMv[2]).toBeNaN();
  });

  it('of a kind that is not read are refused with a sentence', async () => {
    await expect(read([{ ...RHYTHM, interpretation: 'MB', leads: [['I', [1, 2]]] }])).rejects.toThrow(/kind MB/);
    await expect(read([])).rejects.toThrow(/without an ECG waveform/);
  });
});

const folder = process.env['ECG_DATA'];
if (folder === undefined) console.info('The DICOM samples are not read: ECG_DATA is not set.');

// Oracle: struct.unpack('<12h', data[18576:18600]) of the first file, and data[8866:8890] of the second, times 1.25 and 5 µV;
// and that lead III is II − I (Einthoven) within the steps of the file.
describe.skipIf(folder === undefined)('published DICOM files', () => {
  it.each([
    ['waveform_ecg.dcm', 1000, 10_000, 18_576, 1.25],
    ['cardio_sample.dcm', 500, 5000, 8866, 5],
  ])('%s', async (name, rateHz, samples, offset, microvoltsPerStep) => {
    const bytes = await readFile(join(folder ?? '', 'formats', 'dicom', name));
    const { leads, sampleRateHz, warnings } = await readRecording([{ name, bytes }]);
    expect([leads.length, sampleRateHz, leads[0].samplesMv.length]).toEqual([12, rateHz, samples]);
    expect(leads.slice(0, 3).map((lead) => lead.name)).toEqual(['I', 'II', 'III']);
    leads.forEach(({ samplesMv }, lead) =>
      expect(1000 * samplesMv[0]).toBeCloseTo(bytes.readInt16LE(offset + 2 * lead) * microvoltsPerStep, 2),
    );
    const [one, two, three] = leads.map(({ samplesMv }) => samplesMv);
    const largest = three.reduce((most, mv, i) => Math.max(most, Math.abs(mv - (two[i] - one[i]))), 0);
    expect(1000 * largest).toBeLessThanOrEqual(2 * microvoltsPerStep);
    expect(warnings.map(({ code }) => code)).toEqual(['ignored-series']);
  });
});
