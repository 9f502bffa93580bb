const MINUS = 0x2d;
const PLUS = 0x2b;
const LOWER_E = 0x65;
const UPPER_E = 0x45;
/** Up to this many digits a sum of digits is exact in a double, and so is one division by a power of ten (Clinger 1990). */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** The byte of a decimal point. */
export const POINT = 0x2e;
/** The byte of a decimal comma. */
export const COMMA = 0x2c;

/**
 * The number written in `bytes[start, end)`, ASCII: sign, digits, decimal mark, exponent; spaces and quotation marks around
 * it are passed over. NaN when there is anything else, or nothing. The same double as `Number` gives for the same text.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number, decimalMark: number): number {
  let at = start;
  let stop = end;
  while (at < stop && isPadding(bytes[at])) at++;
  while (stop > at && isPadding(bytes[stop - 1])) stop--;
  const first = at;
  let negative = false;
  if (bytes[at] === MINUS || bytes[at] === PLUS) negative = bytes[at++] === MINUS;
  else if (isTypographicMinus(bytes, at)) {
    negative = true;
    at += 3;
  }
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < stop; at++) {
    const digit = bytes[at] - 0x30;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (bytes[at] === decimalMark && decimals < 0) decimals = 0;
    else break;
  }
  if (digits === 0 || at > stop) return Number.NaN;
  if (at === stop && digits <= EXACT_DIGITS) {
    const size = decimals > 0 ? value / POWERS_OF_TEN[decimals] : value;
    return negative ? -size : size;
  }
  return parseLong(bytes, first, stop, decimalMark);
}

/** The rare number with an exponent or more digits than a double holds. */
function parseLong(bytes: Uint8Array, start: number, end: number, decimalMark: number): number {
  if (end - start > 400) return Number.NaN;
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (isTypographicMinus(bytes, at)) {
      text += '-';
      at += 2;
    } else if (byte === decimalMark) text += '.';
    else if (isNumberByte(byte)) text += String.fromCharCode(byte);
    else return Number.NaN;
  }
  return Number(text);
}

function isNumberByte(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || [MINUS, PLUS, LOWER_E, UPPER_E].includes(byte);
}

function isPadding(byte: number): boolean {
  return byte <= 0x20 || byte === 0x22 || byte === 0x27;
}

/** U+2212 in UTF-8, which some locales write for a minus. */
function isTypographicMinus(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x88 && bytes[at + 2] === 0x92;
}
