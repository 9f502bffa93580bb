import { RecordingError } from '../../recording/recording-error.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';
import { decodeUtf8 } from '../utf8.ts';

/** Fixed part of the header, and as much again for every signal. Source: Kemp et al. 1992 (EDF), Kemp & Olivan 2003 (EDF+). */
const BLOCK_BYTES = 256;
const MOST_SIGNALS = 1024;
/** The fields of the signals stand field by field: name and width. */
const SIGNAL_FIELDS = [
  ['label', 16],
  ['transducer', 80],
  ['dimension', 8],
  ['physicalMin', 8],
  ['physicalMax', 8],
  ['digitalMin', 8],
  ['digitalMax', 8],
  ['prefilter', 80],
  ['samplesPerRecord', 8],
  ['reserved', 32],
] as const;
type SignalField = (typeof SIGNAL_FIELDS)[number][0];

export interface EdfSignal {
  readonly label: string;
  readonly transducer: string;
  readonly dimension: string;
  readonly physicalMin: number;
  readonly physicalMax: number;
  readonly digitalMin: number;
  readonly digitalMax: number;
  readonly samplesPerRecord: number;
  /** Whether it holds annotations instead of samples. */
  readonly isAnnotation: boolean;
}

export interface EdfHeader {
  /** 2 for EDF, 3 for BDF. */
  readonly bytesPerSample: 2 | 3;
  /** Records need not follow one another in time (EDF+D). */
  readonly isDiscontinuous: boolean;
  readonly dataOffset: number;
  readonly statedRecords: number;
  readonly recordSeconds: number;
  readonly signals: readonly EdfSignal[];
  /** Time of day of the first record, seconds since midnight; undefined when it is not given. */
  readonly startOfDaySeconds: number | undefined;
  readonly comments: readonly string[];
  readonly warnings: readonly RecordingWarning[];
}

/** True when the bytes begin as EDF or BDF do: a version, and a header size that fits the number of signals. */
export function looksLikeEdf(bytes: Uint8Array): boolean {
  if (bytes.length < BLOCK_BYTES) return false;
  const version = text(bytes, 0, 8);
  const isBdf = bytes[0] === 0xff && version.slice(1) === 'BIOSEMI';
  if (version.trim() !== '0' && !isBdf) return false;
  const signals = Number(text(bytes, 252, 4));
  const headerBytes = Number(text(bytes, 184, 8));
  return Number.isInteger(signals) && signals > 0 && Number.isFinite(headerBytes);
}

/** Reads the header; repairs what can be repaired, with a warning each. Throws RecordingError for the rest. */
export function parseEdfHeader(bytes: Uint8Array, name: string): EdfHeader {
  const warnings: RecordingWarning[] = [];
  const warn = (message: string) => warnings.push({ code: 'header-field', message });
  const signalCount = Number(text(bytes, 252, 4));
  const dataOffset = BLOCK_BYTES * (signalCount + 1);
  if (!Number.isInteger(signalCount) || signalCount < 1 || signalCount > MOST_SIGNALS || bytes.length < dataOffset) {
    throw new RecordingError('bad-header', `${name} ends inside its header: copy it again from where it came from.`);
  }
  const isBdf = bytes[0] === 0xff;
  if (Number(text(bytes, 184, 8)) !== dataOffset) {
    warn(`The header of ${name} states a wrong size of itself; its ${signalCount} signals say ${dataOffset} bytes.`);
  }
  const recordSeconds = number(text(bytes, 244, 8));
  const reserved = text(bytes, 192, 44);
  const signals = readSignals(bytes, signalCount);
  const patient = text(bytes, 8, 80).trim();
  const recording = text(bytes, 88, 80).trim();
  const start = `${text(bytes, 168, 8)} ${text(bytes, 176, 8)}`.trim();
  return {
    bytesPerSample: isBdf ? 3 : 2,
    isDiscontinuous: /^(EDF|BDF)\+D/.test(reserved),
    dataOffset,
    statedRecords: number(text(bytes, 236, 8)),
    recordSeconds: Number.isFinite(recordSeconds) ? recordSeconds : 0,
    signals,
    startOfDaySeconds: timeOfDay(text(bytes, 176, 8)),
    comments: [`Patient: ${patient}`, `Recording: ${recording}`, `Start: ${start}`],
    warnings,
  };
}

function readSignals(bytes: Uint8Array, count: number): EdfSignal[] {
  const offsets = new Map<SignalField, { readonly at: number; readonly width: number }>();
  let at = BLOCK_BYTES;
  for (const [field, width] of SIGNAL_FIELDS) {
    offsets.set(field, { at, width });
    at += width * count;
  }
  return Array.from({ length: count }, (_, index) => {
    const field = (name: SignalField): string => {
      const { at: start, width } = offsets.get(name) ?? { at: 0, width: 0 };
      return text(bytes, start + index * width, width).trim();
    };
    const label = field('label');
    return {
      label,
      transducer: field('transducer'),
      dimension: field('dimension'),
      physicalMin: number(field('physicalMin')),
      physicalMax: number(field('physicalMax')),
      digitalMin: number(field('digitalMin')),
      digitalMax: number(field('digitalMax')),
      samplesPerRecord: number(field('samplesPerRecord')),
      isAnnotation: /^(EDF|BDF) Annotations$/.test(label),
    };
  });
}

/** A number of the header; some programs write a decimal comma. */
function number(field: string): number {
  return field.trim() === '' ? Number.NaN : Number(field.trim().replace(',', '.'));
}

function text(bytes: Uint8Array, offset: number, length: number): string {
  return decodeUtf8(bytes.subarray(offset, offset + length)).replaceAll('\0', ' ');
}
