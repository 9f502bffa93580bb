import type { ColumnStatement } from '../header/header-text.ts';
import { ClockColumn } from '../time/clock-column.ts';
import { identifySignal } from '../../leads/identify-signal.ts';
import { readDay, spreadStamp } from '../time/read-clock.ts';
import type { Dialect } from '../rows/find-dialect.ts';
import { cellNumber, isMissing, listNumbers } from '../rows/table-cell.ts';

/** What the cells of a column mostly are. */
export type CellKind = 'number' | 'clock' | 'date' | 'list' | 'text';

/** One column of the table's beginning. */
export interface ColumnValues {
  readonly index: number;
  readonly statement: ColumnStatement;
  readonly kind: CellKind;
  /** Numbers, seconds of time stamps, or days of dates, a value for each row; NaN for anything else. */
  readonly values: Float64Array;
  /** Cells that are neither empty nor a word for missing, and how many of them are what `kind` says. */
  readonly filledCount: number;
  readonly measuredCount: number;
  /** The cells as they are. */
  readonly cells: readonly string[];
  readonly decimalComma: boolean;
  /** Unit that stood in its cells; empty where none did. */
  readonly cellUnit: string;
}

/** Rows whose cells decide what kind a column is. */
const KIND_ROWS = 200;

/** Takes the rows of the table's beginning, without the units in their cells, apart into columns. */
export function readColumnValues(
  rows: readonly (readonly string[])[],
  { decimalCommas, cellUnits }: Pick<Dialect, 'decimalCommas' | 'cellUnits'>,
  statements: readonly ColumnStatement[],
): ColumnValues[] {
  return statements.map((statement, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    const decimalComma = decimalCommas[index];
    const kind = kindOf(cells.filter((cell) => !isMissing(cell)).slice(0, KIND_ROWS), decimalComma, statement.name ?? '');
    const values = valuesOf(cells, kind, decimalComma);
    const filledCount = cells.filter((cell) => !isMissing(cell)).length;
    const measuredCount = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
    return { index, statement, kind, values, filledCount, measuredCount, cells, decimalComma, cellUnit: cellUnits[index] };
  });
} // prettier-ignore

/** `filled` are cells that are neither empty nor a word for missing. */
function kindOf(filled: readonly string[], decimalComma: boolean, name: string): CellKind {
  // A lead may begin long after the other signals do.
  if (filled.length === 0) return identifySignal({ name }).kind === 'ecg' ? 'number' : 'text';
  const isMost = (count: number) => count >= filled.length / 2;
  if (filled.every((cell) => spreadStamp(cell) !== null)) return 'clock';
  if (isMost(filled.filter((cell) => !Number.isNaN(cellNumber(cell, decimalComma))).length)) return 'number';
  const clock = new ClockColumn();
  if (isMost(filled.filter((cell) => !Number.isNaN(clock.secondsOf(cell))).length)) return 'clock';
  if (isMost(filled.filter((cell) => readDay(cell) !== null).length)) return 'date';
  return isMost(filled.filter((cell) => listNumbers(cell).length > 1).length) ? 'list' : 'text';
}

function valuesOf(cells: readonly string[], kind: CellKind, decimalComma: boolean): Float64Array {
  const clock = new ClockColumn();
  const valueOf: Readonly<Record<CellKind, (cell: string) => number>> = {
    number: (cell) => cellNumber(cell, decimalComma),
    clock: (cell) => clock.secondsOf(cell),
    date: (cell) => readDay(cell)?.[0] ?? Number.NaN,
    list: (cell) => listNumbers(cell)[0] ?? Number.NaN,
    text: () => Number.NaN,
  };
  return Float64Array.from(cells, valueOf[kind]);
}
