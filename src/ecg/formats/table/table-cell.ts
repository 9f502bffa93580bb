import { COMMA, parseDecimal, POINT } from '../decimal-bytes.ts';
import { encodeUtf8 } from '../utf8.ts';
import { parseClock } from './parse-clock.ts';

/** Words for a missing sample: no mistake in the file, so they count like an empty cell. */
const MISSING = /^(|-|nan|na|n\/a|null|none|inf|-inf|\?)$/i;

/** The number in a cell of the table's beginning; NaN for anything else. */
export function cellNumber(cell: string, decimalComma: boolean): number {
  const bytes = encodeUtf8(cell);
  return parseDecimal(bytes, 0, bytes.length, decimalComma ? COMMA : POINT);
}

export function isMissing(cell: string): boolean {
  return MISSING.test(cell);
}

/** True when the cell holds a number or a time stamp. */
export function isMeasured(cell: string, decimalComma: boolean): boolean {
  return !Number.isNaN(cellNumber(cell, decimalComma)) || !Number.isNaN(parseClock(cell));
}
