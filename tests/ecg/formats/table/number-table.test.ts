import { describe, expect, it } from 'vitest';
import { describeNumbers, readNumbers, type NumberTable } from '../../../../src/ecg/formats/table/number-table.ts';
import { beatMv } from './table-text.ts';

const ROWS = 3000;
const tableOf = (columns: readonly ((row: number) => number)[], more: Partial<NumberTable> = {}): NumberTable => ({
  rowCount: ROWS,
  columnCount: columns.length,
  valueAt: (row, column) => columns[column](row),
  ...more,
});
const turnedOf = ({ rowCount, columnCount, valueAt }: NumberTable): NumberTable => ({
  rowCount: columnCount,
  columnCount: rowCount,
  valueAt: (row, column) => valueAt(column, row),
});
const ecg = (row: number) => beatMv(row);
const seconds = (row: number) => row / 500;

// Oracle: the numbers of the table, to the precision of a 32-bit float.
describe('a table of numbers without a text', () => {
  it('time and two leads without names: the time is found by how it runs, its unit assumed', () => {
    const { sampleRateHz, leads } = readNumbers(tableOf([seconds, ecg, (row) => 2 * beatMv(row)]), 'a.npy');
    expect([sampleRateHz, leads.map(({ name }) => name)]).toEqual([500, ['column 2', 'column 3']]);
    leads[1].samplesMv.subarray().forEach((mv, row) => expect(mv).toBeCloseTo(2 * beatMv(row), 6));
  });

  it('names and notes are stated facts', () => {
    const table = tableOf([(row) => 1000 * beatMv(row), (row) => 30 + row / 9000], {
      names: ['II [uV]', 'Temp'],
      notes: ['fs = 400 Hz'],
    });
    const layout = describeNumbers(table);
    expect(layout.sampleRateOrigin).toEqual({ kind: 'stated', where: { line: 1 } });
    const { sampleRateHz, leads } = readNumbers(table, 'a.mat');
    expect([sampleRateHz, leads.map(({ name, sourceUnit }) => [name, sourceUnit])]).toEqual([400, [['II', 'uV']]]);
    expect(leads[0].samplesMv.subarray()[100]).toBeCloseTo(beatMv(100), 6);
  });

  it('a lead in each row is turned, and which way is said to be assumed or chosen', () => {
    const table = turnedOf(tableOf([ecg, (row) => -beatMv(row)]));
    expect(describeNumbers(table)).toMatchObject({ rowContent: 'lead', rowContentOrigin: { kind: 'assumed' } });
    const chosen = { rowContent: 'lead', columns: [1], sampleRateHz: 250, unit: 'mV' } as const;
    const { sampleRateHz, leads } = readNumbers(table, 'a.npy', chosen);
    expect([sampleRateHz, leads[0].samplesMv.length]).toEqual([250, ROWS]);
    expect(leads[0].samplesMv.subarray()[100]).toBeCloseTo(-beatMv(100), 6);
    expect(() => readNumbers(table, 'a.npy', { rowContent: 'sample' })).toThrow(/one lead per row/);
  });

  it('columns that nothing tells apart are shown, none is known to be an ECG until the person says so', () => {
    const noise = (seed: number) => (row: number) => Math.sin(row * seed) + Math.sin(row * row * seed);
    const table = tableOf([noise(1.3), noise(2.7)]);
    const { leads, warnings } = readNumbers(table, 'a.npy');
    expect(leads.map(({ foreign }) => foreign)).toEqual(['unknown', 'unknown']);
    expect(warnings.map(({ code }) => code)).toContain('no-ecg');
    expect(readNumbers(table, 'a.npy', { columns: [1] }).leads.map(({ foreign }) => foreign)).toEqual([undefined]);
  });
});
