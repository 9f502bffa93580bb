import type { KeptRecording } from '../../recording/recording.ts';
import { columnsToRead } from './columns-to-read.ts';
import { columnLabel } from './header/column-label.ts';
import type { ColumnStatement, HeaderText } from './header/header-text.ts';
import { readHeader } from './header/read-header.ts';
import type { ColumnValues } from './columns/column-values.ts';
import { layOut } from './lay-out.ts';
import { TableBuilder } from './table-builder.ts';
import type { TableLayout } from './table-layout.ts';
import { judgedRows } from './table-limits.ts';
import type { TableOptions } from './table-options.ts';

/**
 * Numbers in rows and columns from wherever they come, such as an array of NumPy or MATLAB: what a text table is once its cells
 * are read. The same layout comes of it, so the import dialog asks the same questions, and also which way the samples run.
 */
export interface NumberTable {
  readonly rowCount: number;
  readonly columnCount: number;
  /** NaN where there is no number. */
  readonly valueAt: (row: number, column: number) => number;
  /** Names of the columns ("ECG [mV]"), where the source has them. */
  readonly names?: readonly string[];
  /** Names of the rows, for a table that has a lead in each. */
  readonly rowNames?: readonly string[];
  /** Whatever else it says, line by line: "fs = 250". */
  readonly notes?: readonly string[];
}

const SHOWN_ROWS = 10;
/** Kind, width and byte order of numbers stand in the head of every such file. */
const STATED = { kind: 'stated', where: {} } as const;
/** A table of fewer rows than this, and more columns, has a lead in each row. */
const MOST_LEADS = 64;

/** How a table of numbers is read: as `describeTable` for a text. Throws `RecordingError`. */
export function describeNumbers(table: NumberTable, options: TableOptions = {}): TableLayout {
  const { isTurned, numbers } = turned(table, options);
  const columns = Array.from({ length: numbers.columnCount }, (_, index) => columnOf(numbers, index));
  const headerText: HeaderText = { lines: numbers.notes ?? [], delimiter: '\t', columnCount: numbers.columnCount, rows: [] };
  const header = readHeader(headerText, null);
  const rowCount = Math.min(SHOWN_ROWS, numbers.rowCount);
  const layout = layOut(
    { ...header, columns: columns.map(({ statement }) => statement) },
    columns,
    options.rowContent === 'lead' ? { ...options, rowContent: 'sample' } : options,
  );
  return {
    ...layout,
    rowContent: isTurned ? 'lead' : layout.rowContent,
    rowContentOrigin: options.rowContent === undefined ? { kind: 'assumed', because: 'size' } : { kind: 'chosen' },
    writing: { as: 'numbers', encodingOrigin: STATED, delimiterOrigin: STATED, decimalOrigin: STATED },
    encoding: 'utf-8',
    delimiter: '\t',
    headerLineCount: 0,
    firstRows: Array.from({ length: rowCount }, (_row, row) =>
      Array.from({ length: numbers.columnCount }, (_column, column) => shown(numbers.valueAt(row, column))),
    ),
  };
} // prettier-ignore

/** Reads a table of numbers; `asked` are columns to read although they are no ECG. Throws only `RecordingError`. */
export function readNumbers(
  table: NumberTable,
  fileName: string,
  options: TableOptions = {},
  asked: readonly number[] = [],
): KeptRecording {
  const layout = describeNumbers(table, options);
  const { numbers } = turned(table, options);
  const leadColumns = columnsToRead(layout, options, asked, fileName);
  const builder = new TableBuilder(layout, leadColumns);
  const isPacket = layout.rowContent === 'packet';
  for (let row = 0; row < numbers.rowCount; row++) {
    leadColumns.forEach((column, lead) => builder.takeSample(0, isPacket ? 0 : lead, numbers.valueAt(row, column), false));
    const time = layout.timeColumn === null ? Number.NaN : numbers.valueAt(row, layout.timeColumn);
    builder.endRow(0, time, isPacket ? leadColumns.length : 1);
  }
  return builder.finish(fileName);
} // prettier-ignore

/** The table with one row for each sample, whichever way it came. */
function turned(table: NumberTable, { rowContent }: TableOptions): { isTurned: boolean; numbers: NumberTable } {
  const seemsTurned = table.rowCount <= MOST_LEADS && table.columnCount > MOST_LEADS;
  const isTurned = rowContent === undefined ? seemsTurned : rowContent === 'lead';
  if (!isTurned) return { isTurned, numbers: table };
  const { rowCount, columnCount, notes, rowNames } = table;
  return {
    isTurned,
    numbers: {
      rowCount: columnCount,
      columnCount: rowCount,
      valueAt: (row, column) => table.valueAt(column, row),
      ...(rowNames && { names: rowNames }),
      ...(notes && { notes }),
    },
  };
}

function columnOf({ names, rowCount, columnCount, valueAt }: NumberTable, index: number): ColumnValues {
  const label = columnLabel(names?.[index] ?? '');
  const where = names?.[index] === undefined ? {} : { field: names[index] };
  const statement: ColumnStatement = { ...label, where };
  const values = Float64Array.from({ length: Math.min(judgedRows(columnCount), rowCount) }, (_, row) => valueAt(row, index));
  const measuredCount = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
  return { index, statement, kind: 'number', values, filledCount: measuredCount, measuredCount, cells: [], decimalComma: false, cellUnit: '' };
} // prettier-ignore

function shown(value: number): string {
  return Number.isNaN(value) ? '' : String(Number(value.toPrecision(7)));
}
