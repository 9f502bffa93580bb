import type { TableDelimiter, TableUnit, TimeUnit } from './table-options.ts';

/** How sure a value is: the person said it, the file says it, the time column gives it, or it is a guess. */
export type Certainty = 'chosen' | 'stated' | 'measured' | 'guessed';

/** One column of a table. */
export interface TableColumn {
  /** Text of the header row; "column 1" where there is none. */
  readonly name: string;
  readonly role: 'time' | 'lead' | 'ignored';
  /** Unit of a lead; a number counts converter steps per millivolt. Means nothing for other roles. */
  readonly unit: TableUnit;
  readonly unitCertainty: Certainty;
}

/** What was understood of a table of samples from its beginning: all that an import dialog shows and may correct. */
export interface TableLayout {
  /** Where the table comes from when its layout is a known one: "Apple Health ECG export". */
  readonly origin: string | null;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly delimiter: TableDelimiter;
  readonly decimalComma: boolean;
  readonly columns: readonly TableColumn[];
  /** Index of the time column in `columns`, or null. */
  readonly timeColumn: number | null;
  readonly timeUnit: TimeUnit | null;
  readonly timeUnitCertainty: Certainty;
  readonly sampleRateHz: number;
  readonly sampleRateCertainty: Certainty;
  /** Lines before the first row of samples. */
  readonly headerLineCount: number;
  /** Those lines that are not empty, as they are. May identify a person. */
  readonly headerLines: readonly string[];
  /** The first rows of samples, as text. */
  readonly firstRows: readonly (readonly string[])[];
}
