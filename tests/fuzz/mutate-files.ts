import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { Random as SeededRandom } from '../../src/ecg/simulation/random.ts';
import { repeatZipEntry, shareZipEntry } from './mutate-zip.ts';
import { below, joined, type Random } from './pieces.ts';

/** A generator for one input of a run, so that any input can be made again alone. */
export function randomFor(run: string, input: number): Random {
  // FNV-1a over the name; neighbouring inputs then start from states far apart.
  let start = 0x811c9dc5;
  for (const character of `${run} ${input}`) start = Math.imul(start ^ character.charCodeAt(0), 0x01000193);
  const numbers = new SeededRandom(start);
  return () => numbers.next();
}

const NEWLINE = 0x0a;
const LESS_THAN = 0x3c;
const MOST_CHANGES = 6;
const LONGEST_PIECE = 64;
/** Where counts, lengths and offsets go wrong: nothing, the most of each width and sign, and one beside. */
const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
/** Numbers that text headers should survive. */
const NUMERALS = [
  '0',
  '-1',
  '999999999',
  '1e20',
  '0.0000001',
  '65536',
  'NaN',
  '',
  '4294967296',
  '-99999999999999999999',
  '9007199254740993',
  '-2147483648',
  '1e308',
  '1e-320',
  'Infinity',
  '-inf',
];
/** Values of floating-point fields that calculations do not come back from, and the ends of the type. */
const FLOATS = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.MIN_VALUE,
  3.4e38,
];
/** What readers skip, separate by or look for the other end of. */
const RUN_CHARACTERS = ' \t\n,;.0-"\'[({<&\\\0\xff';
const LONGEST_RUN = 20_000;
/** A field that comes so often that its last copies are out of every proportion. */
const MOST_COPIES = 300;
/** Makes other bytes of a file's bytes, and of pieces of another's. */
type Change = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const CHANGES: readonly Change[] = [
  function flipBit(bytes, random) {
    const changed = bytes.slice();
    if (changed.length > 0) changed[below(changed.length, random)] ^= 1 << below(8, random);
    return changed;
  },
  function overwrite(bytes, random) {
    const changed = bytes.slice();
    const at = below(changed.length + 1, random);
    for (let i = at; i < Math.min(changed.length, at + 1 + below(LONGEST_PIECE, random)); i++) {
      changed[i] = below(256, random);
    }
    return changed;
  },
  function setExtreme(bytes, random) {
    const width = [1, 2, 4][below(3, random)];
    if (bytes.length < width) return bytes;
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    // Fields of length and count stand near the beginning; half of the changes go there.
    const reach = random() < 0.5 ? Math.min(bytes.length, 512) : bytes.length;
    const at = below(reach - width + 1, random);
    const value = EXTREMES[below(EXTREMES.length, random)];
    const littleEndian = random() < 0.5;
    if (width === 1) view.setUint8(at, value & 0xff);
    else if (width === 2) view.setUint16(at, value & 0xffff, littleEndian);
    else view.setUint32(at, value, littleEndian);
    return changed;
  },
  function setNumeral(bytes, random) {
    const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
    const reach = Math.min(bytes.length, 4096);
    let start = below(reach + 1, random);
    while (start < reach && !isDigit(bytes[start])) start++;
    let end = start;
    while (end < bytes.length && isDigit(bytes[end])) end++;
    const numeral = NUMERALS[below(NUMERALS.length, random)];
    return joined(bytes.subarray(0, start), new TextEncoder().encode(numeral), bytes.subarray(end));
  },
  function truncate(bytes, random) {
    return bytes.slice(0, below(bytes.length + 1, random));
  },
  function cut(bytes, random) {
    const at = below(bytes.length + 1, random);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + below(LONGEST_PIECE, random)));
  },
  function repeat(bytes, random) {
    const at = below(bytes.length + 1, random);
    return joined(bytes.subarray(0, at + 1 + below(LONGEST_PIECE, random)), bytes.subarray(at));
  },
  function run(bytes, random) {
    const at = below(bytes.length + 1, random);
    const character = RUN_CHARACTERS.charCodeAt(below(RUN_CHARACTERS.length, random));
    const length = 1 + Math.floor(LONGEST_RUN ** random());
    return joined(bytes.subarray(0, at), new Uint8Array(length).fill(character), bytes.subarray(at));
  },
  function repeatField(bytes, random) {
    // A line or an element where there are any; else whatever is as long.
    const at = below(bytes.length + 1, random);
    const start = Math.max(bytes.lastIndexOf(NEWLINE, at), bytes.lastIndexOf(LESS_THAN, at), at - 4 * LONGEST_PIECE, 0);
    const field = bytes.subarray(start, Math.max(at, start + 1));
    const copies = 1 + Math.floor(MOST_COPIES ** random());
    return joined(bytes.subarray(0, at), ...Array.from({ length: copies }, () => field), bytes.subarray(at));
  },
  function setFloat(bytes, random) {
    const width = random() < 0.5 ? 4 : 8;
    if (bytes.length < width) return bytes;
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    const reach = random() < 0.5 ? Math.min(bytes.length, 2048) : bytes.length;
    const at = Math.floor(below(reach - width + 1, random) / 2) * 2;
    const value = FLOATS[below(FLOATS.length, random)];
    const littleEndian = random() < 0.5;
    if (width === 4) view.setFloat32(at, value, littleEndian);
    else view.setFloat64(at, value, littleEndian);
    return changed;
  },
  shareZipEntry,
  repeatZipEntry,
  function splice(bytes, random, other) {
    const from = below(other.length + 1, random);
    const at = below(bytes.length + 1, random);
    return joined(bytes.subarray(0, at), other.subarray(from, from + 8 * LONGEST_PIECE), bytes.subarray(at));
  },
];

/** Files with one to six changes in them: one seed's files, with pieces of another's. Neither seed is changed. */
export function mutateFiles(files: readonly NamedBytes[], others: readonly NamedBytes[], random: Random): NamedBytes[] {
  const mutants = files.map(({ name, bytes }) => ({ name, bytes }));
  for (let left = 1 + below(MOST_CHANGES, random); left > 0; left--) {
    const target = mutants[below(mutants.length, random)];
    const other = others[below(others.length, random)];
    target.bytes = CHANGES[below(CHANGES.length, random)](target.bytes, random, other.bytes);
  }
  return mutants;
}
