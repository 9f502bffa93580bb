import type { TableDelimiter } from '../table-options.ts';

/**
 * The cells of one line, without the quotation marks around them (RFC 4180, and the single ones PhysioNet writes). A list in
 * square brackets is one cell: "1704103200,[-123,-151]". One pass.
 */
export function splitRow(line: string, delimiter: TableDelimiter): string[] {
  if (delimiter === ' ') return line.trim().split(/\s+/).map(unquote);
  if (!line.includes('"') && !line.includes('[')) return line.split(delimiter).map(unquote);
  const cells: string[] = [];
  let start = 0;
  let quoted = false;
  const lastBracket = line.lastIndexOf(']');
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    // An opening bracket that is never closed holds nothing together.
    else if (line[at] === '[' && !quoted && at < lastBracket) at = line.indexOf(']', at);
    if (at === line.length || (line[at] === delimiter && !quoted)) {
      cells.push(unquote(line.slice(start, at)));
      start = at + 1;
    }
  }
  return cells;
}

function unquote(cell: string): string {
  const trimmed = cell.trim();
  const mark = trimmed[0];
  if (trimmed.length < 2 || (mark !== '"' && mark !== "'") || !trimmed.endsWith(mark)) return trimmed;
  const inside = trimmed.slice(1, -1);
  return (mark === '"' ? inside.replaceAll('""', '"') : inside).trim();
}
