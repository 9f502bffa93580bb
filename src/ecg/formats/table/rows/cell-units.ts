import { mvPerUnit, unitNamed } from '../../facts/unit.ts';
import { cellNumber, isMissing } from './table-cell.ts';

/** No cell with a number and its unit is longer. */
const LONGEST = 64;
/** What may be a number, at the beginning of a cell. */
const NUMBER = /^[-+\u2212]?[\d.,'\u00a0\u202f ]*\d(?:[eE][-+]?\d{1,3})?(?!\d)/;
const SEPARATOR = /[;\t|]/;
/** Units of one letter that stand behind numbers; others are as likely a label. */
const ONE_LETTER = ['V', 'В', '伏', '%', 'g'];
/** Of the filled cells of a column so many have a unit, where its cells have them. */
const UNIT_SHARE = 0.8;

/** A number and the unit behind it in the same cell: "0.12 mV", "-120µV", "36,5 °C". */
interface CellParts {
  readonly number: string;
  /** As written. */
  readonly unit: string;
}

/** A cell taken apart where a unit stands behind its number; null for any other. Units of time are read with time stamps. */
function cellParts(cell: string): CellParts | null {
  if (cell.length < 2 || cell.length > LONGEST) return null;
  const number = NUMBER.exec(cell)?.[0];
  if (number === undefined || number.length === cell.length) return null;
  const unit = cell.slice(number.length).trim();
  // "1\ta" of "-0,1\ta" split at the comma, and the number of a house.
  if (SEPARATOR.test(cell) || (unit.length === 1 && !ONE_LETTER.includes(unit))) return null;
  const quantity = unitNamed(unit)?.quantity ?? 'none';
  if (quantity === 'none' || quantity === 'time') return null;
  const isNumber = !Number.isNaN(cellNumber(number, false)) || !Number.isNaN(cellNumber(number, true));
  return isNumber ? { number, unit } : null;
}

/** For each column the unit that stands in most of its cells; empty where none does. */
export function cellUnits(rows: readonly (readonly string[])[], columnCount: number): string[] {
  return Array.from({ length: columnCount }, (_, column) => {
    const tally = new Map<string, number>();
    let [filled, found] = [0, 0];
    for (const row of rows) {
      if (isMissing(row[column])) continue;
      filled++;
      const unit = cellParts(row[column])?.unit;
      if (unit === undefined) continue;
      found++;
      tally.set(unit, (tally.get(unit) ?? 0) + 1);
    }
    if (found === 0 || found < UNIT_SHARE * filled) return '';
    return [...tally].reduce((most, unit) => (unit[1] > most[1] ? unit : most))[0];
  });
}

/** Cells of a row without the units of their columns, in these units: "900 uV" is "900e-3" in a column of millivolts. */
export function withoutUnits(row: readonly string[], units: readonly string[]): readonly string[] {
  return units.every((unit) => unit === '') ? row : row.map((cell, column) => withoutUnit(cell, units[column] ?? ''));
}

/** A cell without its unit, in the unit of its column; as it is where it has none, or one of another kind. */
export function withoutUnit(cell: string, columnUnit: string): string {
  const parts = columnUnit === '' ? null : cellParts(cell);
  if (parts === null) return cell;
  if (parts.unit === columnUnit) return parts.number;
  const factor = (mvPerUnit(parts.unit) ?? Number.NaN) / (mvPerUnit(columnUnit) ?? Number.NaN);
  if (Number.isNaN(factor)) return cell;
  const number = parts.number.toLowerCase();
  const at = number.indexOf('e');
  const power = Math.round(Math.log10(factor)) + (at < 0 ? 0 : Number(number.slice(at + 1)));
  return `${at < 0 ? number : number.slice(0, at)}e${power}`;
}
