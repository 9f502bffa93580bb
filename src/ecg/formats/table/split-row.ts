import type { TableDelimiter } from './table-options.ts';

const QUOTED_CELL = /^\s*"((?:[^"]|"")*)"\s*$/;

/** The cells of one line, without the quotation marks around them (RFC 4180, and the single ones PhysioNet writes). */
export function splitRow(line: string, delimiter: TableDelimiter): string[] {
  if (delimiter === ' ') return line.trim().split(/\s+/).map(unquote);
  if (!line.includes('"')) return line.split(delimiter).map(unquote);
  const cells: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    if (at === line.length || (line[at] === delimiter && !quoted)) {
      cells.push(unquote(line.slice(start, at)));
      start = at + 1;
    }
  }
  return cells;
}

function unquote(cell: string): string {
  const quoted = QUOTED_CELL.exec(cell);
  if (quoted !== null) return quoted[1].replaceAll('""', '"').trim();
  const trimmed = cell.trim();
  return trimmed.length > 1 && trimmed.startsWith("'") && trimmed.endsWith("'") ? trimmed.slice(1, -1).trim() : trimmed;
}
