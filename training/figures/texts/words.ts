import { formatRate } from '../../evaluate/format-table.ts';

/** A rate in percent with one decimal and a minus sign; "–" where it is undefined. */
export function rate(value: number | null | undefined, digits = 1): string {
  return formatRate(value ?? null, digits).replace(/^-/, '−');
}

/** How much `part` is of `whole`, in percent; "–" when there is nothing. */
export function share(part: number, whole: number, digits = 0): string {
  return whole === 0 ? '–' : rate((100 * part) / whole, digits);
}

/** A count with commas: 109,494. */
export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** Seconds in minutes. */
export function minutes(seconds: number): string {
  return count(Math.round(seconds / 60));
}

/** "a, b and c". */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
