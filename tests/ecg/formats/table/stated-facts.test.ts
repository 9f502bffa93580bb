import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTable } from '../../../../src/ecg/formats/table/describe-table.ts';
import { readTable } from '../../../../src/ecg/formats/table/read-table.ts';
import { statedTables } from './write-table.ts';

// Oracle: what the writer put into the text.
describe('what a table states goes before what its numbers look like', () => {
  it('rate, unit, names and which columns are leads, in whatever words, order and language', () => {
    fc.assert(
      fc.property(statedTables(), ({ file, rateHz, names, mv, rowCount }) => {
        const layout = describeTable(file.bytes);
        const { leads, sampleRateHz } = readTable(file);
        expect([sampleRateHz, layout.sampleRateOrigin.kind]).toEqual([rateHz, 'stated']);
        expect(layout.columns.filter(({ role }) => role === 'lead').map(({ originalName }) => originalName)).toEqual(names);
        leads.forEach(({ samplesMv, unitAssumed }, lead) => {
          expect([unitAssumed, samplesMv.length]).toEqual([false, rowCount]);
          for (let row = 0; row < rowCount; row += 7) expect(samplesMv.subarray()[row]).toBeCloseTo(mv(lead, row), 3);
        });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
  });
}); // prettier-ignore
