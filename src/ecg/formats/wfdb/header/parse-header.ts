import type { RecordingWarning } from '../../../recording/recording-warning.ts';
import type { HeaderField, HeaderLine } from './header-grammar.ts';
import type { SegmentLine, SignalLine, WfdbHeader } from './header.ts';
import { RecordingError } from '../../../recording/recording-error.ts';
import { timeOfDay } from '../../../recording/time-of-day.ts';
import { describeBytes } from '../../describe-bytes.ts';
import { decodeUtf8 } from '../../utf8.ts';
import { readRecordName } from './record-name.ts';
import { matchHeaderLine, RECORD_LINE, SEGMENT_LINE, SIGNAL_LINE } from './header-grammar.ts';

/** Rate assumed when a header gives none: DEFFREQ of the WFDB library. */
const DEFAULT_SAMPLE_RATE_HZ = 250;
/** Longest header read; the longest published ones (multi-segment waveform records) stay far below. */
const MAX_HEADER_BYTES = 4_000_000;
/** Most signals read from one record: several times any published ECG or EEG montage, and small enough to stay fast. */
const MAX_SIGNALS = 512;
/** Most samples per frame read: several times the fastest signal beside the slowest one in published records. */
const MAX_SAMPLES_PER_FRAME = 4096;

/**
 * Parses a WFDB header file (.hea) from its bytes, with either kind of line end.
 * Throws `RecordingError` when there is no usable record line or fewer signal lines than declared; optional fields that
 * make no sense become warnings. Source: WFDB Applications Guide, header(5).
 */
export function parseHeader(bytes: Uint8Array, headerName: string): WfdbHeader {
  const lines = headerLines(bytes, headerName);
  const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^#\s?/, '').trimEnd());
  const [recordText, ...lineTexts] = lines.filter((line) => !line.startsWith('#'));
  const warnings: RecordingWarning[] = [];
  const record = checkedLine(recordText ?? '', RECORD_LINE, headerName, 'record line', warnings);
  const { recordName, segmentCount } = readRecordName(record.record ?? '', lineTexts);
  const frameCount = Number(record.samples ?? 0);
  return {
    recordName,
    segments: segmentCount === null ? null : segmentLines(lineTexts, segmentCount, headerName, warnings),
    frameRateHz: frameRate(record.rate, headerName, warnings),
    startOfDaySeconds: timeOfDay(record.time ?? ''),
    // WFDB writes 0 for "not known".
    frameCount: frameCount > 0 ? frameCount : null,
    signals: segmentCount === null ? signalLines(lineTexts, Number(record.signals), headerName, warnings) : [],
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

function segmentLines(
  texts: string[],
  declared: number,
  headerName: string,
  warnings: RecordingWarning[],
): SegmentLine[] {
  if (texts.length === 0 && declared > 0) throw tooFewLines(texts, declared, 'segments', headerName);
  if (texts.length < declared) {
    const message = `${headerName} declares ${declared} segments and lists ${texts.length}: those were read.`;
    warnings.push({ code: 'header-field', message });
  }
  return texts.slice(0, declared).map((text, index) => {
    const values = checkedLine(text, SEGMENT_LINE, headerName, `segment line ${index + 1}`, []);
    return { recordName: values.record ?? '', frameCount: Number(values.samples) };
  });
}

function tooFewLines(texts: string[], declared: number, what: string, headerName: string): RecordingError {
  return new RecordingError(
    'bad-header',
    `${headerName} declares ${declared} ${what} but describes ${texts.length}: the header is cut short or damaged, copy it again.`,
  );
}

function signalLines(texts: string[], declared: number, headerName: string, warnings: RecordingWarning[]) {
  if (texts.length < declared) throw tooFewLines(texts, declared, 'signals', headerName);
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
  const samplesPerFrame = Math.max(1, Number(values.perFrame ?? 1));
  if (samplesPerFrame > MAX_SAMPLES_PER_FRAME) {
    throw new RecordingError(
      'too-large',
      `${headerName} declares ${samplesPerFrame} samples per frame; at most ${MAX_SAMPLES_PER_FRAME} are read.`,
    );
  }
  const adcZero = finiteOr(values.adcZero, 0);
  return {
    fileName: values.file ?? '',
    format: Number(values.format),
    samplesPerFrame,
    skewFrames: Number(values.skew ?? 0),
    byteOffset: Number(values.offset ?? 0),
    gain: finiteOr(values.gain, 0),
    baseline: finiteOr(values.baseline, adcZero),
    adcZero,
    unit: values.unit ?? null,
    initialValue: values.initial === undefined ? null : Number(values.initial),
    checksum: values.checksum === undefined ? null : Number(values.checksum),
    description: line.rest,
  };
}

function frameRate(text: string | undefined, headerName: string, warnings: RecordingWarning[]): number {
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
