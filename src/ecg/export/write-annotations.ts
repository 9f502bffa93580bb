import type { Annotation } from '../recording/annotation.ts';
import { encodeUtf8 } from '../formats/utf8.ts';
import { annotationCode, AUX, CHN, NUM, SKIP, SUB } from '../formats/wfdb/annotations/annotation-codes.ts';
import { RecordingError } from '../recording/recording-error.ts';
import { looksLikeAha } from '../formats/wfdb/annotations/read-aha-annotations.ts';

/** Longest interval a code word holds; longer ones need a SKIP. MAXRR of the WFDB library. */
const MAX_INTERVAL = 0x3ff;
/** Longest interval one SKIP holds (signed 32 bits). */
const MAX_SKIP = 0x7fffffff;
/** Longest auxiliary text in bytes: its length is kept in one byte. */
const MAX_AUX_BYTES = 255;

/**
 * Bytes of an MIT-format annotation file, exactly as the WFDB library writes them: SKIP for intervals over 1023, SUB when
 * not 0, CHN and NUM when they change, AUX padded to even length, end mark. Entries are put in time order.
 * Throws `RecordingError` for a symbol, text or number the format can't hold. Source: WFDB Applications Guide, annot(5).
 */
export function writeAnnotations(annotations: readonly Annotation[]): Uint8Array {
  const bytes: number[] = [];
  let time = 0;
  let channel = 0;
  let number = 0;
  for (const annotation of [...annotations].sort((a, b) => a.sample - b.sample)) {
    const code = checkedCode(annotation);
    writeTime(bytes, code, annotation.sample - time);
    time = annotation.sample;
    if (annotation.subtype !== 0) writeWord(bytes, SUB, annotation.subtype);
    if (annotation.channel !== channel) writeWord(bytes, CHN, annotation.channel);
    if (annotation.number !== number) writeWord(bytes, NUM, annotation.number);
    channel = annotation.channel;
    number = annotation.number;
    if (annotation.aux !== '') writeAux(bytes, annotation);
  }
  writeWord(bytes, 0, 0);
  const file = Uint8Array.from(bytes);
  if (!looksLikeAha(file)) return file;
  // Rarely the first annotation has the bytes AHA files begin with: a skip of no samples before it says which format this is.
  const skip: number[] = [];
  writeSkip(skip, 0);
  return Uint8Array.from([...skip, ...bytes]);
}

function writeTime(bytes: number[], code: number, interval: number): void {
  let rest = interval;
  while (rest > MAX_INTERVAL) {
    const skipped = Math.min(rest, MAX_SKIP);
    writeSkip(bytes, skipped);
    rest -= skipped;
  }
  if (code === 0 && rest === 0) {
    // A word of zeros would be read as the end mark: step back by one sample, then forward again.
    writeSkip(bytes, -1);
    rest = 1;
  }
  writeWord(bytes, code, rest);
}

function writeSkip(bytes: number[], interval: number): void {
  writeWord(bytes, SKIP, 0);
  writeUint16(bytes, interval >>> 16);
  writeUint16(bytes, interval);
}

function writeAux(bytes: number[], { aux, sample }: Annotation): void {
  const text = encodeUtf8(aux);
  if (text.length > MAX_AUX_BYTES) {
    throw new RecordingError(
      'bad-annotations',
      `The note at sample ${sample} is longer than the ${MAX_AUX_BYTES} bytes an annotation file can hold: shorten it.`,
    );
  }
  writeWord(bytes, AUX, text.length);
  bytes.push(...text);
  if (text.length % 2 === 1) bytes.push(0);
}

function checkedCode({ symbol, sample, subtype, channel, number }: Annotation): number {
  const code = annotationCode(symbol);
  if (code === undefined) {
    throw new RecordingError(
      'bad-annotations',
      `An annotation file has no code for the symbol "${symbol}" at sample ${sample}.`,
    );
  }
  const fits =
    isInteger(sample, 0, Number.MAX_SAFE_INTEGER) &&
    isInteger(subtype, -128, 127) &&
    isInteger(channel, 0, 255) &&
    isInteger(number, -128, 127);
  if (!fits) {
    throw new RecordingError(
      'bad-annotations',
      `The annotation at sample ${sample} has a number an annotation file can't hold (subtype ${subtype}, channel ${channel}, number ${number}).`,
    );
  }
  return code;
}

function isInteger(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function writeWord(bytes: number[], code: number, value: number): void {
  writeUint16(bytes, (code << 10) | (value & 0x3ff));
}

function writeUint16(bytes: number[], value: number): void {
  bytes.push(value & 0xff, (value >> 8) & 0xff);
}
