/** A line under the header, or between records and summaries. */
export const RULE = 'rule';

/**
 * Lays out rows as a plain text table: the first column to the left, the others to the right. `RULE` draws a line.
 * All rows have as many cells as the header.
 */
export function formatTable(header: readonly string[], rows: readonly (readonly string[] | typeof RULE)[]): string {
  const cells = [header, ...rows.filter((row) => row !== RULE)];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  return [line(header), rule, ...rows.map((row) => (row === RULE ? rule : line(row)))].join('\n');
}

/** A number with so many decimals; "–" where it is undefined. */
export function formatRate(value: number | null, digits = 2): string {
  return value === null ? '–' : value.toFixed(digits);
}
