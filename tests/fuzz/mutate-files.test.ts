import { expect, it } from 'vitest';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { FORMAT_SEEDS } from './format-seeds.ts';
import { mutateFiles, randomFor } from './mutate-files.ts';

// Oracle: what each kind of damage is, looked for in the damaged bytes; none of it is in the files that were damaged.

const MUTANTS = 400;

/** Many damaged copies of a format's first files. */
function mutantsOf(format: string): Uint8Array[] {
  const seeds = FORMAT_SEEDS[format];
  const files: readonly NamedBytes[] = seeds[0];
  return Array.from({ length: MUTANTS }, (_, input) => mutateFiles(files, files, randomFor(format, input))).flatMap(
    (mutants) => mutants.map(({ bytes }) => bytes),
  );
}

/** The bytes as characters of the same numbers. */
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Where the files named in a ZIP's directory begin, with their names. */
function entriesOf(text: string): { name: string; at: number }[] {
  return [...text.matchAll(/PK\x01\x02[^]{42}/g)].map(({ 0: entry, index }) => {
    const view = new DataView(Uint8Array.from(entry, (character) => character.charCodeAt(0)).buffer);
    const name = text.slice(index + 46, index + 46 + view.getUint16(28, true));
    return { name, at: view.getUint32(42, true) };
  });
}

it('makes runs of one character, of thousands', () => {
  const texts = mutantsOf('table').map(asText);
  const runs = texts.flatMap((text) => text.match(/([^])\1{299,}/g) ?? []);
  expect(Math.max(...runs.map((run) => run.length))).toBeGreaterThan(5000);
  expect(new Set(runs.map((run) => run[0])).size).toBeGreaterThan(6);
});

it('writes numbers at the edges of their type, and such as are no number', () => {
  const texts = mutantsOf('wfdb').map(asText);
  for (const numeral of ['4294967296', '9007199254740993', '-2147483648', '1e308', 'NaN', 'Infinity']) {
    expect(
      texts.some((text) => text.includes(numeral)),
      numeral,
    ).toBe(true);
  }
  const bytes = mutantsOf('numpy').map(asText);
  // NaN and the two infinities as eight and four bytes, either end first; and the largest of 32 bits.
  for (const field of ['\x7f\xf8\0\0\0\0\0\0', '\0\0\x80\x7f', '\xff\xf0\0\0\0\0\0\0', '\xff\xff\xff\x7f']) {
    expect(
      bytes.some((text) => text.includes(field)),
      JSON.stringify(field),
    ).toBe(true);
  }
});

it('repeats fields up to hundreds of times', () => {
  const count = (text: string): number => text.split('<').length;
  const [plain] = FORMAT_SEEDS['aecg'][0].map(({ bytes }) => count(asText(bytes)));
  expect(Math.max(...mutantsOf('aecg').map((bytes) => count(asText(bytes))))).toBeGreaterThan(plain + 200);
});

it('names a file of an archive many times, and lets files share their bytes', () => {
  const archives = mutantsOf('zip').map((bytes) => entriesOf(asText(bytes)));
  const most = archives.map((entries) => entries.filter(({ name }) => name === entries[0]?.name).length);
  expect(Math.max(...most)).toBeGreaterThan(100);
  const shared = archives.filter((entries) =>
    entries.some(({ name, at }) => entries.some((other) => other.at === at && other.name !== name)),
  );
  expect(shared.length).toBeGreaterThan(0);
});
