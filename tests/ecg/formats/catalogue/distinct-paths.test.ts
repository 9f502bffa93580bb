import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDistinctPaths } from '../../../../src/ecg/formats/catalogue/distinct-paths.ts';
import { storedBytes } from '../../../../src/ecg/formats/catalogue/stored-file.ts';
import { catalogueFiles, readFromCatalogue } from '../../../../src/ecg/formats/read-recording.ts';
import { encodeSamples } from '../wfdb/samples/encode-samples.ts';
import { namedText } from '../wfdb/named-text.ts';

// Oracle: no two paths are the same, nothing is lost, and what belongs together by its order stays together.

const paths = (given: readonly string[]) =>
  withDistinctPaths(given.map((name) => storedBytes({ name, bytes: new Uint8Array(0) }))).map(({ path }) => path);

describe('withDistinctPaths', () => {
  it('leaves different paths as they are', () => {
    expect(paths(['a.hea', 'A.hea', 'x/a.hea'])).toEqual(['a.hea', 'A.hea', 'x/a.hea']);
  });

  it('moves the second of a path to a folder beside the first', () => {
    expect(paths(['a.hea', 'x/b', 'a.hea', 'x/b', 'a.hea'])).toEqual([
      'a.hea',
      'x/b',
      '(2)/a.hea',
      'x/(2)/b',
      '(3)/a.hea',
    ]);
  });

  it('gives any files paths of their own, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '(2)/a', '(3)/a', 'x/a', 'x/(2)/a')), (given) => {
        const distinct = paths(given);
        expect(new Set(distinct).size).toBe(given.length);
        distinct.forEach((path, i) =>
          expect(path.endsWith('a') && (path === given[i] || path.includes('('))).toBe(true),
        );
      }),
    );
  });
});

it('two records of one name, dropped together, are two records with their own samples', async () => {
  const record = (value: number) => [
    namedText('100.hea', '100 1 360 100\n100.dat 16 1000(0)/mV 16 0\n'),
    {
      name: '100.dat',
      bytes: encodeSamples(
        16,
        Array.from({ length: 100 }, () => value),
      ),
    },
  ];
  const catalogue = await catalogueFiles([...record(1000), ...record(2000)].map(storedBytes));
  expect(catalogue.recordings.map(({ entry }) => entry.id)).toEqual(['100.hea', '(2)/100.hea']);
  const first = await Promise.all(
    catalogue.recordings.map(
      async ({ entry }) => (await readFromCatalogue(catalogue, { record: entry.id })).leads[0].samplesMv.subarray()[0],
    ),
  );
  expect(first).toEqual([1, 2]);
});
