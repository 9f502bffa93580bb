import type { TableDelimiter, TableOptions } from '../table-options.ts';
import type { TurnedText } from './turned-text.ts';
import { RecordingError } from '../../../recording/recording-error.ts';
import { decodeText, encodingOf } from '../../code-page.ts';
import { byteOrderMarkLength } from '../../text-encoding.ts';
import { encodeUtf8 } from '../../utf8.ts';
import { readClock } from '../time/read-clock.ts';
import { statedDelimiter } from './find-dialect.ts';
import { splitRow } from './split-row.ts';
import { cellNumber, isMissing } from './table-cell.ts';

/** No recorder has more leads, and no table of leads in columns more columns. */
const MOST_LEADS = 64;
/** Rows without names beyond these are examples of something, a beat each, and no leads. */
const MOST_UNNAMED = 16;
/** A minute of twelve leads at 1000 Hz is a tenth of it; the text is in memory more than once. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Cells that decide by which mark they are separated, and how many of them are numbers in a row of samples. */
const JUDGED_CELLS = 200;
const NUMBER_SHARE = 0.8;
/** Name and unit stand before the samples of a lead. */
const LABEL_CELLS = 2;
const DELIMITERS: readonly TableDelimiter[] = [';', '\t', ',', '|', ' '];
/** Clocks of packets run as evenly as this. */
const UNEVENNESS = 0.2;

/**
 * Whether lines hold a lead each: few of them, each with more numbers than a table has columns. Judged by as much of a file as
 * there is; rows of packets and rows under names for every cell are none. What the person says goes first.
 */
export function hasLeadRows(bytes: Uint8Array, options: TableOptions = {}): boolean {
  return rowsOf(bytes, options) !== null;
}

/** A text with a lead in each row turned round, or null when it is none. Throws `RecordingError` for one too large to be turned. */
export function turnLeadRows(bytes: Uint8Array, options: TableOptions = {}): Omit<TurnedText, 'rowContent'> | null {
  const found = rowsOf(bytes, options);
  if (found === null) return null;
  const { above, rows, delimiter } = found;
  const length = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const lines = Array.from({ length }, (_, at) => rows.map((row) => row[at] ?? '').join('\t'));
  // A row number in front of every lead is a name for it, and no first sample.
  if (areRowNumbers(rows)) lines[0] = rows.map(([number]) => `row ${number}`).join('\t');
  return { bytes: encodeUtf8([...above, ...lines].join('\n')), delimiter };
}

interface LeadRows {
  /** Lines before the first row, as they are. */
  readonly above: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: TableDelimiter;
}

function rowsOf(bytes: Uint8Array, { rowContent, delimiter: given }: TableOptions): LeadRows | null {
  if ((rowContent !== undefined && rowContent !== 'lead') || !isWide(bytes)) return null;
  if (bytes.length > MOST_BYTES) {
    const message = `A table with a lead in each row is read up to ${MOST_BYTES / 2 ** 20} MB: save it with a sample in each row.`;
    throw new RecordingError('too-large', message);
  }
  const text = decodeText(bytes.subarray(byteOrderMarkLength(bytes)), encodingOf(bytes));
  const lines = text.split(/\r\n|\n|\r/);
  const longest = lines.reduce((most, line) => (line.length > most.length ? line : most), '');
  const delimiter = given ?? statedDelimiter(lines[0]) ?? delimiterOf(longest);
  if (delimiter === null) return null;
  const split = lines.map((line) => (line.length > MOST_LEADS ? splitRow(line, delimiter) : []));
  const isRow = (cells: readonly string[]): boolean => cells.length > MOST_LEADS && numberShare(cells) >= NUMBER_SHARE;
  const rows = split.filter(isRow);
  if (rows.length === 0 || rows.length > MOST_LEADS) return null;
  const first = split.findIndex(isRow);
  const isNamed = split.slice(0, first).some(({ length }) => length > MOST_LEADS);
  if (rowContent === undefined && (isNamed || arePackets(rows) || areLists(rows, delimiter) || areTooMany(rows)))
    return null;
  return { above: lines.slice(0, first).filter((line) => line.trim() !== ''), rows, delimiter };
}

/** Few line ends for its size: a look at every byte, and at nothing else, since most tables are not wide. */
function isWide(bytes: Uint8Array): boolean {
  let ends = 0;
  for (let at = 0; at < bytes.length && ends * MOST_LEADS <= Math.max(bytes.length, 1 << 14); at++) {
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) ends++;
  }
  return ends * 2 * MOST_LEADS <= bytes.length;
}

/** The mark between which most cells are numbers; null when there is none between more cells than a table has columns. */
function delimiterOf(line: string): TableDelimiter | null {
  const start = line.slice(0, 40 * JUDGED_CELLS);
  const candidates = DELIMITERS.map((delimiter) => {
    const cells = splitRow(start, delimiter);
    return { delimiter, share: cells.length > MOST_LEADS ? numberShare(cells) : 0 };
  });
  const best = candidates.reduce((first, second) => (second.share > first.share ? second : first));
  return best.share >= NUMBER_SHARE ? best.delimiter : null;
}

function numberShare(cells: readonly string[]): number {
  const judged = cells.slice(LABEL_CELLS, LABEL_CELLS + JUDGED_CELLS).filter((cell) => !isMissing(cell));
  const numbers = judged.filter((cell) => !Number.isNaN(cellNumber(cell, false)) || !Number.isNaN(cellNumber(cell, true)));
  return judged.length === 0 ? 0 : numbers.length / judged.length;
} // prettier-ignore

/** 0, 1, 2 … or 1, 2, 3 … in front of the rows. */
function areRowNumbers(rows: readonly (readonly string[])[]): boolean {
  const numbers = rows.map(([cell]) => Number(cell));
  return rows.length > 1 && (numbers[0] === 0 || numbers[0] === 1) && numbers.every((number, row) => number === numbers[0] + row);
} // prettier-ignore

function areTooMany(rows: readonly (readonly string[])[]): boolean {
  return rows.length > MOST_UNNAMED && !rows.every(([cell]) => Number.isNaN(cellNumber(cell, false)));
}

/** Rows of which only the last cell, a list of samples, is separated so: other marks stand before the first sample. */
function areLists(rows: readonly (readonly string[])[], delimiter: TableDelimiter): boolean {
  return rows.every(([cell]) => {
    const isNumber = !Number.isNaN(cellNumber(cell, false)) || !Number.isNaN(cellNumber(cell, true));
    return !isNumber && (/[["]/.test(cell) || DELIMITERS.some((other) => other !== delimiter && other !== ' ' && cell.includes(other)));
  });
} // prettier-ignore

/** Rows that begin with times which run evenly are packets of one signal. */
function arePackets(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < 3 || areRowNumbers(rows)) return false;
  const times = rows.map(([cell]) => readClock(cell)?.seconds ?? cellNumber(cell, false));
  const steps = times.slice(1).map((time, row) => time - times[row]);
  const most = Math.max(...steps);
  return steps.every((step) => step > 0 && step >= (1 - UNEVENNESS) * most);
}
