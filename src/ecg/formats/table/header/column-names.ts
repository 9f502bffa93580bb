import { unitNamed } from '../../facts/unit.ts';
import { splitRow } from '../rows/split-row.ts';
import type { TableDelimiter } from '../table-options.ts';
import type { HeaderText } from './header-text.ts';

/** The line that names the columns and the one that gives their units, by index; null where there is none. */
export interface ColumnNames {
  readonly names: readonly string[];
  readonly namesLine: number | null;
  readonly units: readonly string[];
  readonly unitsLine: number | null;
}

/** How far above the rows the names may be: names, kinds ("CAL", "RAW"), units, and an empty line or two. */
const NAME_LINES = 5;
const DELIMITERS: readonly TableDelimiter[] = ['\t', ';', ',', '|'];
/** What a line of units holds beside units: how a clock is written, whether a value is calibrated. */
const CLOCK_LETTERS = 'hms:., f';
const KINDS: ReadonlySet<string> = new Set(['cal', 'uncal', 'raw', 'calibrated', 'uncalibrated', 'yyyy/mm/dd hh:mm:ss.000', '-', '*', '']); // prettier-ignore

/** Finds the names and units of the columns in the lines next above the rows. */
export function findColumnNames(header: HeaderText): ColumnNames {
  const { lines, columnCount } = header;
  let units: readonly string[] = [];
  let unitsLine: number | null = null;
  const filled = lines.map((text, index) => ({ text, index })).filter(({ text }) => text.trim() !== '');
  for (const { text, index } of filled.slice(-NAME_LINES).reverse()) {
    // Above a single column, "Unit,µV" is a line of metadata, not a name.
    if (columnCount === 1 && DELIMITERS.some((mark) => text.includes(mark))) continue;
    if (columnCount === 1 && /[:=]/.test(text)) continue;
    const cells = cellsOf(text, header);
    if (cells === null || cells.every((cell) => cell === '')) continue;
    if (unitsLine === null && cells.every(isUnitCell)) {
      if (cells.some((cell) => !KINDS.has(cell.toLowerCase()))) [units, unitsLine] = [cells, index];
    } else if (!cells.every(isNumberLike)) {
      const above = unitsLine === null ? unitsAbove(header, index) : null;
      return { names: cells, namesLine: index, units: above?.units ?? units, unitsLine: above?.line ?? unitsLine };
    }
  }
  return { names: [], namesLine: null, units, unitsLine };
}

/** Units in the line above the names, where every cell of that line is one. */
function unitsAbove(header: HeaderText, namesLine: number): { units: readonly string[]; line: number } | null {
  const cells = namesLine === 0 ? null : cellsOf(header.lines[namesLine - 1], header);
  const isUnits = cells !== null && cells.length > 1 && cells.every(isUnitCell) && cells.some((cell) => unitNamed(cell) !== null);
  return isUnits ? { units: cells, line: namesLine - 1 } : null;
} // prettier-ignore

/** The cells of a header line over the columns, or null when they do not fit. */
function cellsOf(line: string, { delimiter, columnCount, rows }: HeaderText): string[] | null {
  const text = withoutCommentMark(line);
  const inDelimiter = splitRow(text, delimiter);
  if (inDelimiter.length === columnCount) return inDelimiter;
  if (columnCount > 2 && Math.abs(inDelimiter.length - columnCount) === 1) {
    // Rows that begin with a number of the row have one cell more than the names (R); rows that end in a delimiter or in a unit, too.
    const isTrailing = rows.every((row) => row[columnCount - 1] === '' || unitNamed(row[columnCount - 1] ?? '') !== null);
    const isShort = inDelimiter.length < columnCount;
    return isShort && !isTrailing ? ['', ...inDelimiter] : inDelimiter;
  }
  // Names may be separated otherwise than numbers: tabs above columns of spaces.
  return DELIMITERS.map((other) => splitRow(text, other)).find(({ length }) => length === columnCount && length > 1) ?? null;
} // prettier-ignore

function withoutCommentMark(line: string): string {
  let at = 0;
  while (at < line.length && ' \t#%'.includes(line[at])) at++;
  // Spaces before the first name may be an empty cell.
  return line.slice(0, at).includes('#') || line.slice(0, at).includes('%') ? line.slice(at) : line;
}

function isUnitCell(cell: string): boolean {
  const bare = cell.replaceAll(/[[\]]/g, '').trim();
  return KINDS.has(bare.toLowerCase()) || unitNamed(bare) !== null || isClockForm(bare.toLowerCase());
}

/** "hh:mm:ss.mmm". */
function isClockForm(text: string): boolean {
  return text.includes(':') && [...text].every((letter) => CLOCK_LETTERS.includes(letter));
}

function isNumberLike(cell: string): boolean {
  return [...cell].every((letter) => '-+.,0123456789eE '.includes(letter));
}
