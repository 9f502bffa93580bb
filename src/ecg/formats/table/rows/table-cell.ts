import { COMMA, parseDecimal, POINT } from '../../decimal-bytes.ts';
import { encodeUtf8 } from '../../utf8.ts';
import { readClock, readDay } from '../time/read-clock.ts';

const PLAIN_NUMBER = /^-?\d+(?:(?<mark>[.,])\d*)?$/;
/** Words for a missing sample: no mistake in the file, so they count like an empty cell. */
const MISSING: ReadonlySet<string> = new Set(['', '-', '--', 'nan', 'na', 'n/a', 'null', 'none', 'inf', '-inf', '+inf', 'infinity', '-infinity', '?', 'nd']); // prettier-ignore
/** No such word is longer. */
const LONGEST_WORD = 9;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const MINUS = 0x2d;
const PLUS = 0x2b;
const ZERO = 0x30;
const GROUP_DIGITS = 3;
/** Fewer numbers with spaces between are one with spaces between its thousands, or a time. */
const FEWEST_BARE = 4;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** The number in a cell of the table's beginning; NaN for anything else. */
export function cellNumber(cell: string, decimalComma: boolean): number {
  // Most cells are plain numbers, of which `Number` makes the same double.
  const plain = PLAIN_NUMBER.exec(cell);
  const mark = plain?.groups?.mark;
  if (plain !== null && (mark === undefined || (mark === ',') === decimalComma)) return Number(cell.replace(',', '.'));
  const bytes = encodeUtf8(cell);
  return parseNumber(bytes, 0, bytes.length, decimalComma ? COMMA : POINT);
}

/** The number in `bytes[start, end)` as `parseDecimal` reads it, also with marks between thousands ("1.234,5", "12 345"). */
export function parseNumber(bytes: Uint8Array, start: number, end: number, decimalMark: number): number {
  const value = parseDecimal(bytes, start, end, decimalMark);
  return Number.isNaN(value) && end - start > GROUP_DIGITS + 1 ? parseGrouped(bytes, start, end, decimalMark) : value;
}

export function isMissing(cell: string): boolean {
  return cell.length <= LONGEST_WORD && MISSING.has(cell.toLowerCase());
}

/** Tells cells that hold a number, a time stamp, a date or a list of numbers from others. */
export class MeasuredCells {
  /** Reading a time stamp is the work of a hundred numbers, and whoever asks about a cell asks again. */
  readonly #others = new Map<string, boolean>();

  has(cell: string, decimalComma: boolean): boolean {
    if (!Number.isNaN(cellNumber(cell, decimalComma))) return true;
    let isOther = this.#others.get(cell);
    if (isOther === undefined) {
      isOther = isNumberList(cell) || readClock(cell) !== null || readDay(cell) !== null;
      this.#others.set(cell, isOther);
    }
    return isOther;
  }
}

/** "[-123, -151, -142]", "-123;-151;-142;-130": several numbers in one cell, in brackets or with such marks between them. */
export function isNumberList(cell: string): boolean {
  return listNumbers(cell).length > 1;
}

/** The numbers of a list in a cell; none when it is no list. */
export function listNumbers(cell: string): number[] {
  const text = cell.trim();
  const isBracketed = text.length > 1 && CLOSING[text[0]] === text[text.length - 1];
  const inside = isBracketed ? text.slice(1, -1) : text;
  // Without brackets no comma stands between: it may be a decimal mark.
  const parts = inside.split(isBracketed ? /[,;|\s]/ : /[;|\s]/).filter((part) => part !== '');
  if (!isBracketed && parts.length < FEWEST_BARE) return [];
  const numbers = parts.map((part) => cellNumber(part, false));
  return numbers.some(Number.isNaN) ? [] : numbers;
}

/** Groups of exactly three digits after a first one of one to three that does not begin with 0. */
function parseGrouped(bytes: Uint8Array, start: number, end: number, decimalMark: number): number {
  const plain = new Uint8Array(end - start);
  let length = 0;
  let groupDigits = 0;
  let groups = 0;
  let mark = 0;
  let at = start;
  while (at < end && (bytes[at] <= SPACE || bytes[at] === 0x22 || bytes[at] === APOSTROPHE)) at++;
  if (bytes[at] === MINUS || bytes[at] === PLUS) plain[length++] = bytes[at++];
  const first = at;
  for (; at < end; at++) {
    const byte = bytes[at];
    if (byte >= ZERO && byte <= ZERO + 9) {
      plain[length++] = byte;
      groupDigits++;
      continue;
    }
    const width = groupMarkWidth(bytes, at, decimalMark);
    // Each mark is the same, and what stands behind the last group is the rest of the number.
    if (width === 0 || (groups > 0 && byte !== mark)) break;
    const isGroup = groups === 0 ? groupDigits >= 1 && groupDigits <= GROUP_DIGITS : groupDigits === GROUP_DIGITS;
    if (!isGroup || bytes[first] === ZERO) return Number.NaN;
    mark = byte;
    groups++;
    groupDigits = 0;
    at += width - 1;
  }
  if (groups === 0 || groupDigits !== GROUP_DIGITS) return Number.NaN;
  while (at < end && length < plain.length) plain[length++] = bytes[at++];
  return parseDecimal(plain, 0, length, decimalMark);
}

/** Bytes of a mark between thousands at this place: the other decimal mark, an apostrophe, a space of any kind; 0 for none. */
function groupMarkWidth(bytes: Uint8Array, at: number, decimalMark: number): number {
  const byte = bytes[at];
  if (byte === (decimalMark === COMMA ? POINT : COMMA) || byte === APOSTROPHE || byte === SPACE) return 1;
  if (byte === 0xc2 && bytes[at + 1] === 0xa0) return 2;
  if (byte === 0xe2 && bytes[at + 1] === 0x80 && (bytes[at + 2] === 0xaf || bytes[at + 2] === 0x99)) return 3;
  return 0;
}
