import type { TableUnit, TimeUnit } from './table-options.ts';
import type { Dialect } from './find-dialect.ts';
import { timeUnitNamed, unitNamed, type TableHeader } from './read-header-lines.ts';
import { parseClock } from './parse-clock.ts';
import { splitRow } from './split-row.ts';
import { cellNumber, isMissing } from './table-cell.ts';

/** One column of the table's beginning. */
export interface ColumnValues {
  readonly index: number;
  /** As the header has it, without the unit; empty where it names none. */
  readonly name: string;
  /** Numbers, or seconds of time stamps; NaN for anything else. */
  readonly values: Float64Array;
  readonly isClock: boolean;
  /** Cells that are neither empty nor a word for missing, and how many of them are numbers or time stamps. */
  readonly filledCount: number;
  readonly measuredCount: number;
  readonly leadNamed: boolean;
  /** Units its name or the line of units gives. */
  readonly voltageUnit: TableUnit | null;
  readonly unitText: TimeUnit | null;
}

const LEAD_NAME = /^(lead\W*)?(i{1,3}|av[rlf]|v[1-9]r?|ml?i{1,3}|mlv\d|mcl?\d|(.*[\W_])?e[ck]g(\d*|[\W_].*))$/i;
const BRACKETED_UNIT = /^(?<name>.*?)\s*[[(]\s*(?<unit>[^\])]+?)\s*[\])]\s*$/;
const TRAILING_UNIT =
  /^(?<name>.+?)(?:\s*[/_]\s*|\s+)(?<unit>[nuµμm]V|(?<=_)s|ms|us|µs|ns|sec|seconds?|milliseconds?)$/i;

/** Takes the rows of the table's beginning apart into columns. */
export function readColumnValues(rows: readonly string[], dialect: Dialect, header: TableHeader): ColumnValues[] {
  const cells = rows.map((row) => splitRow(row, dialect.delimiter));
  return Array.from({ length: dialect.columnCount }, (_, index) => {
    const column = cells.map((row) => row[index] ?? '').filter((cell, row) => cell !== '' || cells[row].length > 1);
    const numbers = Float64Array.from(column, (cell) => cellNumber(cell, dialect.decimalComma));
    const clocks = Float64Array.from(column, parseClock);
    const isClock = count(clocks) > count(numbers);
    const { name, unit } = nameAndUnit(header.names[index] ?? '');
    const unitTexts = [unit, (header.units[index] ?? '').replace(/[[\]()]/g, '').trim()];
    return {
      index,
      name,
      values: isClock ? clocks : numbers,
      isClock,
      filledCount: column.filter((cell) => !isMissing(cell)).length,
      measuredCount: count(isClock ? clocks : numbers),
      leadNamed: LEAD_NAME.test(name),
      voltageUnit: unitNamed(unitTexts[0]) ?? unitNamed(unitTexts[1]),
      unitText: timeUnitNamed(unitTexts[0]) ?? timeUnitNamed(unitTexts[1]) ?? timeUnitNamed(name),
    };
  });
}

function nameAndUnit(text: string): { name: string; unit: string } {
  for (const pattern of [BRACKETED_UNIT, TRAILING_UNIT]) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined && (unitNamed(groups.unit) ?? timeUnitNamed(groups.unit)) !== null) {
      return { name: groups.name, unit: groups.unit };
    }
  }
  return { name: text, unit: '' };
}

function count(values: Float64Array): number {
  return values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
}
