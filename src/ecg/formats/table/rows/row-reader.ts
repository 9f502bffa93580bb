import { decodeText } from '../../code-page.ts';
import { COMMA, POINT } from '../../decimal-bytes.ts';
import { encodeUtf8 } from '../../utf8.ts';
import type { TableLayout } from '../table-layout.ts';
import { ClockColumn } from '../time/clock-column.ts';
import { RowCells } from './row-cells.ts';
import { withoutUnit } from './cell-units.ts';
import { cellNumber, isMissing, parseNumber } from './table-cell.ts';

/** What is read from the rows: the values in the units of the table, and the time of the row. */
export interface RowSink {
  /** Which strand of samples a lead of that name is; the same one for every row where rows name no lead. */
  strandOf(leadName: string): number;
  /** NaN for a missing cell; `unreadable` when the cell holds something that is no number. */
  takeSample(strand: number, lead: number, value: number, unreadable: boolean): void;
  /** Called once per row, after its samples; NaN when there is no time column or it can't be read. */
  endRow(strand: number, time: number, samples: number): void;
  /** A line among the rows that is none: a second header, a remark. */
  skipLine(): void;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const COMMENT_MARKS = [0x23, 0x25];
const LONGEST_CELL = 128;
const LONGEST_NAME = 64;

/**
 * Reads rows of numbers from UTF-8 bytes without making a text of them: a string per cell is what makes a table of a
 * gigabyte slow and large.
 */
export class RowReader {
  readonly #sink: RowSink;
  readonly #layout: TableLayout;
  readonly #leads: readonly number[];
  readonly #cells: RowCells;
  readonly #decimalMarks: Uint8Array;
  readonly #units: readonly Uint8Array[];
  readonly #values: Float64Array;
  readonly #states: Uint8Array;
  readonly #clock: ClockColumn | null;
  readonly #dateColumn: number;
  readonly #nameColumn: number;

  constructor(layout: TableLayout, leadColumns: readonly number[], sink: RowSink) {
    this.#sink = sink;
    this.#layout = layout;
    this.#leads = leadColumns;
    this.#cells = new RowCells(layout.columns.length, layout.delimiter);
    this.#decimalMarks = Uint8Array.from(layout.columns, ({ decimalComma }) => (decimalComma ? COMMA : POINT));
    this.#units = layout.columns.map(({ cellUnit }) => encodeUtf8(cellUnit));
    this.#values = new Float64Array(leadColumns.length);
    this.#states = new Uint8Array(leadColumns.length);
    this.#clock = layout.timeUnit === 'clock' ? new ClockColumn() : null;
    this.#dateColumn = layout.columns.findIndex(({ role }) => role === 'date');
    this.#nameColumn = layout.columns.findIndex(({ role }) => role === 'lead-name');
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
    this.#cells.find(bytes, start, end);
    const time = this.#readTime(bytes);
    const strand = this.#nameColumn < 0 ? 0 : this.#sink.strandOf(this.#text(bytes, this.#nameColumn, LONGEST_NAME));
    if (this.#layout.rowContent === 'packet' && this.#leads.length === 1) {
      this.#readList(bytes, this.#leads[0], time);
      return;
    }
    const count = this.#readNumbers(bytes);
    const isRow =
      (this.#states.some((state) => state !== UNREADABLE) && !this.#isRemark(bytes, time)) || !Number.isNaN(time);
    if (!isRow) {
      this.#sink.skipLine();
      return;
    }
    const isPacket = this.#layout.rowContent === 'packet';
    const samples = isPacket ? count : this.#leads.length;
    for (let index = 0; index < samples; index++) {
      this.#sink.takeSample(strand, isPacket ? 0 : index, this.#values[index], this.#states[index] === UNREADABLE);
    }
    this.#sink.endRow(strand, time, isPacket ? count : 1);
  }

  /** Where a time should be stands a word: a header in between ("ExcelDateTime= 4.2e4"), a footer ("Mean, 0.12"). */
  #isRemark(bytes: Uint8Array, time: number): boolean {
    const { timeColumn } = this.#layout;
    if (timeColumn === null || !Number.isNaN(time)) return false;
    const cell = this.#text(bytes, timeColumn, LONGEST_NAME);
    return /\p{L}{2}/u.test(cell) && !isMissing(cell);
  }

