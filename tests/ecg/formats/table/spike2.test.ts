import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTable } from '../../../../src/ecg/formats/table/describe-table.ts';
import { readTable } from '../../../../src/ecg/formats/table/read-table.ts';
import { beatMv, tableText } from './table-text.ts';
import { spike2Text, type Spike2Channel } from './write-spike2.ts';

const ecgAt = (rateHz: number) => (seconds: number) => beatMv(Math.round(seconds * rateHz));
const RESP: Spike2Channel = {
  title: 'Resp',
  unit: ' V',
  rateHz: 25,
  stretches: [{ fromSeconds: 0, samples: 150 }],
  valueAt: Math.sin,
};
const EMG: Spike2Channel = {
  title: 'EMG',
  unit: 'mV',
  rateHz: 1000,
  stretches: [{ fromSeconds: 0, samples: 6000 }],
  valueAt: (s) => Math.sin(300 * s),
};
const MARKS: Spike2Channel = { title: 'Keyboard', unit: '', rateHz: 1, stretches: [], valueAt: () => 0 };
const UNITS = [
  ['mV', 1],
  [' mV', 1],
  ['uV', 1e-3],
  ['microvolt', 1e-3],
] as const;

const files = fc.record({
  rateHz: fc.constantFrom(200, 250, 255.754476, 500),
  names: fc.constantFrom(['ECG'], ['EKG'], ['ECG I', 'ECG II'], ['ECG', 'ECG2', 'V5']),
  unit: fc.constantFrom(...UNITS),
  others: fc.shuffledSubarray([RESP, EMG, MARKS]),
  ecgFirst: fc.boolean(),
  hasSummary: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

// Oracle: what the writer put in: channels below each other, each with its own rate, unit and name.
describe('text exports of CED Spike2', () => {
  it('the channels are leads side by side, at the rate and in the unit they state', () => {
    fc.assert(
      fc.property(files, ({ rateHz, names, unit: [unit, mv], others, ecgFirst, hasSummary, lineEnd }) => {
        const ecg = names.map((title, lead): Spike2Channel => ({
          title, unit, rateHz, stretches: [{ fromSeconds: 0, samples: 1200 }], valueAt: (seconds) => ((lead + 1) * ecgAt(rateHz)(seconds)) / mv,
        }));
        const file = spike2Text(ecgFirst ? [...ecg, ...others] : [...others, ...ecg], hasSummary, lineEnd);
        const { leads, sampleRateHz, format, warnings } = readTable(file);
        expect(leads.map(({ originalName, name }) => originalName ?? name)).toEqual(names);
        // Without the summary only the step tells, to five decimals.
        if (hasSummary) expect(sampleRateHz).toBeCloseTo(rateHz, 6);
        else expect(Math.abs(1 / sampleRateHz - 1 / rateHz)).toBeLessThan(6e-6);
        expect(format).toContain('Spike2');
        expect(warnings.map(({ code }) => code).filter((code) => code !== 'ignored-column')).toEqual([]);
        expect(describeTable(file.bytes).sampleRateOrigin.kind).toBe('stated');
        leads.forEach(({ samplesMv, unitAssumed }, lead) => {
          expect([samplesMv.length, unitAssumed]).toEqual([1200, false]);
          for (let row = 0; row < 1200; row += 7) expect(samplesMv.subarray()[row]).toBeCloseTo((lead + 1) * beatMv(row), 3);
        });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 15) },
    );
  });

  it('a pause between two stretches stays as long as it was', () => {
    const stretches = [{ fromSeconds: 0, samples: 1000 }, { fromSeconds: 10, samples: 1000 }];
    const { leads, warnings } = readTable(spike2Text([MARKS, { title: 'ECG', unit: 'mV', rateHz: 250, stretches, valueAt: ecgAt(250) }]));
    expect([leads[0].samplesMv.length, warnings.map(({ code }) => code)]).toEqual([3500, ['time-gap']]);
    expect(leads[0].samplesMv.subarray()[1500]).toBeNaN();
    expect(leads[0].samplesMv.subarray()[2600]).toBeCloseTo(beatMv(2600), 4);
  });

  it('thousands of channels of one sample beside a long one are refused, not spread over as many columns', () => {
    const one: Spike2Channel = { title: 'x', unit: 'V', rateHz: 1, stretches: [{ fromSeconds: 0, samples: 1 }], valueAt: () => 1 };
    const long: Spike2Channel = { title: 'ECG', unit: 'mV', rateHz: 250, stretches: [{ fromSeconds: 0, samples: 20_000 }], valueAt: () => 1 };
    expect(() => readTable(spike2Text([long, ...Array.from({ length: 3000 }, () => one)]))).toThrow(/without them/);
  });

  it('spreadsheet text: a number stands before each name, and slower channels leave cells empty', () => {
    const head = '"Time"\t"31 Keyboard"\t"2 ECG"\t"1 Resp"\n';
    const { leads, sampleRateHz } = readTable(tableText(head, 2000, (row) => `${(row / 250).toFixed(4)}\t0.000000\t${beatMv(row)}\t${row % 10 === 0 ? Math.sin(row / 200).toFixed(5) : ''}`));
    expect([leads.map(({ name }) => name), sampleRateHz]).toEqual([['2 ECG'], 250]);
    expect(leads[0].samplesMv.subarray()[600]).toBeCloseTo(beatMv(600), 5);
  });
}); // prettier-ignore
