import { RecordingError } from '../../recording/recording-error.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';
import { decodeUntilNul } from '../utf8.ts';

/** First bytes of a recording and of its annotation file. */
export const ECG_MAGIC = 'ISHNE1.0';
export const ANN_MAGIC = 'ANN  1.0';
/** Magic number, checksum and the fixed block. */
export const FIXED_BYTES = 522;
/** Leads by code. Source: Badilini F, The ISHNE Holter standard output file format, Ann Noninvasive Electrocardiol 3:263–266 (1998). */
const LEAD_NAMES: Readonly<Record<number, string>> = {
  2: 'X',
  3: 'Y',
  4: 'Z',
  5: 'I',
  6: 'II',
  7: 'III',
  8: 'aVR',
  9: 'aVL',
  10: 'aVF',
  11: 'V1',
  12: 'V2',
  13: 'V3',
  14: 'V4',
  15: 'V5',
  16: 'V6',
  17: 'ES',
  18: 'AS',
  19: 'AI',
};
const MOST_LEADS = 12;

export interface IshneHeader {
  readonly sampleRateHz: number;
  /** Samples per lead as the header states them. */
  readonly statedSamples: number;
  /** Where the samples begin. */
  readonly dataOffset: number;
  readonly leads: readonly { readonly name: string; readonly mvPerUnit: number }[];
  readonly storedChecksum: number;
  /** Time of day of the first sample, seconds since midnight; undefined when it is not given. */
  readonly startOfDaySeconds: number | undefined;
  readonly comments: readonly string[];
}

export function hasMagic(bytes: Uint8Array, magic: string): boolean {
  return bytes.length >= magic.length && [...magic].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** Reads the fixed header. Throws RecordingError when it is cut off or makes no sense. */
export function parseIshneHeader(bytes: Uint8Array, name: string): IshneHeader {
  if (bytes.length < FIXED_BYTES) {
    throw new RecordingError('bad-header', `${name} ends inside its header: copy it again from where it came from.`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const leadCount = view.getInt16(156, true);
  const sampleRateHz = view.getInt16(272, true);
  const dataOffset = view.getInt32(22, true);
  if (leadCount < 1 || leadCount > MOST_LEADS || sampleRateHz <= 0 || dataOffset < FIXED_BYTES) {
    throw new RecordingError('bad-header', `The header of ${name} makes no sense: it is damaged, or no ISHNE file.`);
  }
  return {
    sampleRateHz,
    statedSamples: view.getInt32(14, true),
    dataOffset,
    leads: Array.from({ length: leadCount }, (_, i) => {
      const resolutionNv = view.getInt16(206 + 2 * i, true);
      return {
        name: LEAD_NAMES[view.getInt16(158 + 2 * i, true)] ?? `lead ${i + 1}`,
        mvPerUnit: (resolutionNv > 0 ? resolutionNv : Number.NaN) * 1e-6,
      };
    }),
    storedChecksum: view.getUint16(8, true),
    startOfDaySeconds: timeOfDay(clockOf(view)),
    comments: personalNotes(bytes, view),
  };
}

/** Start of the recording as "14:03:12". */
function clockOf(view: DataView): string {
  return [150, 152, 154].map((at) => String(view.getInt16(at, true)).padStart(2, '0')).join(':');
}

function personalNotes(bytes: Uint8Array, view: DataView): string[] {
  const text = (offset: number, length: number) => decodeUntilNul(bytes.subarray(offset, offset + length)).trim();
  const date = [142, 140, 138].map((at) => view.getInt16(at, true));

  const notes: readonly (readonly [string, string])[] = [
    ['First name', text(28, 40)],
    ['Last name', text(68, 40)],
    ['Identity', text(108, 20)],
    ['Recorded', date[0] > 0 ? `${date.join('-')} ${clockOf(view)}` : ''],
    ['Recorder', text(232, 40)],
  ];
  return notes.filter(([, value]) => value !== '').map(([field, value]) => `${field}: ${value}`);
}