  /** Reads the lead columns and returns how many there are up to the last cell that is not empty. */
  #readNumbers(bytes: Uint8Array): number {
    let count = 0;
    this.#leads.forEach((column, index) => {
      this.#values[index] = Number.NaN;
      this.#states[index] = MISSING;
      if (column >= this.#cells.count) return;
      const value = this.#number(bytes, column);
      this.#values[index] = value;
      const isGiven = !Number.isNaN(value) || !isMissing(this.#text(bytes, column, LONGEST_NAME));
      if (isGiven) count = index + 1;
      if (isGiven) this.#states[index] = Number.isNaN(value) ? UNREADABLE : READ;
    });
    return count;
  }

  /** The number of a cell, in the unit of its column where its cells have one. */
  #number(bytes: Uint8Array, column: number): number {
    const start = this.#cells.starts[column];
    let end = this.#cells.ends[column];
    const [mark, unit] = [this.#decimalMarks[column], this.#units[column]];
    if (unit.length === 0) return parseNumber(bytes, start, end, mark);
    while (end > start && isPadding(bytes[end - 1])) end--;
    if (unit.every((byte, at) => bytes[end - unit.length + at] === byte)) end -= unit.length;
    const value = parseNumber(bytes, start, end, mark);
    if (!Number.isNaN(value)) return value;
    // Another unit than in the other cells, or none.
    return cellNumber(withoutUnit(this.#text(bytes, column, LONGEST_CELL), this.#layout.columns[column].cellUnit), mark === COMMA);
  } // prettier-ignore

  /** The numbers of a cell that holds several, whatever stands between them. */
  #readList(bytes: Uint8Array, column: number, time: number): void {
    let samples = 0;
    const end = column < this.#cells.count ? this.#cells.ends[column] : 0;
    for (let at = column < this.#cells.count ? this.#cells.starts[column] : 0; at < end;) {
      while (at < end && !isNumberByte(bytes[at])) at++;
      let stop = at;
      while (stop < end && isNumberByte(bytes[stop])) stop++;
      if (stop > at) {
        const value = parseNumber(bytes, at, stop, POINT);
        this.#sink.takeSample(0, 0, value, Number.isNaN(value));
        samples++;
      }
      at = stop;
    }
    if (samples > 0) this.#sink.endRow(0, time, samples);
    else this.#sink.skipLine();
  }

  #readTime(bytes: Uint8Array): number {
    const column = this.#layout.timeColumn;
    if (column === null || column >= this.#cells.count) return Number.NaN;
    if (this.#clock === null) return this.#number(bytes, column);
    const date = this.#dateColumn < 0 ? undefined : this.#text(bytes, this.#dateColumn, LONGEST_CELL);
    return this.#clock.secondsOf(this.#text(bytes, column, LONGEST_CELL), date);
  }

  #text(bytes: Uint8Array, column: number, longest: number): string {
    if (column >= this.#cells.count) return '';
    const start = this.#cells.starts[column];
    const cell = bytes.subarray(start, Math.min(this.#cells.ends[column], start + longest));
    const { encoding } = this.#layout;
    // UTF-16 comes converted.
    const text = decodeText(cell, encoding === 'utf-16le' || encoding === 'utf-16be' ? 'utf-8' : encoding);
    let [from, to] = [0, text.length];
    while (from < to && isPadding(text.charCodeAt(from))) from++;
    while (to > from && isPadding(text.charCodeAt(to - 1))) to--;
    return text.slice(from, to);
  }
}

const MISSING = 0;
const READ = 1;
const UNREADABLE = 2;

/** Space, control characters and quotation marks. */
function isPadding(code: number): boolean {
  return code <= SPACE || code === 0x22 || code === 0x27;
}

/** Bytes of a number: digits, signs, point, exponent. */
function isNumberByte(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2b || byte === 0x2e || byte === 0x65 || byte === 0x45; // prettier-ignore
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] > SPACE) return false;
  return true;
}
