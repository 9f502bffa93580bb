import type { TableDelimiter, TableOptions } from './table-options.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { isFractionColumn } from './is-fraction-column.ts';
import { splitRow } from './split-row.ts';
import { isMeasured, isMissing } from './table-cell.ts';

/** How the rows of a table are written, and where they begin. */
export interface Dialect {
  readonly delimiter: TableDelimiter;
  readonly decimalComma: boolean;
  readonly columnCount: number;
  /** Index of the first line with samples. */
  readonly firstRow: number;
}

interface Candidate {
  readonly delimiter: TableDelimiter;
  readonly decimalComma: boolean;
  readonly columnCount: number;
  readonly score: number;
}

const DELIMITERS: readonly TableDelimiter[] = [';', '\t', ',', '|', ' '];
/** Lines at the end of the beginning, where samples are, that decide how rows are written. */
const JUDGED_LINES = 200;
/** The first row of samples is followed by rows like it: this many are looked at, this share has to be. */
const CONFIRMING_ROWS = 5;
const CONFIRMING_SHARE = 0.8;
/** A dialect in which fewer of the cells are numbers or time stamps is none. */
const LEAST_SCORE = 0.2;

/**
 * Finds the delimiter and decimal mark under which most cells are numbers, as many in each row, and the line at which the
 * rows begin. Throws `RecordingError` when no way of reading gives rows of numbers.
 */
export function findDialect(lines: readonly string[], options: TableOptions): Dialect {
  const judged = lines.filter((line) => line.trim() !== '').slice(-JUDGED_LINES);
  const candidates = (options.delimiter === undefined ? DELIMITERS : [options.delimiter]).flatMap((delimiter) =>
    (options.decimalComma === undefined ? [false, true] : [options.decimalComma]).map((decimalComma) =>
      judge(judged, delimiter, decimalComma),
    ),
  );
  const best = candidates.reduce((first, second) => (second.score > first.score ? second : first));
  const free = options.delimiter === undefined && options.decimalComma === undefined;
  const chosen = free && isDecimalCommaAlone(judged, best, lines) ? oneColumn : best;
  const firstRow = chosen.score < LEAST_SCORE ? -1 : findFirstRow(lines, chosen);
  if (firstRow < 0) {
    throw new RecordingError(
      'unknown-format',
      'No rows of numbers found: a table of samples has one row per sample and one column per lead.',
    );
  }
  const { delimiter, decimalComma, columnCount } = chosen;
  return { delimiter, decimalComma, columnCount, firstRow };
}

const oneColumn: Candidate = { delimiter: ';', decimalComma: true, columnCount: 1, score: 1 };

function judge(lines: readonly string[], delimiter: TableDelimiter, decimalComma: boolean): Candidate {
  const rows = lines.map((line) => splitRow(line, delimiter));
  const columnCount = mostCommon(rows.map((row) => row.length));
  let filled = 0;
  let measured = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (isMissing(cell)) continue;
      filled++;
      if (row.length === columnCount && isMeasured(cell, decimalComma)) measured++;
    }
  }
  const share = filled === 0 ? 0 : measured / filled;
  // Several columns before one, a decimal point before a comma, where both read equally well.
  const score = share * (columnCount > 1 ? 1 : 0.95) - (decimalComma ? 0.01 : 0);
  return { delimiter, decimalComma, columnCount, score };
}

/** "-145,000" is one number with a decimal comma, but two whole ones to a reader of comma-separated cells. */
function isDecimalCommaAlone(judged: readonly string[], best: Candidate, lines: readonly string[]): boolean {
  if (best.delimiter !== ',' || best.columnCount !== 2) return false;
  const first = findFirstRow(lines, best);
  const above = first > 0 ? splitRow(lines[first - 1], ',') : [];
  const named = above.length === 2 && above.every((cell) => cell !== '' && !isMeasured(cell, false));
  return !named && isFractionColumn(judged);
}

function findFirstRow(lines: readonly string[], { delimiter, decimalComma, columnCount }: Candidate): number {
  const isRow = (line: string) => {
    const cells = splitRow(line, delimiter);
    const filled = cells.filter((cell) => !isMissing(cell));
    const measured = filled.filter((cell) => isMeasured(cell, decimalComma)).length;
    return cells.length === columnCount && measured > 0 && measured >= filled.length / 2;
  };
  for (let index = 0; index < lines.length; index++) {
    if (!isRow(lines[index])) continue;
    const next = lines.slice(index, index + CONFIRMING_ROWS).filter((line) => line.trim() !== '');
    if (next.filter(isRow).length >= next.length * CONFIRMING_SHARE) return index;
  }
  return -1;
}

function mostCommon(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  let best = 1;
  for (const [count, times] of tally) if (times > (tally.get(best) ?? 0)) best = count;
  return best;
}
