/** As much of a file as is looked at: lines of metadata and some seconds of samples. */
export const BEGINNING_BYTES = 256 * 1024;

/** Rows of the beginning that are taken apart: 20 s at 200 Hz, so that several beats decide about the unit. */
const JUDGED_ROWS = 4000;
/** Fewer rows of tables with hundreds of columns: so many cells in all, but never fewer rows than these. */
const JUDGED_CELLS = 400_000;
const FEWEST_ROWS = 40;

/** Rows of the beginning that are taken apart in a table of so many columns. */
export function judgedRows(columnCount: number): number {
  return Math.min(JUDGED_ROWS, Math.max(FEWEST_ROWS, Math.floor(JUDGED_CELLS / columnCount)));
}
