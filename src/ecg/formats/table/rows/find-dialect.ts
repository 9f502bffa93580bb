import type { TableDelimiter, TableOptions } from '../table-options.ts';
import { RecordingError } from '../../../recording/recording-error.ts';
import { cellUnits, withoutUnits } from './cell-units.ts';
import { decimalCommas } from './decimal-mark.ts';
import { isFractionColumn } from './is-fraction-column.ts';
import { splitRow } from './split-row.ts';
import { isMissing, isNumberList, MeasuredCells } from './table-cell.ts';

/** How the rows of a table are written, and where they begin. */
export interface Dialect {
  readonly delimiter: TableDelimiter;
  /** Per column whether "0,5" is a half. */
  readonly decimalCommas: readonly boolean[];
  /** Per column the unit behind the number in its cells ("0.12 mV"); empty where there is none. */
  readonly cellUnits: readonly string[];
  readonly columnCount: number;
  /** Index of the first line with samples. */
  readonly firstRow: number;
}

/** What lines above the rows say about how these are written. */
export interface StatedDialect {
  readonly delimiter?: TableDelimiter;
  readonly columnCount?: number;
}

interface Candidate {
  readonly delimiter: TableDelimiter;
  /** Per column whether most of its cells are numbers or time stamps. */
  readonly areMeasured: readonly boolean[];
  readonly decimalCommas: readonly boolean[];
  readonly cellUnits: readonly string[];
  readonly columnCount: number;
  readonly score: number;
}

/** Marks that stand in no cell of a table with another delimiter, as spaces and commas do. */
const SEPARATORS = [';', '\t', '|'];
const DELIMITERS: readonly TableDelimiter[] = [';', '\t', ',', '|', ' '];
/** Lines at the end of the beginning, where samples are, that decide how rows are written. */
const JUDGED_LINES = 200;
/** Cells that decide, in at least so many lines. */
const JUDGED_CELLS = 50_000;
const FEWEST_JUDGED = 20;
/** Lines at the beginning that may name the columns. */
const HEAD_LINES = 40;
/** Of a short beginning this share may be lines of the header. */
const HEADER_SHARE = 0.25;
/** The first row of samples is followed by rows like it: this many are looked at, this share has to be. */
const CONFIRMING_ROWS = 5;
const CONFIRMING_SHARE = 0.8;
/** A dialect in which fewer of the cells are numbers or time stamps is none. */
const LEAST_SCORE = 0.2;

/**
 * Finds the delimiter and decimal marks under which most cells are numbers, as many in each row, and the line at which the
 * rows begin. Throws `RecordingError` when no way of reading gives rows of numbers.
 */
export function findDialect(lines: readonly string[], options: TableOptions, stated: StatedDialect = {}): Dialect {
  const judged = lines.filter((line) => line.trim() !== '').slice(-JUDGED_LINES);
  const cells = new MeasuredCells();
  const given = options.delimiter ?? stated.delimiter;
  const candidates = (given === undefined ? DELIMITERS : [given]).map((delimiter) =>
    judge(judged, delimiter, options, lines.slice(0, HEAD_LINES), cells),
  );
  const best = candidates.reduce((first, second) => (second.score > first.score ? second : first));
  const free = options.delimiter === undefined && options.decimalComma === undefined;
  const chosen = free && isDecimalCommaAlone(judged, best, lines, stated, cells) ? oneColumn : best;
  const firstRow = chosen.score < LEAST_SCORE ? -1 : findFirstRow(lines, chosen, cells);
  if (firstRow < 0) {
    throw new RecordingError(
      'unknown-format',
      'No rows of numbers found: a table of samples has one row per sample and one column per lead.',
    );
  }
  return { ...chosen, firstRow };
}

/** The delimiter that spreadsheets are told by a first line "sep=;", or undefined. */
export function statedDelimiter(firstLine: string): TableDelimiter | undefined {
  const text = firstLine.replaceAll('"', '');
  if (!text.toLowerCase().startsWith('sep=')) return undefined;
  const mark = text.slice(4, 5);
  return DELIMITERS.find((delimiter) => delimiter === mark);
}

const oneColumn: Candidate = {
  delimiter: ';',
  areMeasured: [true],
  decimalCommas: [true],
  cellUnits: [''],
  columnCount: 1,
  score: 1,
};

