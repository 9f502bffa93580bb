import type { Annotation } from '../../../recording/annotation.ts';
import { decodeUntilNul } from '../../utf8.ts';
import { ANNOTATION_SYMBOLS, MAX_ANNOTATION_CODE } from './annotation-codes.ts';

const ENTRY_BYTES = 16;
const CODE_AT = 1;
const TIME_AT = 2;
const SUBTYPE_AT = 8;
const MIT_CODE_AT = 9;
const TEXT_AT = 10;
/** First byte of what fills the last block of a tape. */
const END_OF_TAPE = 0xff;

/** WFDB symbols of the AHA codes. Source: the WFDB library's ecgmap. */
const SYMBOLS: Readonly<Record<string, string>> = {
  N: 'N', V: 'V', F: 'F', E: 'E', R: 'r', P: '/', Q: 'Q', O: '"', U: '~', '[': '[', ']': ']',
}; // prettier-ignore
/** Subtype of a signal that can't be read ("U"). */
const UNREADABLE = -1;

/** Annotations of an AHA-format file. */
interface AhaAnnotations {
  readonly annotations: readonly Annotation[];
  /** Units of `sample`, per second; null when they are samples of the recording. */
  readonly resolutionHz: number | null;
  readonly isCutShort: boolean;
}

/** True when a file begins as AHA annotation files do, and those in MIT format hardly can: a NUL, then a code but no bracket. */
export function looksLikeAha(bytes: Uint8Array): boolean {
  const code = String.fromCharCode(bytes[CODE_AT] ?? 0);
  return bytes.length >= ENTRY_BYTES && bytes[0] === 0 && Object.hasOwn(SYMBOLS, code) && !'[]'.includes(code);
}

/**
 * Reads an AHA-format annotation file: 16 bytes for each. Files from the AHA's own tapes count milliseconds and leave the
 * last eight bytes empty; those made by the WFDB software count samples and keep the MIT code, subtype and a short text
 * there. Source: WFDB Applications Guide, annot(5).
 */
export function readAhaAnnotations(bytes: Uint8Array, most: number): AhaAnnotations {
  const annotations: Annotation[] = [];
  let fromTape = true;
  let at = 0;
  for (; at + ENTRY_BYTES <= bytes.length && bytes[at] !== END_OF_TAPE; at += ENTRY_BYTES) {
    if (annotations.length >= most) break;
    const entry = bytes.subarray(at, at + ENTRY_BYTES);
    const code = String.fromCharCode(entry[CODE_AT]);
    const mitCode = entry[MIT_CODE_AT];
    const hasMitCode = mitCode > 0 && mitCode <= MAX_ANNOTATION_CODE;
    if (hasMitCode) fromTape = false;
    const symbol = hasMitCode ? ANNOTATION_SYMBOLS[mitCode] : Object.hasOwn(SYMBOLS, code) ? SYMBOLS[code] : undefined;
    if (symbol === undefined) continue;
    annotations.push({
      // PDP-11 order: the high half first, each half low byte first.
      sample: (entry[TIME_AT] << 16) | (entry[TIME_AT + 1] << 24) | entry[TIME_AT + 2] | (entry[TIME_AT + 3] << 8),
      symbol,
      subtype: hasMitCode ? (entry[SUBTYPE_AT] << 24) >> 24 : code === 'U' ? UNREADABLE : 0,
      channel: 0,
      number: 0,
      aux: hasMitCode ? decodeUntilNul(entry.subarray(TEXT_AT)) : '',
    });
  }
  const isCutShort = at < bytes.length && bytes[at] !== END_OF_TAPE;
  return { annotations, resolutionHz: fromTape ? 1000 : null, isCutShort };
}
