import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTable } from '../../../../src/ecg/formats/table/describe-table.ts';
import { readTable } from '../../../../src/ecg/formats/table/read-table.ts';
import { beatMv, inUtf16, tableText } from './table-text.ts';

const ROWS = 320;
const RATE_HZ = 250;
/** Units as devices write them, and millivolts in each. */
const UNITS = [['mV', 1], ['mv', 1], ['uV', 1e-3], ['µV', 1e-3], ['\u03bcV', 1e-3], ['microvolts', 1e-3], ['V', 1000], ['мкВ', 1e-3], ['微伏', 1e-3]] as const; // prettier-ignore
/** The time of a row as different programs write that it has passed. */
const TIMES: readonly ((seconds: number) => string)[] = [
  (s) => s.toFixed(3),
  (s) => `${s.toFixed(3)} s`,
  (s) => `${Math.round(1000 * s)}ms`,
  (s) => `PT${s.toFixed(3)}S`,
  (s) => `PT${Math.floor(s / 60)}M${(s % 60).toFixed(3)}S`,
  (s) => `P0DT0H0M${s.toFixed(3)}S`,
  (s) => `0 days 00:00:0${s.toFixed(6)}`,
];
const OTHERS: readonly (readonly [name: string, cell: (row: number) => string])[] = [
  ['temp', (row) => `${36 + (row % 9) / 10} °C`],
  ['SpO2', () => '98 %'],
  ['acc_x', (row) => `${(9.8 + Math.sin(row / 20)).toFixed(3)} m/s^2`],
  ['pulse', () => '72 bpm'],
];

const tables = fc.record({
  unit: fc.constantFrom(...UNITS),
  gap: fc.constantFrom('', ' ', '\u00a0'),
  delimiter: fc.constantFrom(';', '\t', ',', '|'),
  comma: fc.boolean(),
  quoted: fc.boolean(),
  time: fc.constantFrom(...TIMES),
  other: fc.constantFrom(...OTHERS),
  otherFirst: fc.boolean(),
  missing: fc.boolean(),
  isUtf16: fc.boolean(),
  headUnit: fc.constantFrom('', ' (mV)'),
});

// Oracle: the voltages and times that the writer put into the cells, and the unit it put behind them.
describe('units inside the cells of a table', () => {
  it('are stated by the file and give the voltage, whatever their spelling, decimal mark and neighbours', () => {
    fc.assert(
      fc.property(tables, ({ unit, gap, delimiter, comma, quoted, time, other, otherFirst, missing, isUtf16, headUnit }) => {
        const [name, mv] = unit;
        const asWritten = (text: string) => {
          const marked = comma && delimiter !== ',' && !text.startsWith('0 days') ? text.replace('.', ',') : text;
          return quoted ? `"${marked}"` : marked;
        };
        const ecg = (row: number) => (missing && row % 50 === 7 ? '' : asWritten(`${Number((beatMv(row) / mv).toFixed(7))}${gap}${name}`));
        const cells = (row: number) => [time(row / RATE_HZ), ...(otherFirst ? [other[1](row)] : [])].map(asWritten).concat(ecg(row), otherFirst ? [] : [asWritten(other[1](row))]);
        const head = ['time', ...(otherFirst ? [other[0]] : []), `ecg${headUnit}`, ...(otherFirst ? [] : [other[0]])].join(delimiter);
        const text = tableText(`${head}\n`, ROWS, (row) => cells(row).join(delimiter));
        const file = isUtf16 ? inUtf16(text) : text;
        const { leads, sampleRateHz } = readTable(file);
        expect([leads.map((lead) => lead.name), sampleRateHz]).toEqual([['ecg'], RATE_HZ]);
        expect(leads[0].unitAssumed).toBe(false);
        expect(describeTable(file.bytes).columns[otherFirst ? 2 : 1].unitOrigin.kind).toBe('stated');
        for (let row = 0; row < ROWS; row += 7) {
          if (missing && row % 50 === 7) expect(leads[0].samplesMv.subarray()[row]).toBeNaN();
          else expect(leads[0].samplesMv.subarray()[row]).toBeCloseTo(beatMv(row), 4);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 30) },
    );
  }); // prettier-ignore

  it.each<readonly [what: string, head: string, cells: (row: number) => string]>([
    ['the unit changes with the size', 'time,ecg\n', (row) => (Math.abs(beatMv(row)) < 0.1 ? `${4 * row} ms,${Math.round(1000 * beatMv(row))} uV` : `${4 * row} ms,${beatMv(row)} mV`)],
    ['zeros without a unit', 'time,ecg\n', (row) => `${4 * row} ms,${beatMv(row) === 0 ? '0' : `${beatMv(row)} mV`}`],
    ['the header has another unit', 'time,ecg (mV)\n', (row) => `${4 * row} ms,${Math.round(1000 * beatMv(row))} uV`],
    ['exponents', 'time,ecg\n', (row) => `${4 * row} ms,${(beatMv(row) / 1000).toExponential(6)} V`],
    ['settings with units above', 'Gain;200 adu\nCut-off;150 Hz\ntime;ecg\n', (row) => `${4 * row} ms;${beatMv(row)} mV`],
    ['a column for the unit', 'time,value,unit\n', (row) => `${4 * row} ms,${Math.round(1000 * beatMv(row))},uV`],
    ['a column for every unit', 't,t_unit,ecg,ecg_unit,resp,resp_unit\n', (row) => `${4 * row},ms,${Math.round(1000 * beatMv(row))},uV,${row % 7},V`],
    ['spaces between all', 'time ecg\n', (row) => `${(row / RATE_HZ).toFixed(3)} ${beatMv(row)} mV`],
    ['rows that name their lead', 'lead,time,value\n', (row) => `II,${4 * row} ms,${beatMv(row)} mV`],
  ])('%s', (_, head, cells) => {
    const { leads, sampleRateHz } = readTable(tableText(head, ROWS, cells));
    expect([leads.length, sampleRateHz, leads[0].unitAssumed]).toEqual([1, RATE_HZ, false]);
    for (let row = 0; row < ROWS; row += 7) expect(leads[0].samplesMv.subarray()[row]).toBeCloseTo(beatMv(row), 5);
  }); // prettier-ignore
});
