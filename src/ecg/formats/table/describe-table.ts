import { encodingOf, encodingOriginOf, type TextEncoding } from '../code-page.ts';
import type { FactOrigin } from '../facts/fact.ts';
import { dialectOf } from './header/dialects.ts';
import type { ColumnStatement } from './header/header-text.ts';
import { readHeader } from './header/read-header.ts';
import { readColumnValues } from './columns/column-values.ts';
import { withUnitsBeside } from './columns/unit-columns.ts';
import { withoutUnits } from './rows/cell-units.ts';
import { findDialect, statedDelimiter } from './rows/find-dialect.ts';
import { turnText } from './rows/turn-text.ts';
import { splitRow } from './rows/split-row.ts';
import { beginningLines } from './read-lines.ts';
import { layOut } from './lay-out.ts';
import { judgedRows } from './table-limits.ts';
import type { TableLayout, TableWriting } from './table-layout.ts';
import type { TableDelimiter, TableOptions } from './table-options.ts';

/** Lines that decide whether the header is one of a known program. */
const DIALECT_LINES = 40;
const SHOWN_ROWS = 10;

/**
 * Works out from the beginning of a file how its table is written and which columns are time and leads: what the header
 * states goes before what the numbers seem to be, and `options` before both. There is no lead in the layout where no column
 * seems to be one. Of a table with a lead in each row, or one channel below the
 * other, which takes the whole file, the layout is that of the table turned round. Throws `RecordingError` when there is no table of samples.
 */
export function describeTable(bytes: Uint8Array, options: TableOptions = {}): TableLayout {
  const turned = turnText(bytes, options);
  if (turned === null) return describeColumns(bytes, options);
  const rowContentOrigin =
    options.rowContent === undefined ? ({ kind: 'assumed', because: 'size' } as const) : ({ kind: 'chosen' } as const);
  const encoding = encodingOf(bytes);
  return {
    ...describeColumns(turned.bytes, optionsOfTurned(options)),
    writing: writingOf(bytes, encoding, options, undefined),
    encoding,
    delimiter: turned.delimiter,
    ...(turned.rowContent === 'lead' && { rowContent: turned.rowContent, rowContentOrigin }),
  };
}

function writingOf(
  bytes: Uint8Array,
  encoding: TextEncoding,
  options: TableOptions,
  statedMark: TableDelimiter | undefined,
): TableWriting {
  const chosenOr = (value: unknown, otherwise: FactOrigin): FactOrigin => (value === undefined ? otherwise : { kind: 'chosen' }); // prettier-ignore
  const inLine: FactOrigin = { kind: 'stated', where: { line: 1, field: `sep=${statedMark}` } };
  return {
    as: 'text',
    encodingOrigin: encodingOriginOf(bytes, encoding),
    delimiterOrigin: chosenOr(options.delimiter, statedMark === undefined ? { kind: 'measured' } : inLine),
    decimalOrigin: chosenOr(options.decimalComma, { kind: 'measured' }),
  };
}

/** What the person says of a table, for the same one turned round. */
export function optionsOfTurned(options: TableOptions): TableOptions {
  return { ...options, rowContent: 'sample', delimiter: '\t' };
}

function describeColumns(bytes: Uint8Array, options: TableOptions): TableLayout {
  const { encoding, lines } = beginningLines(bytes);
  const dialect = dialectOf(lines.slice(0, DIALECT_LINES));
  const delimiter = statedDelimiter(lines[0] ?? '');
  const rowDialect = findDialect(lines, options, { ...dialect?.rows, ...(delimiter && { delimiter }) });
  const rowsFrom = (line: number) => lines.slice(line, line + judgedRows(rowDialect.columnCount)).filter((text) => text.trim() !== '').map((text) => splitRow(text, rowDialect.delimiter));
  const headerText = {
    lines: lines.slice(0, rowDialect.firstRow),
    delimiter: rowDialect.delimiter,
    columnCount: rowDialect.columnCount,
    rows: rowsFrom(rowDialect.firstRow).slice(0, SHOWN_ROWS).map((row) => withoutUnits(row, rowDialect.cellUnits)),
  };
  const header = readHeader(headerText, dialect);
  const written = rowsFrom(header.lineCount);
  const rows = written.map((row) => withoutUnits(row, rowDialect.cellUnits));
  const statements = header.columns.map((statement, index) => withCellUnit(statement, rowDialect.cellUnits[index], header.lineCount + 1));
  const columns = withUnitsBeside(readColumnValues(rows, rowDialect, statements));
  return {
    ...layOut(header, columns, options),
    writing: writingOf(bytes, encoding, options, delimiter),
    encoding,
    delimiter: rowDialect.delimiter,
    headerLineCount: header.lineCount,
    firstRows: written.slice(0, SHOWN_ROWS),
  };
} // prettier-ignore

/** What the header says of a column, with the unit that stands in its cells: each says its own. */
function withCellUnit(statement: ColumnStatement, unit: string, line: number): ColumnStatement {
  return unit === '' ? statement : { ...statement, unit, where: { line, field: unit } };
}
