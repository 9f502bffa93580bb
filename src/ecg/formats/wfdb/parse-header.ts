import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { HeaderField, HeaderLine } from './header-grammar.ts';
import type { SignalLine, WfdbHeader } from './header.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { describeBytes } from '../describe-bytes.ts';
import { decodeUtf8 } from '../utf8.ts';
import { matchHeaderLine, RECORD_LINE, SIGNAL_LINE } from './header-grammar.ts';

/** Rate assumed when a header gives none: DEFFREQ of the WFDB library. */
const DEFAULT_SAMPLE_RATE_HZ = 250;
/** Longest header read; the longest published ones (multi-segment waveform records) stay far below. */
const MAX_HEADER_BYTES = 4_000_000;
/** Most signals read from one record: several times any published ECG or EEG montage, and small enough to stay fast. */
const MAX_SIGNALS = 512;

/**
 * Parses a WFDB header file (.hea) from its bytes, with either kind of line end.
 * Throws `RecordingError` when there is no usable record line or fewer signal lines than declared; optional fields that
 * make no sense become warnings. Source: WFDB Applications Guide, header(5).
 */
export function parseHeader(bytes: Uint8Array, headerName: string): WfdbHeader {
  const lines = headerLines(bytes, headerName);
  const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^#\s?/, '').trimEnd());
  const [recordText, ...signalTexts] = lines.filter((line) => !line.startsWith('#'));
  const warnings: RecordingWarning[] = [];
  const record = checkedLine(recordText ?? '', RECORD_LINE, headerName, 'record line', warnings);
  const signalCount = Number(record.segments === undefined ? record.signals : 0);
  const sampleCount = Number(record.samples ?? 0);
  return {
    recordName: record.record ?? '',
    segmentCount: record.segments === undefined ? null : Number(record.segments),
    sampleRateHz: sampleRate(record.rate, headerName, warnings),
    // WFDB writes 0 for "not known".
    sampleCount: sampleCount > 0 ? sampleCount : null,
    signals: signalLines(signalTexts, signalCount, headerName, warnings),
    comments,
    warnings,
  };
}

function headerLines(bytes: Uint8Array, headerName: string): string[] {
  if (bytes.length === 0) {
    throw new RecordingError('empty-file', `${headerName} is empty: copy it again from where it came from.`);
  }
  if (bytes.length > MAX_HEADER_BYTES || bytes.includes(0)) {
    throw new RecordingError('bad-header', `${headerName} is not a WFDB header: it is ${describeBytes(bytes)}.`);
  }
  return decodeUtf8(bytes)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function signalLines(texts: string[], declared: number, headerName: string, warnings: RecordingWarning[]) {
  if (texts.length < declared) {
    throw new RecordingError(
      'bad-header',
      `${headerName} declares ${declared} signals but describes ${texts.length}: the header is cut short or damaged, copy it again.`,
    );
  }
  if (declared > MAX_SIGNALS) {
    throw new RecordingError(
      'too-large',
      `${headerName} declares ${declared} signals; at most ${MAX_SIGNALS} are read.`,
    );
  }
  return texts.slice(0, declared).map((text, index) => signalLine(text, index, headerName, warnings));
}

function signalLine(text: string, index: number, headerName: string, warnings: RecordingWarning[]): SignalLine {
  const where = `signal line ${index + 1}`;
  const line = matchHeaderLine(text, SIGNAL_LINE);
  const values = reportMisread(line, headerName, where, warnings);
  return {
    fileName: values.file ?? '',
    format: Number(values.format),
    samplesPerFrame: Math.max(1, Number(values.perFrame ?? 1)),
    skewSamples: Number(values.skew ?? 0),
    byteOffset: Number(values.offset ?? 0),
    gain: finiteOr(values.gain, 0),
    baseline: finiteOr(values.baseline ?? values.adcZero, 0),
    unit: values.unit ?? null,
    initialValue: values.initial === undefined ? null : Number(values.initial),
    checksum: values.checksum === undefined ? null : Number(values.checksum),
    description: line.rest,
  };
}

function sampleRate(text: string | undefined, headerName: string, warnings: RecordingWarning[]): number {
  const rate = finiteOr(text, 0);
  if (rate > 0) return rate;
  warnings.push({
    code: 'assumed-sample-rate',
    message: `${headerName} gives no usable sampling rate: ${DEFAULT_SAMPLE_RATE_HZ} Hz assumed, so times and rates may be wrong.`,
  });
  return DEFAULT_SAMPLE_RATE_HZ;
}

function checkedLine(
  text: string,
  grammar: readonly HeaderField[],
  headerName: string,
  where: string,
  warnings: RecordingWarning[],
) {
  return reportMisread(matchHeaderLine(text, grammar), headerName, where, warnings);
}

function reportMisread(line: HeaderLine, headerName: string, where: string, warnings: RecordingWarning[]) {
  for (const { field, text } of line.misread) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    if (field.required) {
      throw new RecordingError(
        'bad-header',
        `${headerName} is not a readable WFDB header: no ${field.name} in its ${where}${shown === '' ? '' : ` ("${shown}")`}.`,
      );
    }
    warnings.push({ code: 'header-field', message: `${headerName}, ${where}: ${field.name} "${shown}" was ignored.` });
  }
  return line.values;
}

function finiteOr(text: string | undefined, fallback: number): number {
  const value = Number(text ?? fallback);
  return Number.isFinite(value) ? value : fallback;
}
