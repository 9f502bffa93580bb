/** A number, a run of letters (with the digits inside it), or one other character. */
export interface TextToken {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
}

/** What one line says stands at its beginning; bounds the work for a line of any length. */
const LONGEST_LINE = 4096;
const LETTER = /[\p{L}\p{M}\u00b5\u00b0]/u;
const DIGIT = /[0-9]/;
const SPACE = /\s/;

/**
 * Takes a line of a header apart, in one pass: "fs=250Hz" is fs, =, 250, Hz. A number keeps the marks inside it ("1,000.5",
 * "4e-3"); digits behind letters belong to the word ("ECG1").
 */
export function textTokens(line: string): TextToken[] {
  const text = line.slice(0, LONGEST_LINE);
  const tokens: TextToken[] = [];
  for (let at = 0; at < text.length;) {
    if (SPACE.test(text[at])) {
      at++;
      continue;
    }
    const kind = DIGIT.test(text[at]) ? 'number' : LETTER.test(text[at]) ? 'word' : 'mark';
    const end = kind === 'number' ? endOfNumber(text, at) : kind === 'word' ? endOfWord(text, at) : at + 1;
    tokens.push({ kind, text: text.slice(at, end) });
    at = end;
  }
  return tokens;
}

function endOfNumber(text: string, start: number): number {
  let at = start;
  const isDigit = (index: number) => index < text.length && DIGIT.test(text[index]);
  while (isDigit(at) || ((text[at] === '.' || text[at] === ',') && isDigit(at + 1))) at++;
  // An exponent, if digits follow: "4e-3", not "4 east".
  if (text[at] === 'e' || text[at] === 'E') {
    const sign = text[at + 1] === '-' || text[at + 1] === '+' ? 1 : 0;
    if (isDigit(at + 1 + sign)) {
      at += 1 + sign;
      while (isDigit(at)) at++;
    }
  }
  return at;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && (LETTER.test(text[at]) || DIGIT.test(text[at]))) at++;
  return at;
}

/**
 * The values a number may have: as it is written, with either decimal mark, and with the marks between thousands left out
 * ("1,000" is 1 or 1000; what it is about decides).
 */
export function valuesOf(number: string): number[] {
  const mark = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  if (mark < 0) return [Number(number)];
  const whole = number.slice(0, mark).replaceAll(/[.,]/g, '');
  const decimal = Number(`${whole}.${number.slice(mark + 1)}`);
  const grouped = Number(number.replaceAll(/[.,]/g, ''));
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(number) ? [decimal, grouped] : [decimal];
}
