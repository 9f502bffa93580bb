import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { beatMv, inUtf16, tableText } from './table-text.ts';

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
  return [...files, inUtf16(files[1])].map((file) => [file]);
}
