import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { describeTable } from '../../../../src/ecg/formats/table/describe-table.ts';
import { namedText } from '../wfdb/named-text.ts';
import { beatMv } from './table-text.ts';

const COUNT = 800;
const LEADS = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'];
const cellsOf = (lead: number, count = COUNT) =>
  Array.from({ length: count }, (_, i) => beatMv(i + 13 * lead) * (1 + lead / 4));
const short = (value: number) => String(Number(value.toFixed(5)));

const read = async (lines: readonly string[], table = {}, name = 'ecg.csv') => {
  const { leads, sampleRateHz } = await readRecording([namedText(name, lines.join('\n'))], { table });
  return { names: leads.map(({ name: lead }) => lead), leads, sampleRateHz };
};

/** Largest difference in mV: one comparison, since there are tens of thousands of samples. */
const farthest = (samplesMv: Float32Array, mv: readonly number[]) =>
  mv.reduce((most, value, i) => Math.max(most, Math.abs(samplesMv[i] - value)), 0);

// Oracle: the numbers that were written, to the precision of a 32-bit float.
describe('tables with a lead in each row', () => {
  it.each([
    [',', false],
    [';', true],
    ['\t', true],
    [' ', false],
  ])('names in front, %j between the cells, decimal comma %s', async (mark, comma) => {
    const number = (value: number) => (comma ? short(value).replace('.', ',') : short(value));
    const lines = LEADS.map((lead, index) => [lead, ...cellsOf(index).map(number)].join(mark));
    const { names, leads, sampleRateHz } = await read(['Sampling rate: 500 Hz', 'Unit: mV', ...lines]);
    expect([names, sampleRateHz]).toEqual([LEADS, 500]);
    leads.forEach(({ samplesMv, unitAssumed }, index) => {
      expect(unitAssumed).toBe(false);
      expect(farthest(samplesMv, cellsOf(index))).toBeLessThan(1e-4);
    });
  });

  it('a row of times, names with units', async () => {
    const times = ['time [s]', ...Array.from({ length: COUNT }, (_, i) => (i / 250).toFixed(3))];
    const { names, sampleRateHz, leads } = await read([
      times.join(','),
      ['II [uV]', ...cellsOf(0).map((mv) => short(1000 * mv))].join(','),
      ['Respiration', ...cellsOf(0).map((_, i) => short(Math.sin(i / 300)))].join(','),
    ]);
    expect([names, sampleRateHz]).toEqual([['II'], 250]);
    expect(farthest(leads[0].samplesMv, cellsOf(0))).toBeLessThan(1e-4);
  });

  it('no names at all: what is not known is assumed and said', async () => {
    const lines = LEADS.map((_, index) => cellsOf(index).map(short).join(','));
    const { leads } = await read(lines);
    expect(leads).toHaveLength(12);
    const layout = describeTable(namedText('a.csv', lines.join('\n')).bytes);
    expect([layout.rowContent, layout.rowContentOrigin, layout.delimiter]).toEqual([
      'lead',
      { kind: 'assumed', because: 'size' },
      ',',
    ]);
    expect(layout.sampleRateOrigin.kind).toBe('assumed');
  });

  it('numbers of the rows in front are no samples', async () => {
    const { leads } = await read(LEADS.map((_, index) => [index, ...cellsOf(index).map(short)].join(',')));
    expect(leads.map(({ samplesMv }) => samplesMv.length)).toEqual(LEADS.map(() => COUNT));
  });

  it('longer than what is looked at first, and than a line of a table may be', async () => {
    const count = 140_000;
    const line = ['I', ...cellsOf(0, count).map(short)].join(',');
    const { names, leads } = await read(['fs = 250', line], {}, 'ecg.txt');
    expect([names, leads.map(({ samplesMv }) => samplesMv.length)]).toEqual([['I'], [count]]);
    expect(leads[0].samplesMv[count - 1]).toBeCloseTo(cellsOf(0, count)[count - 1], 4);
  });

  it('leads of different length end in gaps', async () => {
    const { leads } = await read([
      ['I', ...cellsOf(0).map(short)].join(','),
      ['II', ...cellsOf(1, 600).map(short)].join(','),
    ]);
    expect(leads[1].samplesMv.slice(600).every((mv) => Number.isNaN(mv))).toBe(true);
    expect(leads[1].samplesMv[599]).toBeCloseTo(cellsOf(1)[599], 4);
  });

  it('what the person says goes first', async () => {
    const lines = LEADS.map((_, index) => cellsOf(index).map(short).join(','));
    const { names, leads, sampleRateHz } = await read(lines, {
      rowContent: 'lead',
      columns: [1],
      sampleRateHz: 360,
      unit: 'uV',
    });
    expect([names.length, sampleRateHz]).toEqual([1, 360]);
    expect(leads[0].samplesMv[50]).toBeCloseTo(cellsOf(1)[50] / 1000, 6);
    await expect(read(lines, { rowContent: 'sample' })).rejects.toMatchObject({ code: 'no-signal' });
  });

  it('packets, one in each row behind its time, are one signal', async () => {
    const lines = Array.from({ length: 40 }, (_, packet) =>
      [packet, ...Array.from({ length: 125 }, (_value, i) => short(beatMv(125 * packet + i)))].join(','),
    );
    const named = [['time', ...Array.from({ length: 125 }, (_, i) => `ecg${i}`)].join(','), ...lines];
    const { leads } = await read(named);
    expect(leads.map(({ samplesMv }) => samplesMv.length)).toEqual([40 * 125]);
  });

  it('any number of leads and samples comes back', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 100, max: 900 }), fc.constantFrom(',', ';', '\t'), async (count, length, mark) => {
      const lines = LEADS.slice(0, count).map((lead, index) => [`Lead ${lead}`, ...cellsOf(index, length).map(short)].join(mark));
      const { names, leads } = await read(['Sampling frequency: 250 Hz', ...lines]);
      expect(names).toEqual(LEADS.slice(0, count));
      leads.forEach(({ samplesMv }, index) => {
        expect(samplesMv).toHaveLength(length);
        expect(farthest(samplesMv, cellsOf(index, length))).toBeLessThan(1e-4);
      });
    }), { numRuns: 8 });
  }); // prettier-ignore
});