function judge(lines: readonly string[], delimiter: TableDelimiter, options: TableOptions, head: readonly string[], measuredCells: MeasuredCells): Candidate {
  const all = lines.map((line) => splitRow(line, delimiter));
  const columnCount = mostCommon(all.map((row) => row.length));
  // Of a table with thousands of columns a few rows tell.
  const written = all.slice(-Math.max(FEWEST_JUDGED, Math.floor(JUDGED_CELLS / columnCount)));
  const skipped = all.length - written.length;
  const units = cellUnits(written.filter((row) => row.length === columnCount), columnCount);
  const rows = written.map((row) => withoutUnits(row, units));
  const like = rows.filter((row) => row.length === columnCount);
  const marks =
    options.decimalComma === undefined
      ? decimalCommas(like, columnCount)
      : Array<boolean>(columnCount).fill(options.decimalComma);
  // Cells that hold lists are no torn ones where a line names as many columns: "time,ecg" above "0,-145;-151;-142;-130".
  const hasNames = columnCount > 1 && head.some((line) => areNames(splitRow(line, delimiter), columnCount, measuredCells));
  const shares = rows.map((row, index) => {
    const filled = row.filter((cell) => !isMissing(cell));
    // "ok;-0" of "ok;-0,1233" split at the comma: what separates columns does not stand inside a cell.
    const isOther = (mark: string) => delimiter !== mark && SEPARATORS.includes(mark);
    const torn = filled.filter((cell) => [...cell].some(isOther) && !(hasNames && isNumberList(cell))).length + [lines[skipped + index][0], lines[skipped + index].at(-1) ?? ''].filter(isOther).length;
    const isLike = row.length === columnCount;
    const measured = row.filter((cell, column) => isLike && !isMissing(cell) && measuredCells.has(cell, marks[column])).length;
    return filled.length === 0 ? 0 : Math.max(0, measured - torn) / filled.length;
  });
  // The lines of a header are among them where a table is short.
  const most = shares.sort((a, b) => b - a).slice(0, Math.ceil(shares.length * (1 - HEADER_SHARE)));
  const share = most.reduce((sum, each) => sum + each, 0) / Math.max(1, most.length);
  // Several columns before one, a decimal point before a comma, where both read equally well.
  const score = share * (columnCount > 1 ? 1 : 0.95) - (marks.includes(true) ? 0.01 : 0);
  // Of a table of one row the line of names is half.
  const named = like.filter((row) => !areNames(row, columnCount, measuredCells));
  const areMeasured = marks.map((mark, column) => {
    return named.filter((row) => measuredCells.has(row[column], mark)).length > named.length / 2;
  });
  return { delimiter, areMeasured, decimalCommas: marks, cellUnits: units, columnCount, score };
} // prettier-ignore

function areNames(cells: readonly string[], columnCount: number, measured: MeasuredCells): boolean {
  return cells.length === columnCount && cells.every((cell) => cell !== '' && !measured.has(cell, false) && !measured.has(cell, true) && !SEPARATORS.some((mark) => cell.includes(mark)));
} // prettier-ignore

/** "-145,000" is one number with a decimal comma, but two whole ones to a reader of comma-separated cells. */
function isDecimalCommaAlone(
  judged: readonly string[],
  best: Candidate,
  lines: readonly string[],
  stated: StatedDialect,
  measured: MeasuredCells,
): boolean {
  if (best.delimiter !== ',' || best.columnCount !== 2) return false;
  if (stated.columnCount === 1) return true;
  const first = findFirstRow(lines, best, measured);
  const above = first > 0 ? splitRow(lines[first - 1], ',') : [];
  const named = above.length === 2 && above.every((cell) => cell !== '' && !measured.has(cell, false));
  return !named && isFractionColumn(judged);
}

function findFirstRow(lines: readonly string[], candidate: Candidate, measuredCells: MeasuredCells): number {
  const { delimiter, decimalCommas: marks, cellUnits: units, columnCount, areMeasured } = candidate;
  const needed = areMeasured.filter(Boolean).length;
  const isRow = (line: string) => {
    const cells = withoutUnits(splitRow(line, delimiter), units);
    if (cells.length !== columnCount) return false;
    const filled = cells.filter((cell) => !isMissing(cell)).length;
    const measured = cells.map((cell, column) => !isMissing(cell) && measuredCells.has(cell, marks[column]));
    const count = measured.filter(Boolean).length;
    // "sampling rate;250" above two columns of numbers is no row of them.
    const unlike = cells.filter((cell, column) => areMeasured[column] && !isMissing(cell) && !measured[column]).length;
    if (count === 0 || count < filled / 2) return false;
    return 2 * unlike < needed;
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
