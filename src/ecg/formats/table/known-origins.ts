import type { TableUnit } from './table-options.ts';
import type { ColumnValues } from './column-values.ts';
import type { TableHeader } from './read-header-lines.ts';

/** A layout that a known program writes, and what it leaves unsaid. */
export interface TableOrigin {
  readonly name: string;
  readonly unit?: TableUnit;
  readonly sampleRateHz?: number;
}

interface OriginRule {
  readonly origin: TableOrigin;
  matches(header: TableHeader, columns: readonly ColumnValues[]): boolean;
}

/** Converter range of the MIT-BIH Arrhythmia Database: 11 bits. Source: its header files, as is 200 per mV and 360 Hz. */
const MITDB_TOP = 2047;

const ORIGINS: readonly OriginRule[] = [
  {
    origin: { name: 'Apple Health ECG export', unit: 'uV', sampleRateHz: 512 },
    matches: ({ lines }, { length }) => length === 1 && lines.some((line) => /^\W*[^,;]+[,;]\W*Watch\d/.test(line)),
  },
  {
    origin: { name: 'Polar Sensor Logger' },
    matches: ({ names }) => /phone timestamp/i.test(names[0] ?? '') && names.some((name) => /^ecg/i.test(name)),
  },
  {
    origin: { name: 'MIT-BIH record in converter steps', unit: 200, sampleRateHz: 360 },
    matches: ({ names }, columns) =>
      /^(sample #|elapsed time)$/i.test(names[0] ?? '') && columns.slice(1).every(({ values }) => values.every(isMitdbStep)),
  },
  {
    origin: { name: 'PhysioNet table of samples' },
    matches: ({ names, units }) => /^(sample #|elapsed time|time)$/i.test(names[0] ?? '') && units.length > 0,
  },
]; // prettier-ignore

/** The program that wrote a table of this layout, or null. */
export function findOrigin(header: TableHeader, columns: readonly ColumnValues[]): TableOrigin | null {
  return ORIGINS.find((rule) => rule.matches(header, columns))?.origin ?? null;
}

function isMitdbStep(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MITDB_TOP;
}
