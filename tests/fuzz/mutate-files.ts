import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import { Random as SeededRandom } from '../../training/random.ts';

/** Uniform numbers 0…1, the same every time for the same start. */
export type Random = () => number;

/** A generator for one input of a run, so that any input can be made again alone. */
export function randomFor(run: string, input: number): Random {
  // FNV-1a over the name; neighbouring inputs then start from states far apart.
  let start = 0x811c9dc5;
  for (const character of `${run} ${input}`) start = Math.imul(start ^ character.charCodeAt(0), 0x01000193);
  const numbers = new SeededRandom(start);
  return () => numbers.next();
}

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
];

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

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
