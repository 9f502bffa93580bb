/** An array of numbers as a program saved it. */
export interface NamedArray {
  /** The name of the variable; empty where the file has none. */
  readonly name: string;
  /** One or two lengths, rows first; longer arrays are not read. */
  readonly shape: readonly number[];
  /** The number in a row and column; NaN where it is none. */
  readonly valueAt: (row: number, column: number) => number;
  /** Names of the columns, where the array has them (fields of a structured array). */
  readonly columnNames?: readonly string[];
}

/** Texts as a program saved them, a line for each: names of channels, their units. */
export interface NamedTexts {
  readonly name: string;
  readonly lines: readonly string[];
}

/** All that a file of arrays holds. */
export interface ArrayFile {
  readonly arrays: readonly NamedArray[];
  readonly texts: readonly NamedTexts[];
  /** Single numbers and texts, as lines: "fs = 250". */
  readonly notes: readonly string[];
  /** What is there and can't be read as numbers, by name. */
  readonly others: readonly string[];
}
