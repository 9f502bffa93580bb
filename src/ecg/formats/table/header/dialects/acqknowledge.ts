import { unitNamed } from '../../../facts/unit.ts';
import type { ColumnStatement, HeaderDialect } from '../header-text.ts';

/** Lines before those of the channels: the name of the file, the interval, the count of channels; some write the date first. */
const SEARCHED_LINES = 8;
const COUNT = /^(\d{1,3}) channels$/;

/**
 * Text files of BIOPAC AcqKnowledge: "2 msec/sample", "2 channels", a line for the name and one for the unit of each channel, a
 * line "CH1, CH2" and one with the count of samples. Known from public readers of such files (M3Resp, others), not checked against
 * a whole one.
 */
export const acqKnowledge: HeaderDialect = {
  name: 'BIOPAC AcqKnowledge',
  rows: { delimiter: '\t' },

  recognises: (lines) =>
    lines.slice(0, SEARCHED_LINES).some((line) => line.includes('sec/sample')) &&
    lines.slice(0, SEARCHED_LINES).some((line) => COUNT.test(line.trim())),

  states({ lines, columnCount, rows }) {
    const countLine = lines.findIndex((line) => COUNT.test(line.trim()));
    const count = Number(COUNT.exec(lines[countLine]?.trim() ?? '')?.[1] ?? 0);
    const heads = lines.findIndex((line, index) => index > countLine && /(^|\t)CH\d+/.test(line));
    const names = heads < 0 ? [] : lines[heads].split('\t').map((name) => name.trim());
    // With "horizontal scale" the first column is the time, in the unit its name gives.
    const timeUnit = names[0] !== undefined && !names[0].startsWith('CH') ? names[0] : null;
    const first = timeUnit === null ? 0 : 1;
    const columns: ColumnStatement[] = Array.from({ length: columnCount }, (_, column) => {
      const at = countLine + 1 + 2 * (column - first);
      if (column < first) return { name: 'time', unit: timeUnit ?? '', isTime: true, where: { line: heads + 1 } };
      if (column - first >= count) return { where: {} };
      return { name: (lines[at] ?? '').trim(), unit: (lines[at + 1] ?? '').trim(), where: { line: at + 1 } };
    });
    return { columns, lineCount: lines.length + (isCountRow(rows[0] ?? [], first) ? 1 : 0) };
  },
};

/** The line below the names holds how many samples each channel has, and no time. */
function isCountRow(cells: readonly string[], first: number): boolean {
  const counts = cells.slice(first).filter((cell) => cell !== '');
  return (
    cells.slice(0, first).every((cell) => cell === '' || unitNamed(cell) !== null) &&
    counts.length > 0 &&
    counts.every((cell) => /^\d{2,}$/.test(cell)) &&
    counts.every((cell) => Math.abs(Number(cell) - Number(counts[0])) <= Number(counts[0]) / 2)
  );
}
