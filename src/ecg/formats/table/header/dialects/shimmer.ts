import { findColumnNames } from '../column-names.ts';
import type { ColumnStatement, HeaderDialect } from '../header-text.ts';

const ENDINGS = ['CAL', 'UNCAL', 'RAW'];
/** Parts of a name that say how it was converted, not what it is. */
const CONVERSIONS: ReadonlySet<string> = new Set(['24BIT', '16BIT', ...ENDINGS]);

/**
 * Consensys and Shimmer's other programs: "sep=", names "Shimmer_AAAA_ECG_LA-RA_24BIT_CAL", a line of units. Checked against the
 * beginning of a file quoted in a public reader, not against a whole one.
 */
export const shimmer: HeaderDialect = {
  name: 'Shimmer',

  recognises: (lines) =>
    lines.slice(0, 4).some((line) => {
      const names = line.split(/[\t,;]/).map((name) => name.trim()).filter((name) => name !== '');
      return names.length > 1 && names.every((name) => name.includes('_') && ENDINGS.includes(name.slice(name.lastIndexOf('_') + 1).toUpperCase()));
    }),

  states(header) {
    const { names, namesLine, units, unitsLine } = findColumnNames(header);
    if (namesLine === null) return {};
    return {
      columns: names.map((text, index): ColumnStatement => {
        const parts = text.split('_').filter((part) => part !== '');
        const prefix = sharedPrefix(names);
        const name = parts.slice(prefix).filter((part) => !CONVERSIONS.has(part.toUpperCase())).join(' ');
        return {
          name,
          unit: units[index] ?? '',
          ...(/^timestamp/i.test(name) && { isTime: true }),
          where: { line: (unitsLine ?? namesLine) + 1, field: text },
        };
      }),
    };
  },
}; // prettier-ignore

/** How many parts the name of the device has that all columns begin with: "Shimmer_AAAA". */
function sharedPrefix(names: readonly string[]): number {
  const filled = names.filter((name) => name !== '').map((name) => name.split('_'));
  let shared = 0;
  while (filled.every((parts) => parts.length > shared + 2 && parts[shared] === filled[0]?.[shared])) shared++;
  return shared;
}
