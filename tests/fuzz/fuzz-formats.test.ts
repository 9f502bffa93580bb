import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_SEEDS } from './format-seeds.ts';
import { emptyReport, fuzzFormat } from './fuzz-format.ts';
import { readMutant } from './read-mutant.ts';

// Oracle: the readers' contract (read-mutant.ts). `npm run fuzz` does the same with many more inputs, and takes the time.
const INPUTS = 300;
const RANDOM_FILES = 1500;

describe.each(Object.entries(FORMAT_SEEDS))('%s', (format, seeds) => {
  it('has seeds that are read', async () => {
    const outcomes = await Promise.all(seeds.map((files) => readMutant(files)));
    expect(outcomes).toContain('read');
  });

  it('is read or refused with a sentence, however it is damaged', async () => {
    const report = emptyReport();
    await fuzzFormat(format, seeds, { from: 0, to: INPUTS }, report);
    expect(report.findings).toEqual([]);
    expect(report.inputs).toBe(INPUTS);
  });
});

describe('files of any content', () => {
  it('under telling names', async () => {
    const endings = [
      'hea',
      'dat',
      'atr',
      'mat',
      'edf',
      'bdf',
      'dcm',
      'ecg',
      'ann',
      'scp',
      'xml',
      'csv',
      'txt',
      'zip',
      'gz',
    ];
    const name = fc.oneof(
      fc.constantFrom(...endings.map((ending) => `r.${ending}`)),
      fc.constantFrom('R.HEA', '.hea', 'hea', '', 'a/b.hea', 'r'),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string().map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ name, bytes }), { maxLength: 5 }), async (files) => {
        await readMutant(files);
      }),
      { numRuns: RANDOM_FILES },
    );
  });
});
