import type { TableLayout } from './table-layout.ts';
import { COMMA, parseDecimal, POINT } from '../decimal-bytes.ts';
import { decodeUtf8 } from '../utf8.ts';
import { parseClock } from './parse-clock.ts';
import { isMissing } from './table-cell.ts';

/** What is read from the rows: the value of each lead in the units of the table, and the time of the row. */
export interface RowSink {
  /** NaN for a missing cell; `unreadable` when the cell holds something that is no number. */
  takeSample(lead: number, value: number, unreadable: boolean): void;
  /** Called once per row, after its samples; NaN when there is no time column or it can't be read. */
  endRow(time: number): void;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const TAB = 0x09;
const SPACE = 0x20;
const COMMENT_MARKS = [0x23, 0x25];
const SKIP = -1;
const TIME = -2;

/**
 * Reads rows of numbers from UTF-8 bytes without making a text of them: a string per cell is what makes a table of a
 * gigabyte slow and large. Cells are those of `splitRow`; a quoted cell ends on its line.
 */
export class RowReader {
  readonly #sink: RowSink;
  readonly #delimiter: number;
  readonly #decimalMark: number;
  readonly #isClock: boolean;
  /** Per column of the table: index of the lead, TIME or SKIP. */
  readonly #roles: Int32Array;
  readonly #leadCount: number;
  readonly #seen: Uint8Array;
  #time = Number.NaN;

  constructor(layout: TableLayout, leadColumns: readonly number[], sink: RowSink) {
    this.#sink = sink;
    this.#delimiter = layout.delimiter.charCodeAt(0);
    this.#decimalMark = layout.decimalComma ? COMMA : POINT;
    this.#isClock = layout.timeUnit === 'clock';
    this.#leadCount = leadColumns.length;
    this.#seen = new Uint8Array(leadColumns.length);
    this.#roles = Int32Array.from(layout.columns, (_, index) =>
      index === layout.timeColumn ? TIME : leadColumns.indexOf(index),
    );
  }

  /** Reads all lines of `bytes`; the last one needs no line end. */
  readLines(bytes: Uint8Array): void {
    for (let start = 0; start < bytes.length;) {
      let end = start;
      while (end < bytes.length && bytes[end] !== NEWLINE && bytes[end] !== RETURN) end++;
      if (!isBlank(bytes, start, end) && !COMMENT_MARKS.includes(bytes[start])) this.#readRow(bytes, start, end);
      start = end + 1;
    }
  }

  #readRow(bytes: Uint8Array, start: number, end: number): void {
    this.#seen.fill(0);
    this.#time = Number.NaN;
    let column = 0;
    const spaced = this.#delimiter === SPACE;
    for (let at = start; at <= end && column < this.#roles.length; column++) {
      if (spaced) {
        while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
        if (at === end && column > 0) break;
      }
      const cellEnd = this.#endOfCell(bytes, at, end, spaced);
      const role = this.#roles[column];
      if (role !== SKIP) this.#readCell(bytes, at, cellEnd, role);
      at = cellEnd + 1;
    }
    for (let lead = 0; lead < this.#leadCount; lead++) {
      if (this.#seen[lead] === 0) this.#sink.takeSample(lead, Number.NaN, false);
    }
    this.#sink.endRow(this.#time);
  }

  #endOfCell(bytes: Uint8Array, start: number, end: number, spaced: boolean): number {
    let at = start;
    let quoted = false;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === QUOTE && !spaced) quoted = !quoted;
      else if (!quoted && (byte === this.#delimiter || (spaced && byte === TAB))) break;
    }
    return at;
  }

  #readCell(bytes: Uint8Array, start: number, end: number, role: number): void {
    if (role === TIME) {
      this.#time = this.#isClock
        ? parseClock(textOf(bytes, start, end))
        : parseDecimal(bytes, start, end, this.#decimalMark);
      return;
    }
    const value = parseDecimal(bytes, start, end, this.#decimalMark);
    this.#seen[role] = 1;
    this.#sink.takeSample(role, value, Number.isNaN(value) && !isMissing(textOf(bytes, start, end)));
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] > SPACE) return false;
  return true;
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decodeUtf8(bytes.subarray(start, Math.min(end, start + 64))).replace(/^[\s"']+|[\s"']+$/g, '');
}
