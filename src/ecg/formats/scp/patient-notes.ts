import { decodeUntilNul } from '../utf8.ts';

/** Fields of section 1 that are worth showing. Source: EN 1064, 5.4. */
const TEXT_FIELDS: Readonly<Record<number, string>> = {
  0: 'Last name',
  1: 'First name',
  2: 'Patient ID',
  30: 'Note',
};
const DATE_FIELDS: Readonly<Record<number, string>> = { 5: 'Born', 25: 'Recorded' };
const END = 255;
const MOST_FIELDS = 1000;

/** What section 1 says of the person and the recording, one line each. */
export function readPatientNotes(section: DataView | undefined): string[] {
  const notes: string[] = [];
  if (section === undefined) return notes;
  for (let at = 0, count = 0; at + 3 <= section.byteLength && count < MOST_FIELDS; count++) {
    const tag = section.getUint8(at);
    const length = section.getUint16(at + 1, true);
    const start = at + 3;
    at = start + length;
    if (tag === END || at > section.byteLength) break;
    const bytes = new Uint8Array(section.buffer, section.byteOffset + start, length);
    const text = TEXT_FIELDS[tag] === undefined ? '' : decodeUntilNul(bytes).trim();
    if (text !== '') notes.push(`${TEXT_FIELDS[tag]}: ${text}`);
    if (DATE_FIELDS[tag] !== undefined && length >= 4 && section.getUint16(start, true) > 0) {
      const parts = [section.getUint16(start, true), bytes[2], bytes[3]].map((part) => String(part).padStart(2, '0'));
      notes.push(`${DATE_FIELDS[tag]}: ${parts.join('-')}`);
    }
  }
  return notes;
}
