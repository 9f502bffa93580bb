import type { Annotation } from '../recording/annotation.ts';
import { stretchesOf, type LeadSamples } from '../recording/lead-samples.ts';
import { RecordingError } from '../recording/recording-error.ts';
import { sampleCount, type KeptRecording, type Lead } from '../recording/recording.ts';
import { encodeUtf8 } from '../formats/utf8.ts';

const BLOCK_BYTES = 256;
const RECORD_SECONDS = 1;
const DIGITAL_MAX = 32_767;
/** The lowest digital value stands for a missing sample; samples never use it. */
const MISSING = -32_768;
const DIGITAL_MIN = -32_767;
/** The header holds printable ASCII alone (Kemp et al. 1992). */
const UNPRINTABLE = /[^ -~]/g;
/** Bytes of one record's annotations at least: the time-keeping entry and a few beats. */
const LEAST_ANNOTATION_BYTES = 120;

/**
 * A recording as EDF+C (Kemp & Olivan 2003): data records of one second, 16 bits over each lead's own range, annotations
 * as time-stamped lists. Patient and recording fields are anonymous and header comments stay out. A missing sample is
 * written as −32768, below the digital minimum. A last record that is not full is filled up with missing samples.
 * Throws RecordingError when the sampling rate is not a whole number, which one-second records cannot hold.
 */
export function writeEdf(recording: KeptRecording, annotations: readonly Annotation[]): Uint8Array {
  const { sampleRateHz, leads } = recording;
  if (!Number.isInteger(sampleRateHz)) {
    throw new RecordingError(
      'unsupported-signal-format',
      `EDF+ cannot hold ${sampleRateHz} samples per second exactly: export WFDB instead.`,
    );
  }
  const records = Math.ceil(sampleCount(recording) / (sampleRateHz * RECORD_SECONDS));
  const lists = annotationLists(annotations, sampleRateHz, records);
  const longest = lists.reduce((most, list) => Math.max(most, list.length), LEAST_ANNOTATION_BYTES);
  const annotationBytes = longest + (longest % 2);
  const ranges = leads.map(rangeOf);
  const header = writeHeader(recording, ranges, records, annotationBytes);
  const leadBytes = 2 * sampleRateHz;
  const recordBytes = leads.length * leadBytes + annotationBytes;
  const bytes = new Uint8Array(header.length + records * recordBytes);
  bytes.set(header);
  const view = new DataView(bytes.buffer);
  for (let record = 0; record < records; record++) {
    const start = header.length + record * recordBytes;
    leads.forEach(({ samplesMv }, index) => {
      const second = samplesMv.subarray(record * sampleRateHz, (record + 1) * sampleRateHz);
      for (let i = 0; i < sampleRateHz; i++) {
        const value = digital(second[i] ?? Number.NaN, ranges[index]);
        view.setInt16(start + index * leadBytes + 2 * i, value, true);
      }
    });
    bytes.set(lists[record], start + leads.length * leadBytes);
  }
  return bytes;
}

/** What is no ECG is not called one. */
function labelOf({ name, foreign }: Pick<Lead, 'name' | 'foreign'>): string {
  return foreign === undefined ? `ECG ${name}` : name;
}

/** Largest magnitude in millivolts, rounded up so that eight characters hold it. */
function rangeOf({ samplesMv }: Lead<LeadSamples>): number {
  let most = 0;
  for (const stretch of stretchesOf(samplesMv)) {
    for (const value of stretch) if (Math.abs(value) > most) most = Math.abs(value);
  }
  return Math.max(1, Math.ceil(most * 100) / 100);
}

function digital(mv: number, range: number): number {
  return Number.isNaN(mv)
    ? MISSING
    : Math.max(DIGITAL_MIN, Math.min(DIGITAL_MAX, Math.round((mv / range) * DIGITAL_MAX)));
}

/** One list per record: its own time first, then what happens in it. */
function annotationLists(annotations: readonly Annotation[], sampleRateHz: number, records: number): Uint8Array[] {
  const texts = Array.from({ length: records }, (_, record) => `+${record * RECORD_SECONDS}\u0014\u0014\0`);
  for (const { sample, symbol, aux } of annotations) {
    const record = Math.floor(sample / (sampleRateHz * RECORD_SECONDS));
    // Notes and rhythm changes are what their text says.
    const label = (symbol === '"' || symbol === '+' ? aux : symbol).replace(/[\0\u0014\u0015]/g, ' ');
    if (record < 0 || record >= records || label === '') continue;
    texts[record] += `+${(sample / sampleRateHz).toFixed(6)}\u0014${label}\u0014\0`;
  }
  return texts.map(encodeUtf8);
}

function writeHeader(
  { leads, sampleRateHz }: KeptRecording,
  ranges: readonly number[],
  records: number,
  annotationBytes: number,
): Uint8Array {
  const count = leads.length + 1;
  const pad = (value: string | number, width: number): string => String(value).slice(0, width).padEnd(width);
  const perSignal = (
    width: number,
    ofLead: (index: number) => string | number,
    ofAnnotations: string | number,
  ): string => leads.map((_, index) => pad(ofLead(index), width)).join('') + pad(ofAnnotations, width);
  const header =
    pad('0', 8) +
    pad('X X X X', 80) +
    pad('Startdate X X X X', 80) +
    pad('01.01.85', 8) +
    pad('00.00.00', 8) +
    pad(BLOCK_BYTES * (count + 1), 8) +
    pad('EDF+C', 44) +
    pad(records, 8) +
    pad(RECORD_SECONDS, 8) +
    pad(count, 4) +
    perSignal(16, (index) => labelOf(leads[index]), 'EDF Annotations') +
    perSignal(80, () => '', '') +
    perSignal(8, () => 'mV', '') +
    perSignal(8, (index) => -ranges[index], -1) +
    perSignal(8, (index) => ranges[index], 1) +
    perSignal(8, () => DIGITAL_MIN, -32_768) +
    perSignal(8, () => DIGITAL_MAX, 32_767) +
    perSignal(80, () => '', '') +
    perSignal(8, () => sampleRateHz, annotationBytes / 2) +
    perSignal(32, () => '', '');
  return Uint8Array.from(header.replace(UNPRINTABLE, '_'), (letter) => letter.charCodeAt(0));
}
