import { gunzipSync, gzipSync } from 'fflate';
import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { encodeSamples } from '../wfdb/samples/encode-samples.ts';
import { namedText } from '../wfdb/named-text.ts';
import { madeZip } from './made-zip.ts';
import { TAR } from './tar-archives.ts';

const VALUES = Array.from({ length: 300 }, (_, i) => ((i * 37) % 400) - 200);
const RECORD: readonly NamedBytes[] = [
  namedText('db/r.hea', 'r 1 360 300\nr.dat 16 200(0)/mV 16 0\n'),
  { name: 'db/r.dat', bytes: encodeSamples(16, VALUES) },
  namedText('db/RECORDS', 'r\n'),
];

/** Archives of a small record: packed, stored, two of them, the signal by itself in gzip, one in another; tar. */
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
    [{ name: 'all.zip', bytes: madeZip([{ name: 'db.zip', bytes: madeZip(RECORD) }, ...RECORD]) }],
    [
      { name: 'x.tar', bytes: gunzipSync(TAR.pax) },
      { name: 'y.tgz', bytes: TAR.gnu },
    ],
  ];
}
