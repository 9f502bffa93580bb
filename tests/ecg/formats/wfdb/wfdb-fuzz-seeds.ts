import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { writeAnnotations } from '../../../../src/ecg/export/write-annotations.ts';
import { encodeFlac } from './samples/encode-flac.ts';
import { encodeSamples } from './samples/encode-samples.ts';
import { namedText } from './named-text.ts';

const VALUES = Array.from({ length: 60 }, (_, i) => ((i * 37) % 200) - 100);
const file = (name: string, bytes: Uint8Array): NamedBytes => ({ name, bytes });

/** Small valid WFDB records, one for each way of reading them: what a mutation test starts from. */
export function wfdbFuzzSeeds(): NamedBytes[][] {
  return [
    ([16, 24, 32, 61, 80, 160, 212, 310, 311] as const).flatMap((format) => [
      ...(format === 16 ? [namedText('all.hea', allFormatsHeader())] : []),
      file(`all.${format}`, encodeSamples(format, VALUES)),
    ]),
    [namedText('d.hea', 'd 1 250 60\nd.dat 8 200 12 0 5 0 0 II\n'), file('d.dat', Uint8Array.from(VALUES))],
    [
      namedText('f.hea', 'f 2 250 60\nf.dat 516 200 16 0 -100 0 0 I\nf.dat 516 200 16 0 -100 0 0 II\n'),
      file('f.dat', encodeFlac(16, [VALUES, VALUES])),
    ],
    [
      namedText('m.hea', 'm 3 125 20\nm.dat 16x2 200 16 0 -100 0 0 V1\nm.dat 16 200 16 0 0 0 0 V2\n#\nn.dat 80 9/mmHg 8 0 0 0 0 ABP\n'),
      file('m.dat', encodeSamples(16, VALUES)),
      file('n.dat', encodeSamples(80, VALUES)),
    ],
    [
      namedText('s.hea', 's/5 2 250 140\nl 0\ns1 60\n~ 20\ns2 30\ns2 30\n'),
      namedText('l.hea', 'l 2 250 0\n~ 0 200 16 0 0 0 0 I\n~ 0 200 16 0 0 0 0 V5\n'),
      namedText('s1.hea', 's1 1 250 60\ns1.dat 16 200 16 0 -100 0 0 V5\n'),
      namedText('s2.hea', 's2 2 250 30\ns2.dat 16 200 16 0 -100 0 0 I\ns2.dat 16 200 16 0 0 0 0 V5\n'),
      file('s1.dat', encodeSamples(16, VALUES)),
      file('s2.dat', encodeSamples(16, VALUES)),
    ],
    [
      namedText('r.hea', 'r 1 360/1(0) 60 12:00:00 01/02/1999\r\nr.dat 212 200(0)/mV 11 0 -100 0 0 MLII\r\n# note\r\n'),
      file('r.dat', encodeSamples(212, VALUES)),
      file('r.atr', writeAnnotations(VALUES.slice(0, 20).map((value, i) => ({
        sample: i * 3, symbol: i % 2 ? 'N' : '+', subtype: i, channel: i % 3, number: 0, aux: i % 5 ? '' : `(${value}`,
      })))),
    ],
  ]; // prettier-ignore
}

function allFormatsHeader(): string {
  const codes = [16, 24, 32, 61, 80, 160, 212, 310, 311];
  const lines = codes.map((format) => `all.${format} ${format} 200 12 0 -100 0 0 f${format}`);
  return [`all ${codes.length} 250 60`, ...lines].join('\n');
}
