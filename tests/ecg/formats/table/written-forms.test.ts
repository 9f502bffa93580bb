import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { readTable } from '../../../../src/ecg/formats/table/read-table.ts';
import { beatMv, tableText } from './table-text.ts';

const ROWS = 400;
const grouped = (text: string, mark: string) => text.replace(/\B(?=(\d{3})+$)/g, mark);
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

/** A value in nanovolts, say, large enough for thousands. */
const large = (row: number) => Math.round(50_000 * beatMv(row)) + (row % 10);

function expectValues(file: ReturnType<typeof tableText>, value: (row: number) => number, perMv: number): void {
  const { leads, warnings } = readTable(file);
  expect(
    codes(warnings).filter((code) => !code.startsWith('assumed') && code !== 'ignored-column' && code !== 'no-ecg'),
  ).toEqual([]);
  leads[0].samplesMv.subarray().forEach((sample, row) => expect(sample).toBeCloseTo(value(row) / perMv, 4));
}

// Oracle: the numbers written into the cells.
describe('decimal marks and thousands', () => {
  const besides = fc.record({
    delimiter: fc.constantFrom(';', '\t', '|'),
    text: fc.constantFrom('ok', 'a, b', 'Sitzend, ruhig', ''),
    digits: fc.constantFrom(1, 2, 3, 4, 6),
    place: fc.constantFrom(0, 1),
  });

  it('a decimal comma beside columns of text', () => {
    fc.assert(
      fc.property(besides, ({ delimiter, text, digits, place }) => {
        const cells = (row: number) => {
          const ecg = beatMv(row).toFixed(digits).replace('.', ',');
          return place === 0 ? [ecg, text] : [text, ecg];
        };
        const head = place === 0 ? ['ECG (mV)', 'Status'] : ['Status', 'ECG (mV)'];
        expectValues(tableText(`${head.join(delimiter)}\n`, ROWS, (row) => cells(row).join(delimiter)), (row) => Number(beatMv(row).toFixed(digits)), 1);
      }),
      { numRuns: 40 },
    );
  }); // prettier-ignore

  it.each([
    ['points, decimal comma', '.', ','],
    ['commas, decimal point', ',', '.'],
    ['spaces, decimal comma', ' ', ','],
    ['narrow spaces, decimal comma', '\u202f', ','],
    ['hard spaces, decimal point', '\u00a0', '.'],
    ['apostrophes, decimal point', "'", '.'],
  ])('thousands set off by %s', (_, group, decimal) => {
    const row = (index: number) => {
      const [whole, fraction] = (large(index) / 4).toFixed(2).split('.');
      return `${index};${grouped(whole, group)}${decimal}${fraction}`;
    };
    expectValues(tableText('Sample;ECG (nV)\n', ROWS, row), (index) => large(index) / 4, 1e6);
  });

  it.each(['.', ','])('whole numbers with %s between thousands, some below a thousand', (group) => {
    expectValues(
      tableText('Status;ECG (uV)\n', ROWS, (row) => `ok;${grouped(String(large(row)), group)}`),
      large,
      1000,
    );
  });

  it('one column with a decimal comma, as short as possible', () => {
    const value = (row: number) => Math.round(1_000_000 * beatMv(row) + row) / 1000;
    expectValues(
      tableText('Unit: uV\n', ROWS, (row) => String(value(row)).replace('.', ',')),
      value,
      1000,
    );
  });

  it('two columns of whole numbers are two', () => {
    const file = tableText('', ROWS, (row) => `${large(row)},${Math.round(100 * beatMv(row + 9))}`);
    expect(() => readTable(file, { columns: [0, 1] })).not.toThrow();
    expect(readTable(file, { columns: [0, 1] }).leads).toHaveLength(2);
  });

  it('a decimal point in the time and a comma in the leads', () => {
    const file = tableText('time (s);ECG (mV)\n', ROWS, (row) => `${(row / 250).toFixed(3)};${beatMv(row).toFixed(4).replace('.', ',')}`); // prettier-ignore
    expect(readTable(file).sampleRateHz).toBe(250);
    expectValues(file, beatMv, 1);
  });
});

/** Bytes of a text under a code page: its letters by the decoder's own table. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  for (let first = 0; first < 256; first++) {
    table.set(decoder.decode(Uint8Array.of(first)), [first]);
    if (first < 0x80) continue;
    for (let second = 0x40; second < 256; second++) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if ([...letter].length === 1 && !table.has(letter)) table.set(letter, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? []));
}

describe('code pages', () => {
  it.each([
    ['windows-1251', 'Время (с)', 'ЭКГ (мкВ)', 'ЭКГ'],
    ['koi8-r', 'Время (с)', 'ЭКГ (мкВ)', 'ЭКГ'],
    ['gb18030', '时间（秒）', '心电（微伏）', '心电'],
    ['big5', '時間 (秒)', '心電 (微伏)', '心電'],
    ['shift_jis', '時間 (秒)', '心電図 (マイクロボルト)', '心電図'],
    ['euc-kr', '시간 (초)', '심전도 (마이크로볼트)', '심전도'],
    ['windows-1252', 'durée (s)', 'ECG (µV)', 'ECG'],
  ])('%s', (label, time, ecg, name) => {
    const { bytes } = tableText('', ROWS, (row) => `${(row / 250).toFixed(3)};${Math.round(1000 * beatMv(row))}`);
    const file = { name: 't.csv', bytes: Uint8Array.of(...encoded(`${time};${ecg}\n`, label), ...bytes) };
    const { leads, sampleRateHz, warnings } = readTable(file);
    expect([sampleRateHz, leads[0].name, leads[0].sourceUnit, codes(warnings)]).toEqual([250, name, 'uV', []]);
    expect(leads[0].samplesMv.subarray()[100]).toBeCloseTo(beatMv(100), 5);
  });
});

describe('tables by what is in them, whatever their name', () => {
  it.each(['ecg.dat', 'export', 'ecg.ecg', 'recording.prn', '100.001'])('%s', async (name) => {
    const file = tableText('time,ecg\n', ROWS, (row) => `${row / 250},${beatMv(row)}`, name);
    const { leads, sampleRateHz } = await readRecording([file]);
    expect([sampleRateHz, leads[0].samplesMv.length]).toEqual([250, ROWS]);
  });

  it.each([
    ['a script', 'a.py', 'import numpy\nx = [1, 2, 3]\n'.repeat(40)],
    ['prose with numbers', 'notes', 'On day 1 we had 2 of 3.\nOn day 4 we had 5 of 6.\n'.repeat(40)],
    ['a list of names', 'RECORDS-test', Array.from({ length: 60 }, (_, i) => `r${100 + i}`).join('\n')],
  ])('%s is none', async (_, name, text) => {
    await expect(readRecording([{ name, bytes: new TextEncoder().encode(text) }])).rejects.toThrow(/No ECG recording/);
  });
});
