import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { SignalFormat } from './signal-formats.ts';
import type { SignalLine, WfdbHeader } from './header.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { foreignKind } from '../describe-bytes.ts';
import { findByName, listNames } from '../file-name.ts';
import { signalFormat, signalFormatCodes } from './signal-formats.ts';

/** One signal file of a record that is there, with the signals interleaved in it. */
export interface SignalFile {
  readonly file: NamedBytes;
  readonly format: SignalFormat;
  /** Index of each signal in the header, and its line, in the order they are interleaved. */
  readonly signals: readonly { readonly index: number; readonly line: SignalLine }[];
  /** The file's bytes from its first sample on. */
  readonly samples: Uint8Array;
  /** Whole frames (one sample of each signal) the bytes hold. */
  readonly availableFrames: number;
}

/**
 * Finds the signal files a header names among the files given. Files that are absent become warnings while at least one
 * is there. Throws `RecordingError` when none is, or when one is stored in a way that isn't read.
 */
export function locateSignalFiles(
  header: WfdbHeader,
  headerName: string,
  files: readonly NamedBytes[],
  warnings: RecordingWarning[],
): SignalFile[] {
  const groups = new Map<string, { index: number; line: SignalLine }[]>();
  header.signals.forEach((line, index) => {
    const key = line.fileName.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), { index, line }]);
  });
  const found: SignalFile[] = [];
  const absent: string[] = [];
  for (const signals of groups.values()) {
    const name = signals[0].line.fileName;
    const file = findByName(files, name);
    if (file === undefined) absent.push(name);
    else found.push(openSignalFile(file, signals, headerName));
  }
  if (absent.length > 0) reportAbsent(absent, found.length, headerName, warnings);
  return found;
}

function openSignalFile(file: NamedBytes, signals: SignalFile['signals'], headerName: string): SignalFile {
  const { format: code, byteOffset } = signals[0].line;
  const format = signalFormat(code);
  if (format === undefined) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${file.name} is stored in WFDB signal format ${code}, which is not read; formats read: ${signalFormatCodes()}.`,
    );
  }
  const mixed = signals.find(({ line }) => line.format !== code || line.byteOffset !== byteOffset);
  if (mixed !== undefined) {
    throw new RecordingError('bad-header', `${headerName} gives ${file.name} two different signal formats or offsets.`);
  }
  const fast = signals.find(({ line }) => line.samplesPerFrame > 1);
  if (fast !== undefined) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${headerName} stores ${fast.line.samplesPerFrame} samples per frame for ${leadName(fast.line, fast.index)}; ` +
        'records whose signals have different rates are not read.',
    );
  }
  const kind = foreignKind(file.bytes);
  if (kind !== null) {
    throw new RecordingError(
      'unknown-format',
      `${file.name} is ${kind}, not the samples ${headerName} describes: find the original ${file.name}.`,
    );
  }
  const samples = file.bytes.subarray(byteOffset);
  const availableFrames = Math.floor(format.availableSamples(samples.length) / signals.length);
  return { file, format, signals, samples, availableFrames };
}

function reportAbsent(absent: string[], foundCount: number, headerName: string, warnings: RecordingWarning[]) {
  const ask = absent.length === 1 ? 'drop that file too' : 'drop those files too';
  const message = `${headerName} names ${listNames(absent)}: ${ask}`;
  if (foundCount === 0) throw new RecordingError('missing-companion', `${message}.`);
  warnings.push({ code: 'missing-signal-file', message: `${message} to see their leads.` });
}

/** Name of a lead, or its number when the header gives it none. */
export function leadName(line: SignalLine, index: number): string {
  return line.description === '' ? `lead ${index + 1}` : line.description;
}
