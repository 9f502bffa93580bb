/** Highest annotation code that stands for an annotation: ACMAX of the WFDB library. */
export const MAX_ANNOTATION_CODE = 49;

/** Code words that carry a field of an annotation instead of one. Source: WFDB Applications Guide, annot(5). */
export const SKIP = 59;
export const NUM = 60;
export const SUB = 61;
export const CHN = 62;
export const AUX = 63;

/** Symbol of a note; some notes speak of the file itself. */
export const NOTE_SYMBOL = '"';

/** Mnemonics of the standard codes, in code order. Source: annot(5) and the WFDB library's ecgcodes. */
const STANDARD_SYMBOLS: Readonly<Record<number, string>> = {
  0: ' ', 1: 'N', 2: 'L', 3: 'R', 4: 'a', 5: 'V', 6: 'F', 7: 'J', 8: 'A', 9: 'S',
  10: 'E', 11: 'j', 12: '/', 13: 'Q', 14: '~', 16: '|', 18: 's', 19: 'T',
  20: '*', 21: 'D', 22: NOTE_SYMBOL, 23: '=', 24: 'p', 25: 'B', 26: '^', 27: 't', 28: '+', 29: 'u',
  30: '?', 31: '!', 32: '[', 33: ']', 34: 'e', 35: 'n', 36: '@', 37: 'x', 38: 'f', 39: '(',
  40: ')', 41: 'r',
}; // prettier-ignore

/** Mnemonic of every code 0…49; codes without a standard one read "[15]", as the WFDB library prints them. */
export const ANNOTATION_SYMBOLS: readonly string[] = Array.from(
  { length: MAX_ANNOTATION_CODE + 1 },
  (_, code) => STANDARD_SYMBOLS[code] ?? `[${code}]`,
);

const CODES: ReadonlyMap<string, number> = new Map(ANNOTATION_SYMBOLS.map((symbol, code) => [symbol, code]));

/** Code of a mnemonic, or undefined when MIT annotation files have no code for it. */
export function annotationCode(symbol: string): number | undefined {
  return CODES.get(symbol);
}
