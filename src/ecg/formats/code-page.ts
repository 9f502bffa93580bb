import type { FactOrigin } from './facts/fact.ts';
import { textTokens } from './facts/text-tokens.ts';
import { unitNamed } from './facts/unit.ts';
import { meansAnything } from './facts/vocabulary.ts';
import { saysEcg } from './leads/lead-spelling.ts';
import { byteOrderMarkLength, textEncodingOf, Utf16ToUtf8 } from './text-encoding.ts';
import { decodeUtf8 } from './utf8.ts';

/** Code pages that programs write when they don't write Unicode, the most common one first. */
const CODE_PAGES = ['windows-1252', 'windows-1251', 'gb18030', 'shift_jis', 'euc-kr', 'big5', 'windows-1250', 'windows-1253', 'koi8-r'] as const; // prettier-ignore

export type TextEncoding = ReturnType<typeof textEncodingOf> | (typeof CODE_PAGES)[number];

/**
 * The decoder of the Encoding Standard. It is part of the language everywhere this library runs (browsers, workers, Node), pure,
 * and knows tables of characters that would be tens of kilobytes here.
 */
declare class TextDecoder {
  constructor(label: string);
  decode(bytes: Uint8Array): string;
}

/** A cell: ASCII more often than not, which is the same everywhere but in UTF-16. */
const SHORT_BYTES = 64;
/** Header and first rows: what a code page is recognised by. */
const JUDGED_BYTES = 4096;

/**
 * The encoding of a text: by its byte order mark, by the zero bytes that ASCII characters have in UTF-16, as UTF-8 where the
 * bytes are valid, else the code page in which the most words of its beginning are words of a header ("ЭКГ (мВ)", "心电").
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const unicode = textEncodingOf(bytes);
  if (unicode !== 'utf-8') return unicode;
  return isUtf8(bytes) ? 'utf-8' : codePageOf(bytes.subarray(0, JUDGED_BYTES));
}

/** How an encoding is known: a byte order mark states it, bytes measure it, and of code pages the one whose words make sense is assumed. */
export function encodingOriginOf(bytes: Uint8Array, encoding: TextEncoding): FactOrigin {
  if (byteOrderMarkLength(bytes) > 0) return { kind: 'stated', where: { field: 'BOM' } };
  if (encoding.startsWith('utf')) return { kind: 'measured' };
  return { kind: 'assumed', because: encoding === CODE_PAGES[0] ? 'usual' : 'words' };
}

/** Text of bytes without a byte order mark. Never throws: what can't be decoded is replaced. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf8(new Utf16ToUtf8(encoding).convert(bytes));
  if (bytes.length <= SHORT_BYTES && bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // A platform without that table.
    return decodeUtf8(bytes);
  }
}

function codePageOf(bytes: Uint8Array): TextEncoding {
  let best: TextEncoding = CODE_PAGES[0];
  let most = 0;
  for (const page of CODE_PAGES) {
    const known = decodeText(bytes, page).split(/[\r\n]+/).flatMap(textTokens).filter(({ kind, text }) => kind === 'word' && isKnown(text)).length;
    if (known > most) [best, most] = [page, known];
  }
  return best;
} // prettier-ignore

/** A word of headers that needs more than ASCII: all others are the same under every code page. */
function isKnown(word: string): boolean {
  if (!/[^\0-\x7f]/.test(word)) return false;
  return unitNamed(word) !== null || meansAnything(word) || saysEcg(word);
} // prettier-ignore

/** True when the bytes are valid UTF-8, but for a character cut off at the end. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte < 0x80) continue;
    const more = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    if (more === 0) return false;
    for (let next = 1; next <= more; next++) {
      if (at + next >= bytes.length) return true;
      if ((bytes[at + next] & 0xc0) !== 0x80) return false;
    }
    at += more;
  }
  return true;
} // prettier-ignore
