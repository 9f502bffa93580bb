import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/ecg/export/write-csv.ts';

// Oracle: what went in, read back with a CSV parser of its own (papaparse); OWASP's list of what starts a formula.

const cellsOf = (text: string, delimiter = ','): string[][] => {
  const lines = text.slice(text.indexOf('\r\n') + 2, -2);
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter, newline: '\r\n' });
  expect(errors).toEqual([]);
  return data;
};

describe('writeCsv', () => {
  it('gives back any table of texts and numbers, in the order it came in', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a,b', 'a"b', 'a\r\nb', 'a;b', ''),
    );
    const value = fc.oneof(text, fc.double(), fc.integer());
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { maxLength: 8 }), (rows) => {
        const [header, ...cells] = cellsOf(writeCsv('A note.', ['first', 'second'], rows));
        expect(header).toEqual(['first', 'second']);
        const plain = cells.map((row) => row.map((cell) => cell.replaceAll("'", '')));
        const given = rows.map((row) =>
          row.map((cell) => String(Number.isFinite(cell) || typeof cell === 'string' ? cell : '')),
        );
        expect(plain).toEqual(given.map((row) => row.map((cell) => cell.replaceAll("'", ''))));
      }),
    );
  });

  it.each([
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '  =1+1',
    'II;=1+1',
    'II;  @x',
    '=HYPERLINK("http://x","y")',
  ])('leaves no cell that begins a formula, here or where semicolons separate: %j', (name) => {
    const text = writeCsv('A note.', ['file', 'name'], [['a.hea', name]]);
    const cells = [...cellsOf(text).flat(), ...text.split(/[;,\r\n"]/)];
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d/.test(cell))).toEqual([]);
    expect(cellsOf(text)[1]?.[1]?.replaceAll("'", '')).toBe(name.replaceAll("'", ''));
  });

  it.each(['-0.5', '+3', '1e-7', '-1.5E+3', '.5', '12'])('leaves the number %s as it is', (number) => {
    expect(writeCsv('A note.', ['x'], [[number]])).toBe(`# A note.\r\nx\r\n${number}\r\n`);
  });

  it('writes what is no number as an empty field', () => {
    expect(writeCsv('A note.', ['x', 'y'], [[Number.NaN, Number.POSITIVE_INFINITY]])).toBe('# A note.\r\nx,y\r\n,\r\n');
  });
});
