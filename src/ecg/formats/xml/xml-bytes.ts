import { byteOrderMarkLength, textEncodingOf, Utf16ToUtf8 } from '../text-encoding.ts';

/** The root element comes after a declaration, a document type and perhaps some comments. */
const PROBE_BYTES = 16 * 1024;
/** What may stand before the root element, by how it begins and how it ends. */
const PROLOG: readonly (readonly [begin: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
];
const NAME = /^<(?:[\w.-]+:)?(?<root>[\w.-]+)[\s>/]/;

/** Name of the root element without its prefix, in UTF-8 or UTF-16; null when the bytes do not begin like XML. */
export function rootElementOf(bytes: Uint8Array): string | null {
  if (firstLetterOf(bytes) !== '<') return null;
  let rest = lettersOf(bytes).trimStart();
  for (;;) {
    const part = PROLOG.find(([begin]) => rest.startsWith(begin));
    if (part === undefined) return NAME.exec(rest)?.groups?.root ?? null;
    // What a document type declares stands in brackets, with elements of its own.
    const brackets = /^<!DOCTYPE[^>[]*\[/.exec(rest) ? rest.indexOf(']') : 0;
    const end = brackets < 0 ? -1 : rest.indexOf(part[1], brackets);
    if (end < 0) return null;
    rest = rest.slice(end + part[1].length).trimStart();
  }
}

/** First letter of a text that is no white space, in UTF-8 or UTF-16; empty when there is none near its start. */
export function firstLetterOf(bytes: Uint8Array): string {
  const end = Math.min(bytes.length, PROBE_BYTES);
  for (let at = byteOrderMarkLength(bytes); at < end; at++) {
    // Zero bytes stand between the ASCII of UTF-16.
    if (bytes[at] > 0x20) return String.fromCharCode(bytes[at]);
  }
  return '';
}

/** The beginning of a document as text that is right for its ASCII, in UTF-8 or UTF-16. */
export function lettersOf(bytes: Uint8Array): string {
  // Zero bytes left out, the ASCII in UTF-16 reads as such.
  const letters = bytes.subarray(byteOrderMarkLength(bytes), PROBE_BYTES).filter((byte) => byte !== 0);
  return String.fromCharCode(...letters);
}

/** The document in UTF-8, without a byte order mark. What is no UTF-16 is left as it is (Latin-1 stays Latin-1). */
export function utf8Document(bytes: Uint8Array): Uint8Array {
  const encoding = textEncodingOf(bytes);
  const unmarked = bytes.subarray(byteOrderMarkLength(bytes));
  return encoding === 'utf-8' ? unmarked : new Utf16ToUtf8(encoding).convert(unmarked);
}
