import type { Fact, Place } from '../../facts/fact.ts';
import type { TableDelimiter, TableUnit } from '../table-options.ts';
import type { StatedDialect } from '../rows/find-dialect.ts';

/** The lines above the rows of a table, and how the rows are written. */
export interface HeaderText {
  /** Every line before the rows, empty ones too: line n of the file is `lines[n - 1]`. */
  readonly lines: readonly string[];
  readonly delimiter: TableDelimiter;
  readonly columnCount: number;
  /** The first rows, taken apart. */
  readonly rows: readonly (readonly string[])[];
}

/** What a header says of one column. */
export interface ColumnStatement {
  /** As the header has it, without the unit. */
  readonly name?: string;
  /** As written. */
  readonly unit?: string;
  /** Kind of sensor, where it is named apart from the column. */
  readonly sensor?: string;
  readonly isTime?: boolean;
  /** Voltage of one step where the header or the maker's description of the device gives it. */
  readonly stepsPerMv?: Fact<number>;
  readonly where: Place;
}

/** Everything a header states; what it leaves out is not there. */
export interface HeaderStatements {
  readonly columns?: readonly (ColumnStatement | undefined)[];
  readonly sampleRate?: Fact<number> | undefined;
  /** Unit of every lead that has none of its own. */
  readonly unit?: Fact<TableUnit> | undefined;
  readonly leadName?: Fact<string> | undefined;
  /** Time of day of the first sample, seconds since midnight. */
  readonly startOfDay?: Fact<number> | undefined;
  /** Lines before the first row of samples, where rows of something else come first. */
  readonly lineCount?: number;
}

/** One layout of header that a program or device writes: how it is recognised, and which facts it states. */
export interface HeaderDialect {
  /** For people: "BIOPAC AcqKnowledge text". */
  readonly name: string;
  /** How its rows are written. */
  readonly rows?: StatedDialect;
  /** Judges the first lines of a file. */
  recognises(lines: readonly string[]): boolean;
  states(header: HeaderText): HeaderStatements;
}

/** A value stated on a line, counted from 1. */
export function statedOn<Value>(what: Fact<Value>['what'], value: Value, where: Place): Fact<Value> {
  return { what, value, origin: { kind: 'stated', where } };
}
