/** What stands in one field. An empty text is a value that is not known. */
export type CsvValue = string | number;

/**
 * Where spreadsheet programs see the start of a formula, which may start programs or send data away: a sign (full-width ones
 * too) at the start of a field, or behind what separates fields where another locale opens the table. Source: OWASP, CSV Injection.
 */
const FORMULA_START = /(^|[;\t\r\n])( *)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const QUOTED = /[",;\r\n\t]/;

/**
 * The one way tables leave the program: a line with a note after `#`, which pandas, R and most readers take as a comment
 * mark when told to, then RFC 4180 (comma, CRLF) with a header row. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it, a number does not; NaN is an empty field.
 */
export function writeCsv(note: string, columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `${[`# ${note}`, ...[columns, ...rows].map((cells) => cells.map(field).join(','))].join('\r\n')}\r\n`;
}

function field(value: CsvValue): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = NUMBER.test(value) ? value : value.replace(FORMULA_START, "$1$2'");
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
