import { unitNamed } from '../../facts/unit.ts';
import { isMissing } from '../rows/table-cell.ts';
import type { ColumnValues } from './column-values.ts';

/** Columns with the unit of the column before them: one that repeats a unit in every row ("0.004,s,120,uV") gives it. */
export function withUnitsBeside(columns: readonly ColumnValues[]): ColumnValues[] {
  const known = columns.slice();
  columns.forEach((column, index) => {
    const unit = repeatedUnit(column);
    if (unit === null) return;
    const at = columns.slice(0, index).findLastIndex(({ kind }) => kind === 'number' || kind === 'list');
    const { unit: own = '' } = at < 0 ? { unit } : known[at].statement;
    if (own !== '') return;
    const { where, name } = column.statement;
    const field = name === undefined || name === '' ? unit : name;
    known[at] = { ...known[at], statement: { ...known[at].statement, unit, where: { ...where, field } } };
  });
  return known;
}

/** The voltage or time unit that all cells of a column repeat, or null. */
function repeatedUnit({ kind, cells }: ColumnValues): string | null {
  if (kind !== 'text') return null;
  const filled = cells.filter((cell) => !isMissing(cell));
  const quantity = unitNamed(filled[0] ?? '')?.quantity;
  const isUnit = quantity === 'voltage' || quantity === 'time';
  return isUnit && filled.every((cell) => cell === filled[0]) ? filled[0] : null;
}
