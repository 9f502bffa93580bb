import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';

/** Oracle: the formula of tests/golden/make-workbooks.py, which wrote the files with openpyxl and XlsxWriter. */
const SAMPLES_MV = Array.from({ length: 400 }, (_, i) => (i % 100 < 5 ? 1 : 0) + (i % 7) / 100);

const read = (name: string) => {
  const bytes = readFileSync(new URL(`../../../golden/${name}`, import.meta.url));
  return readRecording([{ name, bytes: new Uint8Array(bytes) }]);
};

describe('workbooks of other writers', () => {
  it('openpyxl: the second sheet, date and time, a column that is no ECG', async () => {
    const { leads, leftOut, sampleRateHz, startOfDaySeconds } = await read('workbook-openpyxl.xlsx');
    expect([leads.map(({ name }) => name), leftOut?.map(({ what }) => what)]).toEqual([['ECG'], ['respiration']]);
    expect(sampleRateHz).toBeCloseTo(250, 6);
    expect(startOfDaySeconds).toBe(9.5 * 3600);
    expect([...leads[0].samplesMv]).toEqual(SAMPLES_MV.map(Math.fround));
  });

  it('XlsxWriter: hours that go on, microvolts', async () => {
    const { leads, sampleRateHz } = await read('workbook-xlsxwriter.xlsx');
    expect(leads.map(({ name }) => name)).toEqual(['I', 'II']);
    expect(sampleRateHz).toBeCloseTo(500, 6);
    leads.forEach(({ samplesMv }, lead) => {
      SAMPLES_MV.forEach((mv, i) => expect(samplesMv[i]).toBeCloseTo(mv / (lead + 1), 5));
    });
  });
});
