import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { crcCcitt } from '../crc-ccitt.ts';

/** The sections of an SCP-ECG record by number, without their headers. */
export type ScpSections = ReadonlyMap<number, DataView>;

const RECORD_HEADER_BYTES = 6;
const SECTION_HEADER_BYTES = 16;
const POINTER_BYTES = 10;
/** Sections 0 to 11 are defined; makers add their own from 128 to 1023. A longer list of pointers is no SCP-ECG. */
const MOST_POINTERS = 1024;

/**
 * Finds the sections that the pointers of section 0 lead to and checks every CRC. Warns of damage; throws `RecordingError`
 * when there is no section 0. Source: EN 1064 (SCP-ECG), 5.2 and 5.3.
 */
export function findSections(bytes: Uint8Array, name: string, warnings: RecordingWarning[]): ScpSections {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = RECORD_HEADER_BYTES;
  if (bytes.length < first + SECTION_HEADER_BYTES || view.getUint16(first + 2, true) !== 0) {
    throw new RecordingError('bad-header', `${name} is no SCP-ECG file: it does not begin with section 0.`);
  }
  const recordLength = view.getUint32(2, true);
  const pointersEnd = first + Math.min(view.getUint32(first + 4, true), bytes.length - first);
  const sections = new Map<number, DataView>();
  const damaged: number[] = [];
  const cut: number[] = [];
  let at = first + SECTION_HEADER_BYTES;
  for (let count = 0; at + POINTER_BYTES <= pointersEnd && count < MOST_POINTERS; count++, at += POINTER_BYTES) {
    const id = view.getUint16(at, true);
    const length = view.getUint32(at + 2, true);
    // Positions count from 1.
    const start = view.getUint32(at + 6, true) - 1;
    if (id === 0 || length <= SECTION_HEADER_BYTES || sections.has(id)) continue;
    if (start < first || start + SECTION_HEADER_BYTES > bytes.length || view.getUint16(start + 2, true) !== id) {
      damaged.push(id);
      continue;
    }
    const end = Math.min(start + length, bytes.length);
    if (end < start + length) cut.push(id);
    else if (crcCcitt(bytes.subarray(start + 2, end)) !== view.getUint16(start, true)) damaged.push(id);
    const data = start + SECTION_HEADER_BYTES;
    sections.set(id, new DataView(bytes.buffer, bytes.byteOffset + data, end - data));
  }
  const wholeRecord = recordLength >= RECORD_HEADER_BYTES && recordLength <= bytes.length;
  const recordCrc = wholeRecord ? crcCcitt(bytes.subarray(2, recordLength)) : -1;
  if (cut.length > 0 || !wholeRecord) {
    const message = `${name} ends early or gives a wrong length: the end of the recording may be missing.`;
    warnings.push({ code: 'truncated-signal', message });
  } else if (damaged.length > 0 || recordCrc !== view.getUint16(0, true)) {
    const where = damaged.length === 0 ? 'the record' : `section ${damaged.slice(0, 5).join(', ')}`;
    const message = `The check sum of ${where} in ${name} does not match: the file may be damaged.`;
    warnings.push({ code: 'checksum-mismatch', message });
  }
  return sections;
}
