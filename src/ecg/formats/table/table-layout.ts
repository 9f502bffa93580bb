import type { FactOrigin } from '../facts/fact.ts';
import type { ForeignSignal } from '../../recording/signal-kind.ts';
import type { SignalIdentity } from '../leads/signal-identity.ts';
import type { TextEncoding } from '../code-page.ts';
import type { RowContent, TableDelimiter, TableUnit, TimeUnit } from './table-options.ts';

/** What a column is read as: 'date' stands beside the time of day, 'lead-name' says which lead the row belongs to. */
export type ColumnRole = 'time' | 'date' | 'lead' | 'lead-name' | 'ignored';

/** One column of a table. */
export interface TableColumn {
  /** Text of the header without the unit; of a lead its usual name; "column 1" where there is none. */
  readonly name: string;
  /** As the header has it; the same as `name` where it was not changed. */
  readonly originalName: string;
  /** Whether it holds numbers, and so could be a signal. */
  readonly isNumeric: boolean;
  readonly role: ColumnRole;
  /** How it is known that it is a lead, or is none. */
  readonly roleOrigin: FactOrigin;
  /** What it is read as where it is not known to be an ECG and the person has not said that it is one. */
  readonly foreign: ForeignSignal | null;
  /** What it seems to hold, and what told so. */
  readonly identity: SignalIdentity;
  /** Unit as the file has it, whatever it measures; empty where it gives none. */
  readonly unitText: string;
  /** Unit of a lead; a number counts converter steps per millivolt. Means nothing for other roles. */
  readonly unit: TableUnit;
  readonly unitOrigin: FactOrigin;
  readonly decimalComma: boolean;
  /** Unit behind the number in each of its cells, as written; empty where there is none. */
  readonly cellUnit: string;
}

/** How a table is written down: as a text, as the cells of a workbook, or as numbers in a byte order that the file states. */
export interface TableWriting {
  readonly as: 'text' | 'cells' | 'numbers';
  /** How encoding, delimiter and decimal mark are known; mean something of a text only. */
  readonly encodingOrigin: FactOrigin;
  readonly delimiterOrigin: FactOrigin;
  readonly decimalOrigin: FactOrigin;
}

/** What was understood of a table of samples from its beginning: all that an import dialog shows and may correct. */
export interface TableLayout {
  /** Where the table comes from when its layout is a known one: "Apple Health ECG export". */
  readonly origin: string | null;
  readonly writing: TableWriting;
  readonly encoding: TextEncoding;
  readonly delimiter: TableDelimiter;
  /** Whether the leads have a decimal comma. */
  readonly decimalComma: boolean;
  readonly rowContent: RowContent;
  readonly rowContentOrigin: FactOrigin;
  readonly columns: readonly TableColumn[];
  /** Index of the time column in `columns`, or null. */
  readonly timeColumn: number | null;
  readonly timeUnit: TimeUnit | null;
  readonly timeUnitOrigin: FactOrigin;
  readonly sampleRateHz: number;
  readonly sampleRateOrigin: FactOrigin;
  /** Rate that the time column gives, where it has one: differs from a stated one only in a file that contradicts itself. */
  readonly timeColumnRateHz: number | null;
  /** Whether the rows run from the last to the first. */
  readonly isReversed: boolean;
  readonly startOfDaySeconds: number | null;
  /** Lines before the first row of samples. */
  readonly headerLineCount: number;
  /** Those lines that are not empty, as they are. May identify a person. */
  readonly headerLines: readonly string[];
  /** The first rows of samples, as text. */
  readonly firstRows: readonly (readonly string[])[];
}
