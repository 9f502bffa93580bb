import { gzipSync } from 'fflate';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { encodeSamples } from '../wfdb/encode-samples.ts';
import { namedText } from '../wfdb/named-text.ts';
import { madeZip } from './made-zip.ts';

const VALUES = Array.from({ length: 300 }, (_, i) => ((i * 37) % 400) - 200);
const RECORD: readonly NamedBytes[] = [
  namedText('db/r.hea', 'r 1 360 300\nr.dat 16 200(0)/mV 16 0\n'),
  { name: 'db/r.dat', bytes: encodeSamples(16, VALUES) },
  namedText('db/RECORDS', 'r\n'),
];

/** Archives of a small record: packed, stored, two of them, and the signal by itself in gzip. */
export function zipFuzzSeeds(): NamedBytes[][] {
  return [
    [{ name: 'db.zip', bytes: madeZip(RECORD) }],
    [{ name: 'db.zip', bytes: madeZip(RECORD, 0) }],
    [
      { name: 'a.zip', bytes: madeZip(RECORD.slice(0, 1)) },
      { name: 'b.zip', bytes: madeZip(RECORD.slice(1)) },
    ],
    [
      { name: 'r.hea', bytes: RECORD[0].bytes },
      { name: 'r.dat.gz', bytes: gzipSync(RECORD[1].bytes, { mtime: 0 }) },
    ],
  ];
}
