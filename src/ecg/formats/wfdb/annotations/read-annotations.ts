import type { Annotation } from '../../../recording/annotation.ts';
import type { RecordingWarning } from '../../../recording/recording-warning.ts';
import { RecordingError } from '../../../recording/recording-error.ts';
import { describeBytes, foreignKind } from '../../describe-bytes.ts';
import { decodeUtf8 } from '../../utf8.ts';
import type { AnnotationTimes } from './annotation-times.ts';
import { ANNOTATION_SYMBOLS, AUX, CHN, MAX_ANNOTATION_CODE, NUM, SKIP, SUB } from './annotation-codes.ts';
import { applyFileNotes } from './apply-file-notes.ts';
import { looksLikeAha, readAhaAnnotations } from './read-aha-annotations.ts';

const TOO_MANY = 'it holds more entries than fit in memory, so the last ones are left out';
const NO_END = 'it has no end mark, so it may be cut short';

/** What an annotation file holds, with the damage worked around. */
export interface AnnotationFile {
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly RecordingWarning[];
}

/** Annotations as stored, and what was wrong with the file. */
interface StoredAnnotations {
  readonly stored: readonly Annotation[];
  readonly trouble: Set<string>;
}

/**
 * Reads an annotation file (.atr and every other annotator) in MIT or AHA format, in time order, at the recording's
 * sampling rate; `frameRateHz` is what the file counts in unless it says otherwise, `most` how many there is room for. A NUL that ends an auxiliary text (many PhysioNet files count it) is dropped. Damage becomes warnings;
 * throws `RecordingError` when the bytes are no annotation file at all. Source: WFDB Applications Guide, annot(5).
 */
export function readAnnotations(
  bytes: Uint8Array,
  name: string,
  sampleRateHz: number,
  frameRateHz = sampleRateHz,
  most = Number.POSITIVE_INFINITY,
): AnnotationFile {
  const times = { sampleRateHz, frameRateHz };
  if (bytes.length === 0)
    throw new RecordingError('empty-file', `${name} is empty: copy it again from where it came from.`);
  if (foreignKind(bytes) !== null) throw noAnnotations(bytes, name);
  const { annotations, trouble } = looksLikeAha(bytes)
    ? readAha(bytes, times, most)
    : readMit(bytes, name, times, most);
  if (annotations.some((annotation, i) => i > 0 && annotation.sample < annotations[i - 1].sample)) {
    annotations.sort((a, b) => a.sample - b.sample);
    trouble.add('its entries are out of time order and were sorted');
  }
  return {
    annotations,
    warnings: [...trouble].map((what) => ({ code: 'unreadable-annotations', message: `${name}: ${what}.` })),
  };
}

function readAha(bytes: Uint8Array, { frameRateHz, sampleRateHz }: AnnotationTimes, most: number) {
  const { annotations, resolutionHz, isCutShort } = readAhaAnnotations(bytes, most);
  const scale = sampleRateHz / (resolutionHz ?? frameRateHz);
  const cut = annotations.length >= most ? TOO_MANY : 'its last entry is cut short';
  const trouble = new Set(isCutShort ? [cut] : []);
  return { annotations: annotations.map((each) => ({ ...each, sample: Math.round(each.sample * scale) })), trouble };
}

function readMit(bytes: Uint8Array, name: string, times: AnnotationTimes, most: number) {
  const { stored, trouble } = readMitEntries(bytes, most);
  if (stored.length === 0 && trouble.has(NO_END)) throw noAnnotations(bytes, name);
  return { annotations: applyFileNotes(stored, times), trouble };
}

function noAnnotations(bytes: Uint8Array, name: string): RecordingError {
  return new RecordingError('bad-annotations', `${name} holds no annotations: it is ${describeBytes(bytes)}.`);
}

function readMitEntries(bytes: Uint8Array, most: number): StoredAnnotations {
  const stored: { -readonly [key in keyof Annotation]: Annotation[key] }[] = [];
  const trouble = new Set<string>();
  let sample = 0;
  let channel = 0;
  let number = 0;
  let at = 0;
  let ended = false;
  while (!ended && at + 2 <= bytes.length) {
    const word = uint16(bytes, at);
    const code = word >> 10;
    const value = word & 0x3ff;
    const current = stored[stored.length - 1];
    at += 2;
    if (word === 0) {
      ended = true;
    } else if (code <= MAX_ANNOTATION_CODE && stored.length >= most) {
      trouble.add(TOO_MANY);
      ended = true;
    } else if (code <= MAX_ANNOTATION_CODE) {
      sample += value;
      stored.push({ sample, symbol: ANNOTATION_SYMBOLS[code], subtype: 0, channel, number, aux: '' });
    } else if (code === SKIP) {
      // A signed 32-bit interval, high half first.
      if (at + 4 > bytes.length) break;
      sample += (uint16(bytes, at) << 16) | uint16(bytes, at + 2);
      at += 4;
    } else if (code === NUM) {
      number = int8(value);
      if (current !== undefined) current.number = number;
    } else if (code === SUB) {
      if (current !== undefined) current.subtype = int8(value);
    } else if (code === CHN) {
      channel = value & 0xff;
      if (current !== undefined) current.channel = channel;
    } else if (code === AUX) {
      if (at + value > bytes.length) break;
      if (current !== undefined) current.aux = decodeUtf8(withoutPadding(bytes.subarray(at, at + value)));
      at += value + (value & 1);
    } else {
      trouble.add('some entries have unknown codes and were skipped');
    }
  }
  if (!ended) trouble.add(NO_END);
  return { stored, trouble };
}

function withoutPadding(text: Uint8Array): Uint8Array {
  let end = text.length;
  while (end > 0 && text[end - 1] === 0) end--;
  return text.subarray(0, end);
}

function uint16(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8);
}

function int8(value: number): number {
  return (value << 24) >> 24;
}
