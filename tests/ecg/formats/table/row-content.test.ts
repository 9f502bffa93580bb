import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptRecording } from '../../../../src/ecg/recording/recording.ts';
import { describeTable } from '../../../../src/ecg/formats/table/describe-table.ts';
import { readTable } from '../../../../src/ecg/formats/table/read-table.ts';
import { beatMv, tableText } from './table-text.ts';

const SAMPLES = 2000;
const uv = (index: number) => Math.round(1000 * beatMv(index));
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

/** Packets of `size` samples, as a row each: `write` makes the row of the time in milliseconds and the samples. */
function packets(size: number, rateHz: number, head: string, write: (ms: number, samples: number[]) => string) {
  const count = Math.floor(SAMPLES / size);
  const samplesOf = (packet: number) => Array.from({ length: size }, (_, i) => uv(packet * size + i));
  return tableText(head, count, (packet) => write((packet * size * 1000) / rateHz, samplesOf(packet)));
}

function expectSignal({ leads, sampleRateHz, warnings }: KeptRecording, rateHz: number, length: number): void {
  expect(sampleRateHz).toBeCloseTo(rateHz, 1);
  expect([leads.length, leads[0].samplesMv.length]).toEqual([1, length]);
  expect(
    codes(warnings).filter(
      (code) => code !== 'assumed-unit' && code !== 'assumed-lead' && code !== 'ignored-column' && code !== 'no-ecg',
    ),
  ).toEqual([]);
  leads[0].samplesMv.subarray().forEach((sample, index) => expect(sample).toBeCloseTo(beatMv(index), 5));
}

// Oracle: the samples written into the rows.
describe('rows that are packets', () => {
  const shapes = fc.record({
    size: fc.constantFrom(8, 13, 16, 25, 32, 73),
    rateHz: fc.constantFrom(100, 125, 130, 200, 250, 500),
    stem: fc.constantFrom('ecg', 'ECG_', 'sample', 's', 'value_', 'Voltage_'),
    from: fc.constantFrom(0, 1),
  });

  it('samples in numbered columns', () => {
    fc.assert(
      fc.property(shapes, ({ size, rateHz, stem, from }) => {
        const names = Array.from({ length: size }, (_, i) => `${stem}${i + from}`);
        const file = packets(size, rateHz, `timestamp_ms,${names.join(',')}\n`, (ms, samples) => [ms, ...samples].join(','));
        expect(describeTable(file.bytes).rowContent).toBe('packet');
        expectSignal(readTable(file), rateHz, Math.floor(SAMPLES / size) * size);
      }),
      { numRuns: 20 },
    );
  }); // prettier-ignore

  it.each<[string, string, (samples: number[]) => string]>([
    ['a list in quotes', ',', (samples) => `"[${samples.join(', ')}]"`],
    ['a list without quotes', ',', (samples) => `[${samples.join(',')}]`],
    ['spaces between', ';', (samples) => samples.join(' ')],
    ['brackets and spaces', ';', (samples) => `[${samples.join(' ')}]`],
  ])('%s', (_, delimiter, list) => {
    fc.assert(
      fc.property(shapes, ({ size, rateHz }) => {
        const head = `time (ms)${delimiter}heart rate${delimiter}ecg (uV)\n`;
        const file = packets(size, rateHz, head, (ms, samples) => [ms, 71, list(samples)].join(delimiter));
        expectSignal(readTable(file), rateHz, Math.floor(SAMPLES / size) * size);
      }),
      { numRuns: 12 },
    );
  });

  it('leads with numbers are leads', () => {
    const names = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'ECG7'];
    const file = tableText(`time (s),${names.join(',')}\n`, SAMPLES, (row) => [row / 500, ...names.map((_, lead) => beatMv(row + 30 * lead))].join(',')); // prettier-ignore
    expect(readTable(file).leads.map(({ name }) => name)).toEqual(names);
  });

  it('a packet that was lost is a gap of its length', () => {
    const size = 16;
    const rows = Array.from({ length: 100 }, (_, packet) => packet).filter((packet) => packet !== 40 && packet !== 41);
    const file = tableText('t_ms;ecg_uV\n', rows.length, (row) => `${rows[row] * 64};[${Array.from({ length: size }, (_, i) => uv(rows[row] * size + i)).join(',')}]`); // prettier-ignore
    const { leads, warnings, sampleRateHz } = readTable(file);
    expect([sampleRateHz, leads[0].samplesMv.length, codes(warnings)]).toEqual([250, 1600, ['time-gap']]);
    leads[0].samplesMv
      .subarray()
      .forEach((sample, index) =>
        index >= 640 && index < 672 ? expect(sample).toBeNaN() : expect(sample).toBeCloseTo(beatMv(index), 5),
      );
  });
});

