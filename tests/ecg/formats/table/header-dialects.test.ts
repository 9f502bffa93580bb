import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTable } from '../../../../src/ecg/formats/table/describe-table.ts';
import { readTable } from '../../../../src/ecg/formats/table/read-table.ts';
import { namedText } from '../wfdb/named-text.ts';
import { DIALECT_FILES } from './write-dialects.ts';

// Oracle: what the writers put into each maker's layout.
describe('header dialects', () => {
  it.each(DIALECT_FILES)('%s', (origin, files) => {
    fc.assert(
      fc.property(files, ({ text, rateHz, rate, unit, names, mv, isCentred }) => {
        const file = namedText('t.txt', text);
        const layout = describeTable(file.bytes);
        expect([layout.origin, layout.sampleRateOrigin.kind]).toEqual([origin, rate]);
        const { leads, sampleRateHz } = readTable(file);
        expect(sampleRateHz).toBeCloseTo(rateHz, 1);
        expect(leads.map(({ name }) => name)).toEqual(names);
        expect(leads.map(({ unitAssumed }) => unitAssumed)).toEqual(names.map(() => unit === 'assumed'));
        if (Number.isNaN(mv(0))) return;
        const zero = isCentred ? leads[0].samplesMv.subarray()[0] - mv(0) : 0;
        expect(leads[0].samplesMv.length).toBe(300);
        leads[0].samplesMv
          .subarray()
          .forEach((sample, row) => expect(sample).toBeCloseTo(mv(row) + zero, isCentred ? 2 : 5));
      }),
      { numRuns: 6 },
    );
  });
});
