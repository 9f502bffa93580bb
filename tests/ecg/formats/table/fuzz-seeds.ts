import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import fc from 'fast-check';
import { namedText } from '../wfdb/named-text.ts';
import { beatMv, inUtf16, tableText } from './table-text.ts';
import { spike2Text } from './write-spike2.ts';
import { DIALECT_FILES } from './write-dialects.ts';

/** Small valid tables of every kind, to be mutated. */
export function tableFuzzSeeds(): NamedBytes[][] {
  const comma = (value: number) => String(value).replace('.', ',');
  const files = [
    tableText('', 60, (i) => String(beatMv(i))),
    tableText(
      'time [s];I [mV];II [mV]\r\n',
      60,
      (i) => `${comma(i / 500)};${comma(beatMv(i))};"${comma(beatMv(i + 9))}"\r`,
    ),
    tableText('Sample Rate,512 hertz\nUnit,µV\n\n', 60, (i) => (1000 * beatMv(i)).toFixed(3)),
    tableText(
      'timestamp\tecg\n',
      60,
      (i) => `2024-05-05T14:50:00.${String(i * 4).padStart(3, '0')}Z\t${beatMv(i)}`,
      't.tsv',
    ),
    tableText(
      "'Elapsed time','MLII'\n'hh:mm:ss.mmm','mV'\n",
      60,
      (i) => `'0:00.${String(i * 4).padStart(3, '0')}',${beatMv(i)}`,
    ),
    tableText('# fs = 250 Hz\n', 60, (i) => `${1714920600006020096 + i * 4e6} ${beatMv(i)} -`, 't.txt'),
  ];
  const packets = tableText('t_ms;ecg_uV\n', 8, (i) => `${i * 64};[${Array.from({ length: 16 }, (_, j) => Math.round(1000 * beatMv(16 * i + j))).join(',')}]`); // prettier-ignore
  const named = tableText('lead,time,value\n', 120, (i) => `${i % 2 === 0 ? 'I' : 'II'},${Math.floor(i / 2) / 250},${beatMv(i)}`); // prettier-ignore
  const cyrillic = tableText('', 60, (i) => `${comma(i / 250)};${comma(beatMv(i))}`);
  // "ЭКГ" in the code page of Windows.
  const paged = { name: 't.csv', bytes: Uint8Array.of(0x74, 0x3b, 0xdd, 0xca, 0xc3, 0x0a, ...cyrillic.bytes) };
  const dialects = DIALECT_FILES.map(([, file]) => {
    const [{ text }] = fc.sample(file, { seed: 1, numRuns: 1 });
    return namedText('t.txt', text.split('\n').slice(0, 70).join('\n'));
  });
  const inCells = tableText('time,ecg\n', 60, (i) => `PT${i / 250}S,${beatMv(i)} mV`);
  const wave = {
    unit: 'mV',
    rateHz: 250,
    stretches: [
      { fromSeconds: 0, samples: 60 },
      { fromSeconds: 1, samples: 30 },
    ],
    valueAt: (s: number) => beatMv(250 * s),
  };
  const stacked = spike2Text([
    { ...wave, title: 'Resp', rateHz: 25 },
    { ...wave, title: 'Keyboard', stretches: [] },
    { ...wave, title: 'ECG' },
  ]);
  return [...files, inUtf16(files[1]), packets, named, paged, inCells, stacked, ...dialects].map((file) => [file]);
}
