import { below, joined, type Random } from './pieces.ts';

/** How an entry of a ZIP's directory begins, what it says of its file, and its bytes before the name. Source: APPNOTE 6.3.10. */
const ENTRY = [0x50, 0x4b, 0x01, 0x02];
const FACTS = [8, 28] as const;
const PLACE = [42, 46] as const;
const ENTRY_BYTES = 46;
/** The end of a ZIP without a comment, and where it says how long the directory is. */
const END_BYTES = 22;
const END = [0x50, 0x4b, 0x05, 0x06];
const DIRECTORY_LENGTH_AT = 12;
const MOST_COPIES = 300;

/** Has two entries of a ZIP share the bytes of one, with all that is said of them or by their place alone. Other files stay. */
export function shareZipEntry(bytes: Uint8Array, random: Random): Uint8Array {
  const entries = entriesOf(bytes);
  if (entries.length === 0) return bytes;
  const [from, to] = [entries[below(entries.length, random)], entries[below(entries.length, random)]];
  const changed = bytes.slice();
  for (const [start, end] of random() < 0.5 ? [FACTS, PLACE] : [PLACE]) {
    changed.set(bytes.subarray(from + start, from + end), to + start);
  }
  return changed;
}

/** Names a file of a ZIP up to hundreds of times, in a directory that is right about its length. Other files stay. */
export function repeatZipEntry(bytes: Uint8Array, random: Random): Uint8Array {
  const entries = entriesOf(bytes);
  const end = bytes.length - END_BYTES;
  if (entries.length === 0 || end < 0 || !begins(bytes, end, END)) return bytes;
  const which = below(entries.length, random);
  const stop = entries[which + 1] ?? end;
  const entry = bytes.subarray(entries[which], stop);
  const copies = 1 + Math.floor(MOST_COPIES ** random());
  const changed = joined(bytes.subarray(0, stop), ...Array.from({ length: copies }, () => entry), bytes.subarray(stop));
  const view = new DataView(changed.buffer);
  const lengthAt = changed.length - END_BYTES + DIRECTORY_LENGTH_AT;
  view.setUint32(lengthAt, view.getUint32(lengthAt, true) + copies * entry.length, true);
  return changed;
}

function entriesOf(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(ENTRY[0]); at >= 0; at = bytes.indexOf(ENTRY[0], at + 1)) {
    if (begins(bytes, at, ENTRY) && at + ENTRY_BYTES <= bytes.length) places.push(at);
  }
  return places;
}

function begins(bytes: Uint8Array, at: number, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[at + i] === byte);
}
