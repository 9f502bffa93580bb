import type { Annotation } from '../../recording/annotation.ts';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { ANN_MAGIC, FIXED_BYTES, hasMagic } from './ishne-header.ts';

/** Beat labels of ISHNE annotation files in WFDB's vocabulary; the others keep their letter as text. */
const BEAT_SYMBOLS: Readonly<Record<string, string>> = { N: 'N', V: 'V', S: 'S', P: '/', B: 'B', F: 'F', U: 'Q' };
/** Where the header states the length of the block of text between it and the entries, and where the entries begin. */
const BLOCK_BYTES_AT = 10;
const ENTRIES_AT = 22;
const ENTRY_BYTES = 4;
/** Entries that are looked at to see where they begin. */
const JUDGED_ENTRIES = 50;

/**
 * Beats of an ISHNE annotation file: a sample number, then entries of four bytes (label, a second label, samples since the last
 * one), behind a block of text that the header gives the length of. Source: ishneholterlib; Badilini 1998.
 */
export function readBeats(
  { name, bytes }: NamedBytes,
  frames: number,
  most: number,
  warnings: RecordingWarning[],
): Annotation[] {
  const annotations: Annotation[] = [];
  if (!hasMagic(bytes, ANN_MAGIC) || bytes.length < FIXED_BYTES + ENTRY_BYTES) {
    warnings.push({ code: 'unreadable-annotations', message: `${name} is no ISHNE annotation file: it was not read.` });
    return annotations;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entriesStart(view);
  let sample = view.getInt32(start, true);
  let at = start + ENTRY_BYTES;
  for (; at + ENTRY_BYTES <= bytes.length && annotations.length < most; at += ENTRY_BYTES) {
    sample += view.getUint16(at + 2, true);
    if (sample < 0 || sample >= frames) break;
    const label = String.fromCharCode(bytes[at]);
    const symbol = BEAT_SYMBOLS[label];
    const known = { sample, subtype: 0, channel: 0, number: 0 };
    annotations.push(symbol === undefined ? { ...known, symbol: '"', aux: label } : { ...known, symbol, aux: '' });
  }
  if (annotations.length === 0 && at + ENTRY_BYTES <= bytes.length) {
    const message = `${name} marks no beat inside the recording: it may belong to another one.`;
    warnings.push({ code: 'unreadable-annotations', message });
  }
  return annotations;
}

/** Behind the block of text: where the header says, as far as beats are there. */
function entriesStart(view: DataView): number {
  const stated = [view.getInt32(ENTRIES_AT, true), FIXED_BYTES + view.getInt32(BLOCK_BYTES_AT, true), FIXED_BYTES];
  const possible = stated.filter((start) => start >= FIXED_BYTES && start + ENTRY_BYTES <= view.byteLength);
  return possible.reduce((best, start) => (beatShare(view, start) > beatShare(view, best) ? start : best));
}

/** Share of the first entries there that have the label of a beat. */
function beatShare(view: DataView, start: number): number {
  const first = start + ENTRY_BYTES;
  const count = Math.min(JUDGED_ENTRIES, Math.floor((view.byteLength - first) / ENTRY_BYTES));
  let beats = 0;
  for (let i = 0; i < count; i++) {
    if (Object.hasOwn(BEAT_SYMBOLS, String.fromCharCode(view.getUint8(first + ENTRY_BYTES * i)))) beats++;
  }
  return count === 0 ? 0 : beats / count;
}
