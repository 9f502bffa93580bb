const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
/** Least share of digits among the letters of a row: prose has few, a row of one sample behind its lead's name a third. */
const LEAST_DIGIT_SHARE = 0.2;
/** The name of a lead and a digit. */
const LEAST_DIGITS = 1;

/**
 * Whether a line of a text has the digits that a row of samples has, in any encoding that keeps ASCII apart. A look that costs
 * next to nothing: of thousands of files opened together most are no table.
 */
export function hasNumberRows(bytes: Uint8Array): boolean {
  let digits = 0;
  let letters = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at < bytes.length ? bytes[at] : NEWLINE;
    if (byte === NEWLINE || byte === RETURN) {
      if (digits >= LEAST_DIGITS && digits >= LEAST_DIGIT_SHARE * letters) return true;
      digits = 0;
      letters = 0;
    } else if (byte > SPACE) {
      letters++;
      if (byte >= 0x30 && byte <= 0x39) digits++;
    }
  }
  return false;
}
