import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { columnOf, sharedStrings, sheetText } from '../../../../src/ecg/formats/sheet/sheet-text.ts';
import { beatMv } from '../table/table-text.ts';
import { sheetFuzzSeeds } from './fuzz-seeds.ts';
import { writeXlsx, type Cell, type Rows, type XlsxOptions } from './write-xlsx.ts';

const COUNT = 1500;
const HEADER = ['time [s]', 'II [mV]', 'V5 [mV]'];
const table = (clock: (i: number) => Cell, header = HEADER): Cell[][] => [
  header,
  ...Array.from({ length: COUNT }, (_, i) => [clock(i), beatMv(i), 2 * beatMv(i)]),
];
const seconds = table((i) => i / 500);
const read = async (sheets: readonly Rows[], options?: XlsxOptions) => {
  const { leads, sampleRateHz, warnings, format } = await readRecording([writeXlsx(sheets, options)]);
  const names = leads.map(({ name }) => name);
  return { names, rate: Math.round(1e6 * sampleRateHz) / 1e6, format, warnings, samples: leads.map(({ samplesMv }) => samplesMv) };
}; // prettier-ignore

describe('workbooks', () => {
  // Oracle: the inverse of the writer.
  it.each<[string, XlsxOptions]>([
    ['shared texts, in parts and with ruby', {}],
    ['texts in their cells', { inline: true }],
    ['cells without references', { bare: true }],
  ])('%s', async (_, options) => {
    const { names, rate, format, samples } = await read([seconds], options);
    expect([names, rate, format]).toEqual([['II', 'V5'], 500, 'Excel workbook']);
    // A text has no negative zero.
    expect([...samples[0]]).toEqual(Array.from({ length: COUNT }, (_value, i) => Math.fround(beatMv(i)) + 0));
  });

  it('the first sheet with a table, whatever stands before it', async () => {
    const { names, warnings } = await read([
      [['Patient'], ['Doe']],
      [[1, 2]],
      [
        ['beat', 'rate'],
        [1, 70],
        [2, 71],
        [3, 69],
      ],
      seconds,
      table((i) => i / 250),
    ]);
    expect(names).toEqual(['II', 'V5']);
    expect(warnings.map(({ message }) => message)).toContain(
      'The workbook has 5 sheets: the first with a table of samples was read.',
    );
  });

  // Oracle: day 45413 is 1 May 2024 in Excel; in the system of 1904 it is 1462 days less.
  it.each([
    [false, 45_413.4],
    [true, 45_413.4 - 1462],
  ])('times of day with their date (1904: %s)', async (is1904, start) => {
    const rows = table((i) => ({ serial: start + i / 500 / 86_400, style: 'date' }), ['time', 'II [mV]', 'V5 [mV]']);
    const { rate, names } = await read([rows], { is1904 });
    expect([rate, names]).toEqual([500, ['II', 'V5']]);
  });

  it('hours that go on', async () => {
    const rows = table((i) => ({ serial: 0.25 + i / 250 / 86_400, style: 'elapsed' }), ['time', 'II [mV]', 'V5 [mV]']);
    expect((await read([rows])).rate).toBe(250);
  });

  it('times as text', () => {
    const workbook = { name: 'a', strings: [], styles: ['number', 'date', 'elapsed'] as const };
    const cell = (style: number, serial: number) => `<row><c s="${style}"><v>${serial}</v></c></row>`;
    const textOf = (style: number, serial: number, is1904 = false) => sheetText(cell(style, serial), { ...workbook, is1904 });
    expect(textOf(1, 45_413.5)).toBe('2024-05-01 12:00:00.0000');
    expect(textOf(1, 45_413.5 - 1462, true)).toBe('2024-05-01 12:00:00.0000');
    expect(textOf(1, 0.75)).toBe('18:00:00.0000');
    expect(textOf(2, 1.5)).toBe('36:00:00.0000');
    expect(textOf(0, 1.5)).toBe('1.5');
  }); // prettier-ignore

  it('letters of columns count up', () => {
    expect(['A1', 'Z1', 'AA1', 'XFD1', 'a1', '1'].map(columnOf)).toEqual([0, 25, 26, 16_383, null, null]);
  });

  it('any numbers and texts come back, missing cells empty', () => {
    const cell = fc.oneof(fc.integer().map(String), fc.stringMatching(/^[a-zA-Zäµ&<>"']{1,8}$/));
    fc.assert(fc.property(fc.array(fc.array(fc.option(cell), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const xml = rows.map((row) => `<row>${row.map((text, i) => (text === null ? '<c/>' : `<c r="${i < 26 ? '' : 'A'}${String.fromCharCode(65 + (i % 26))}1" t="str"><v>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</v></c>`)).join('')}</row>`).join('');
      const text = sheetText(xml, { name: 'a', strings: [], styles: [], is1904: false });
      expect(text.split('\n')).toEqual(rows.map((row) => row.map((value) => value ?? '').join('\t')));
    }));
  }); // prettier-ignore

  it.each<[string, XlsxOptions & { rows?: Rows }, string]>([
    ['no table', { rows: [['only'], ['words']] }, 'no-signal'],
    ['no sheets, neither named nor where they usually are', { parts: { 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '' } }, 'no-signal'],
    ['entities that would grow', { parts: { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}">]><worksheet><row><c t="str"><v>&a;&a;</v></c></row></worksheet>` } }, 'no-signal'],
    ['one long text in a hundred thousand cells', { parts: { 'xl/sharedStrings.xml': `<sst><si><t>${'b'.repeat(30_000)}</t></si></sst>`, 'xl/worksheets/sheet1.xml': `<row>${'<c t="s"><v>0</v></c>'.repeat(10)}</row>`.repeat(2000) } }, 'too-large'],
    ['the last column in every row', { parts: { 'xl/worksheets/sheet1.xml': '<row><c r="XFD1"><v>1</v></c></row>'.repeat(40_000) } }, 'too-large'],
  ])('%s: an error that says what to do', async (_, { rows = seconds, ...options }, code) => {
    await expect(readRecording([writeXlsx([rows], options)])).rejects.toMatchObject({ code });
  }); // prettier-ignore

  it('any tags in any order end in a text or in a sentence', () => {
    const tag = fc.constantFrom('<row>', '</row>', '<c r="B2">', '<c r="XFD1" s="9"/>', '<c t="s">', '</c>', '<v>', '</v>', '<t', '>', '<is>', '<rPh>', '<!--', ']]>', '&#x110000;', '&a;', '1e400', '<si>', '\0');
    fc.assert(fc.property(fc.array(tag, { maxLength: 60 }).map((tags) => tags.join('')), (xml) => {
      const strings = sharedStrings(xml);
      expect(typeof sheetText(xml, { name: 'a', strings, styles: ['date'], is1904: false })).toBe('string');
    }));
  }); // prettier-ignore

  it('cut short: a sentence', async () => {
    const { name, bytes } = writeXlsx([seconds]);
    await expect(readRecording([{ name, bytes: bytes.subarray(0, 3000) }])).rejects.toMatchObject({ code: 'bad-archive' }); // prettier-ignore
  });

  it('opens every seed', async () => {
    for (const seed of sheetFuzzSeeds()) expect((await readRecording(seed)).leads.length).toBeGreaterThan(0);
  });
});
