/** What separates the cells of a row; ' ' stands for any run of spaces and tabs. */
export type TableDelimiter = ',' | ';' | '\t' | '|' | ' ';

/** What one step of a time column counts; 'clock' is a time stamp ("2024-05-05T14:50:00.006", "0:00.003"). */
export type TimeUnit = 's' | 'ms' | 'us' | 'ns' | 'min' | 'h' | 'd' | 'sample' | 'clock';

/** Unit of the lead columns: a voltage, or steps of an analogue-to-digital converter per millivolt. */
export type TableUnit = 'nV' | 'uV' | 'mV' | 'V' | number;

/**
 * What a row of numbers is: one sample of every lead, successive samples of one lead (a packet), one sample of the lead it
 * names, or all samples of one lead.
 */
export type RowContent = 'sample' | 'packet' | 'named-sample' | 'lead';

/** What a person says about a table of samples; everything left out is worked out from the file. */
export interface TableOptions {
  readonly delimiter?: TableDelimiter;
  /** True when "0,5" is a half. */
  readonly decimalComma?: boolean;
  /** Columns to read as leads, 0-based, in this order; of packets, the columns with samples. */
  readonly columns?: readonly number[];
  /** Column with the time of each row, 0-based; null when no column is a time. */
  readonly timeColumn?: number | null;
  readonly timeUnit?: TimeUnit;
  readonly rowContent?: RowContent;
  /** For every lead. */
  readonly unit?: TableUnit;
  /** Goes before the time column and whatever the file says. */
  readonly sampleRateHz?: number;
}
