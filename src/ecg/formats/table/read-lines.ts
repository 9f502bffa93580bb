import { RecordingError } from '../../recording/recording-error.ts';
import { foreignKind, looksLikeText } from '../describe-bytes.ts';
import { decodeText, encodingOf, type TextEncoding } from '../code-page.ts';
import { byteOrderMarkLength } from '../text-encoding.ts';
import { BEGINNING_BYTES } from './table-limits.ts';

/** In a shorter beginning every line counts, and none is cut off. */
const FEW_BYTES = 4096;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The lines a file begins with, and in which encoding they are. Throws `RecordingError` when it is no text. */
export function beginningLines(bytes: Uint8Array): { encoding: TextEncoding; lines: string[] } {
  const beginning = bytes.subarray(0, BEGINNING_BYTES);
  const encoding = encodingOf(beginning);
  const unmarked = beginning.subarray(byteOrderMarkLength(beginning));
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (foreignKind(beginning) !== null || (!isWide && !looksLikeText(unmarked))) {
    throw new RecordingError('unknown-format', 'The file is not a text: a table of samples is a CSV, TSV or TXT file.');
  }
  return { encoding, lines: decodeText(isWide ? unmarked : wholeLines(unmarked), encoding).split(/\r\n|\n|\r/) };
}

/** Without a last line that is cut off, perhaps inside a character; all there is where there is one line. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = Math.max(bytes.lastIndexOf(NEWLINE), bytes.lastIndexOf(RETURN)) + 1;
  return bytes.length < FEW_BYTES || end === 0 ? bytes : bytes.subarray(0, end);
}
