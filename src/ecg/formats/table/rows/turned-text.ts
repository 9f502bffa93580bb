import type { RowContent, TableDelimiter } from '../table-options.ts';

/** A text whose rows are no samples, laid out with a sample in each row. */
export interface TurnedText {
  readonly bytes: Uint8Array;
  /** Of the text as it was. */
  readonly delimiter: TableDelimiter;
  /** What the rows held, as the person is asked for it. */
  readonly rowContent: RowContent;
}
