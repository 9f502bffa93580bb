/** An aECG document with its lists of samples taken out. */
export interface SplitDocument {
  /** The XML with the number of the list (from 0) in place of each list. */
  readonly xml: Uint8Array;
  /** The text of each list: decimal numbers with white space between, as bytes of the document. */
  readonly lists: readonly Uint8Array[];
}

const OPEN = 0x3c;
const CLOSE = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const DIGITS = [...'digits'].map((letter) => letter.charCodeAt(0));
/** No name space prefix is longer. */
const LONGEST_PREFIX = 32;

/**
 * Takes the content of every `<digits>` element out of the document, so that the XML parser sees some kilobytes and not the
 * samples: a day of ECG is a gigabyte of digits.
 */
export function splitDigits(bytes: Uint8Array): SplitDocument {
  const kept: Uint8Array[] = [];
  const lists: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(OPEN); at >= 0; at = bytes.indexOf(OPEN, at + 1)) {
    if (!namesDigits(bytes, at + 1)) continue;
    const start = bytes.indexOf(CLOSE, at) + 1;
    if (start === 0) break;
    if (bytes[start - 2] === SLASH) continue;
    const next = bytes.indexOf(OPEN, start);
    const end = next < 0 ? bytes.length : next;
    kept.push(bytes.subarray(from, start), asciiOf(String(lists.length)));
    lists.push(bytes.subarray(start, end));
    from = end;
    at = end - 1;
  }
  kept.push(bytes.subarray(from));
  const xml = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const part of kept) {
    xml.set(part, to);
    to += part.length;
  }
  return { xml, lists };
}

/** True when the element whose name begins at `at` is `digits`, with or without a prefix. */
function namesDigits(bytes: Uint8Array, at: number): boolean {
  const isDigits = (start: number) =>
    DIGITS.every((letter, index) => bytes[start + index] === letter) && endsName(bytes[start + DIGITS.length]);
  if (isDigits(at)) return true;
  const end = Math.min(bytes.length, at + LONGEST_PREFIX);
  for (let prefix = at; prefix < end && !endsName(bytes[prefix]); prefix++) {
    if (bytes[prefix] === COLON) return isDigits(prefix + 1);
  }
  return false;
}

function endsName(byte: number): boolean {
  return byte <= 0x20 || byte === CLOSE || byte === SLASH;
}

function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
