/** Beats that a key stands for: the digits for 1 to 10, and with Shift ten more. */
export const MOST_NUMBERED = 20;

/** The number a key stands for, from 1; null for every other key. Digits that need Shift on a keyboard are themselves. */
export function numberOfKey({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): number | null {
  const number = (digit: string): number => Number(digit) || 10;
  if (/^\d$/.test(key)) return number(key);
  const digit = shiftKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
  return digit === undefined ? null : 10 + number(digit);
}
