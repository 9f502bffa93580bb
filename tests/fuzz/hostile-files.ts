import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { encodeEdf } from '../ecg/formats/edf/encode-edf.ts';
import { madeZip } from '../ecg/formats/zip/made-zip.ts';
import { beatMv, tableText } from '../ecg/formats/table/table-text.ts';
import { repeatZipEntry } from './mutate-zip.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const files = (count: number, name: (i: number) => string, content: (i: number) => string): NamedBytes[] =>
  Array.from({ length: count }, (_, i) => ({ name: name(i), bytes: text(content(i)) }));
const one = (name: string, content: string | Uint8Array): NamedBytes[] => [
  { name, bytes: typeof content === 'string' ? text(content) : content },
];
const rows = (separator: string): string => Array.from({ length: 400 }, (_, i) => `${i}${separator}${beatMv(i)}`).join('\n'); // prettier-ignore
const HOURS_MS = 17.5 * 3_600_000;

/** Files made to take a reader's time or memory: what each is, and how it is made. */
export const HOSTILE_FILES: Readonly<Record<string, () => NamedBytes[]>> = {
  'a table of 4 KB whose column is called "[", 2,000 spaces, "("': () => one('a.csv', `time,[${' '.repeat(2000)}(\n${rows(',')}`),
  'a table with a line of a million spaces': () => one('b.csv', `time,ecg${' '.repeat(1_000_000)}x\n${rows(',')}`),
  'a table with a line of a million commas': () => one('c.csv', `${','.repeat(1_000_000)}\n${rows(',')}`),
  'a table of one cell of a million digits': () => one('d.csv', `time,ecg\n${'1'.repeat(1_000_000)},1\n${rows(',')}`),
  'a table of 500 rows with a pause of 17.5 hours': () => {
    const stamp = (index: number) => new Date(Date.UTC(2024, 4, 1) + index * 4 + (index >= 250 ? HOURS_MS : 0)).toISOString();
    return [tableText('time,ECG [mV]\n', 500, (index) => `${stamp(index)},${beatMv(index)}`)];
  },
  'a ZIP of 20,000 files that are no ECG': () => one('f.zip', madeZip(files(20_000, (i) => `n${i}.txt`, (i) => `This is note ${i}. It says nothing of an ECG.\n`))),
  'a folder of 100,000 files of a kilobyte that are no ECG': () => files(100_000, (i) => `d/f${i}.bin`, () => '\u0001'.repeat(1000)),
  'a ZIP whose one entry is named up to 300 times': () => one('g.zip', repeatZipEntry(madeZip([...one('a.hea', 'a 1 360 1000\na.dat 16\n'), ...one('a.dat', new Uint8Array(2000))]), () => 0.99)),
  '300 headers of 40,000 segments each': () => files(300, (i) => `h${i}.hea`, (i) => `h${i}/40000 1 360 10\n${'s0 10\n'.repeat(40_000)}`),
  'a ZIP of 200 MB of zeros': () => one('h.zip', madeZip(one('z.csv', new Uint8Array(200 * 2 ** 20)))),
  'EDF+D of a kilobyte with a pause of 30 years': () => one('i.edf', encodeEdf({ reserved: 'EDF+D', starts: [0, 1e9] })),
  'a WFDB header of 10^308 samples per second': () => [...one('j.hea', 'j 1 1e308 1000\nj.dat 16\n'), ...one('j.dat', new Uint8Array(2000))],
  'a WFDB header of 9·10^15 samples': () => [...one('k.hea', 'k 1 360 9007199254740991\nk.dat 16\n'), ...one('k.dat', new Uint8Array(2000))],
  'XML of 100,000 elements in each other': () => one('l.xml', `<AnnotatedECG xmlns="urn:hl7-org:v3">${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</AnnotatedECG>`),
  'XML with a million attributes': () => one('m.xml', `<AnnotatedECG ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
  'JSON of 100,000 lists in each other': () => one('n.json', '['.repeat(100_000) + ']'.repeat(100_000)),
}; // prettier-ignore