describe('rows out of order', () => {
  it('packets that changed places are put where their time says', () => {
    const shuffles = fc.record({ size: fc.constantFrom(1, 16, 73), places: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 8 }) }); // prettier-ignore
    fc.assert(
      fc.property(shuffles, ({ size, places }) => {
        const order = Array.from({ length: Math.floor(SAMPLES / size) }, (_, packet) => packet);
        // Neighbours change places, none twice.
        for (const place of places) [order[3 * place], order[3 * place + 1]] = [order[3 * place + 1], order[3 * place]];
        const samples = order.filter((packet) => packet !== undefined).flatMap((packet) => Array.from({ length: size }, (_, i) => packet * size + i)); // prettier-ignore
        const file = tableText(
          'time [ms];ecg [uV]\n',
          samples.length,
          (row) => `${samples[row] * 4};${uv(samples[row])}`,
        );
        const { leads, warnings } = readTable(file);
        expect([leads[0].samplesMv.length, codes(warnings)]).toEqual([samples.length, ['irregular-time']]);
        leads[0].samplesMv.subarray().forEach((sample, index) => expect(sample).toBeCloseTo(beatMv(index), 5));
      }),
      { numRuns: 30 },
    );
  });

  it('a stamp that came late is no gap', () => {
    const late = (row: number) => (row % 300 === 7 ? 60 : row % 300 === 8 ? 40 : 0);
    const file = tableText('time [ms];ecg [uV]\n', SAMPLES, (row) => `${row * 4 + late(row)};${uv(row)}`);
    const { leads, warnings, sampleRateHz } = readTable(file);
    expect([sampleRateHz, leads[0].samplesMv.length, warnings]).toEqual([250, SAMPLES, []]);
  });
});

describe('rows that name their lead', () => {
  it('leads one after the other or in turns, each with its own times', () => {
    const leads = ['I', 'II', 'V1', 'aVR', 'V5'];
    const tables = fc.record({ count: fc.integer({ min: 2, max: 5 }), inTurns: fc.boolean(), order: fc.shuffledSubarray(['lead', 'time [s]', 'value [mV]'], { minLength: 3, maxLength: 3 }) }); // prettier-ignore
    fc.assert(
      fc.property(tables, ({ count, inTurns, order }) => {
        const rows = Array.from({ length: count * 500 }, (_, index) => {
          const [lead, sample] = inTurns ? [index % count, Math.floor(index / count)] : [Math.floor(index / 500), index % 500];
          const cells: Record<string, string> = { lead: leads[lead], 'time [s]': (sample / 250).toFixed(3), 'value [mV]': String(beatMv(sample) * (lead + 1)) };
          return order.map((name) => cells[name]).join(',');
        });
        const recording = readTable(tableText(`${order.join(',')}\n`, rows.length, (row) => rows[row]));
        expect([recording.sampleRateHz, recording.leads.map(({ name }) => name)]).toEqual([250, leads.slice(0, count)]);
        recording.leads.forEach(({ samplesMv }, lead) => {
          expect(samplesMv.length).toBe(500);
          samplesMv.subarray().forEach((sample, index) => expect(sample).toBeCloseTo(beatMv(index) * (lead + 1), 5));
        });
      }),
      { numRuns: 20 },
    );
  }); // prettier-ignore

  it('a lead that begins later stands where its time says', () => {
    const row = (index: number) =>
      index < 500 ? `I,${index / 250},${beatMv(index)}` : `II,${(index - 400) / 250},${beatMv(index)}`;
    const { leads } = readTable(tableText('channel,time_s,mV\n', 1000, row));
    expect(leads.map(({ name, samplesMv }) => [name, samplesMv.length])).toEqual([['I', 600], ['II', 600]]); // prettier-ignore
    expect(leads[1].samplesMv.subarray(0, 100).every(Number.isNaN)).toBe(true);
    expect(leads[1].samplesMv.subarray()[100]).toBeCloseTo(beatMv(500), 5);
  });
});
