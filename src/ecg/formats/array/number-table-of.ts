import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { NumberTable } from '../table/number-table.ts';
import type { ArrayFile, NamedArray, NamedTexts } from './named-array.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { listNames } from '../file-name.ts';
import { apartInLabChart } from './labchart-arrays.ts';

/** Arrays with fewer numbers are settings and results, not samples. */
const LEAST_SAMPLES = 32;
/** A table with more rows than `LEADS_IN_ROWS` has its samples down the rows, and no recorder this many leads beside them. */
const MOST_COLUMNS = 1024;
const LEADS_IN_ROWS = 64;
/** What programs call the names of channels and their units. */
const CHANNEL_NAMES =
  /^(labels?|names?|channels?|channel_?names?|ch_?names?|chan|leads?|lead_?names?|sig(nal)?_?names?|titles?|columns?)$/i;
const UNIT_NAMES = /^(units?|unittext|sig(nal)?_?units?|channel_?units?|unit_?names?)$/i;
const TIME_NAME = /^(t|time|times|timestamps?|zeit|tm|seconds)$/i;

/** The table in a file of arrays, and what was left out of it. */
export interface ArrayTable {
  readonly table: NumberTable;
  readonly warnings: readonly RecordingWarning[];
}

/**
 * The table among arrays: the largest array with two lengths, with a time vector beside it where one is as long; else all
 * vectors as long as the longest, a column each. Throws `RecordingError` when there is none.
 */
export function numberTableOf(file: ArrayFile, fileName: string): ArrayTable {
  const { arrays, notes, others, texts } = apartInLabChart(file);
  const samples = arrays.filter((array) => sizeOf(array) >= LEAST_SAMPLES);
  const largest = samples.reduce<NamedArray | null>((best, array) => (best === null || sizeOf(array) > sizeOf(best) ? array : best), null); // prettier-ignore
  if (largest === null) {
    const found = [...arrays.map(({ name }) => name), ...others].filter((name) => name !== '');
    const what = found.length === 0 ? 'no array of numbers' : `no array of samples (it has ${listNames(found)})`;
    throw new RecordingError('no-signal', `${fileName} holds ${what}: save the samples as an array of numbers.`);
  }
  const parts = isVector(largest) ? alongside(largest, samples) : [...timesOf(largest, samples), largest];
  const [rows, columns = 1] = largest.shape;
  if (!isVector(largest) && rows > LEADS_IN_ROWS && columns > MOST_COLUMNS) {
    const message = `${fileName} holds ${rows} rows and ${columns} columns: save it with a sample in each row and a lead in each column.`;
    throw new RecordingError('unsupported-signal-format', message);
  }
  const left = [...arrays.filter((array) => !parts.includes(array) && sizeOf(array) > 1).map(({ name }) => name), ...others]; // prettier-ignore
  const warnings: RecordingWarning[] = [];
  if (left.length > 0) {
    warnings.push({ code: 'ignored-series', message: `The file also holds ${listNames(left)}: not read.` });
  }
  return { table: tableOf(parts, notes, texts), warnings };
}

function sizeOf({ shape }: NamedArray): number {
  return shape.reduce((product, length) => product * length, 1);
}

function isVector({ shape, columnNames }: NamedArray): boolean {
  return columnNames === undefined && (shape.length === 1 || shape.includes(1));
}

function lengthOf({ shape }: NamedArray): number {
  return Math.max(...shape);
}

function alongside(vector: NamedArray, arrays: readonly NamedArray[]): NamedArray[] {
  const same = arrays.filter((array) => isVector(array) && lengthOf(array) === lengthOf(vector));
  return [...same.filter(({ name }) => TIME_NAME.test(name)), ...same.filter(({ name }) => !TIME_NAME.test(name))];
}

/** The time vector of an array whose samples run down its rows; one whose leads are its rows is turned by the table. */
function timesOf(matrix: NamedArray, arrays: readonly NamedArray[]): NamedArray[] {
  const isTime = (array: NamedArray) =>
    isVector(array) && TIME_NAME.test(array.name) && lengthOf(array) === matrix.shape[0];
  return arrays.filter(isTime).slice(0, 1);
}

function tableOf(parts: readonly NamedArray[], notes: readonly string[], texts: readonly NamedTexts[]): NumberTable {
  const columns = parts.flatMap((array) => columnsOf(array));
  const isNamed = columns.some(({ name }) => name !== '');
  const [rows] = parts[parts.length - 1].shape;
  // Channels are the columns of the samples, or their rows where the samples run along these.
  const times = columns.length - (parts[parts.length - 1].shape[1] ?? 1);
  const inColumns = isVector(parts[parts.length - 1]) ? statedNames(texts, columns) : null;
  const names = inColumns ?? statedNames(texts, columns.slice(times));
  const inRows = statedNames(
    texts,
    Array.from({ length: rows }, () => null),
  );
  return {
    rowCount: Math.max(...columns.map(({ length }) => length)),
    columnCount: columns.length,
    valueAt: (row, column) => columns[column].valueAt(row),
    ...((isNamed || names !== null) && {
      names: columns.map(
        ({ name }, index) => names?.[index - columns.length + names.length] ?? (name || `column ${index + 1}`),
      ),
    }),
    ...(inRows !== null && { rowNames: inRows }),
    notes,
  };
}

/** Names of as many channels with their units ("ECG [mV]") that texts of the file give; null where none does. */
function statedNames(texts: readonly NamedTexts[], channels: readonly (Column | null)[]): string[] | null {
  const listed = (words: RegExp) =>
    texts.find(({ name, lines }) => lines.length === channels.length && words.test(name.slice(name.lastIndexOf('.') + 1)))?.lines;
  const [names, units] = [listed(CHANNEL_NAMES), listed(UNIT_NAMES)];
  if (names === undefined && units === undefined) return null;
  return channels.map((channel, index) => {
    const name = names?.[index].trim() ?? channel?.name ?? '';
    const unit = units?.[index].trim() ?? '';
    return unit === '' ? name : `${name} [${unit}]`;
  });
} // prettier-ignore

interface Column {
  readonly name: string;
  readonly length: number;
  readonly valueAt: (row: number) => number;
}

function columnsOf(array: NamedArray): Column[] {
  const { name, shape, valueAt, columnNames } = array;
  if (isVector(array)) {
    const isRow = shape.length === 2 && shape[0] === 1;
    return [{ name, length: lengthOf(array), valueAt: (row) => (isRow ? valueAt(0, row) : valueAt(row, 0)) }];
  }
  const count = shape[1] ?? columnNames?.length ?? 1;
  return Array.from({ length: count }, (_, column) => ({
    name: columnNames?.[column] ?? '',
    length: shape[0],
    valueAt: (row: number) => valueAt(row, column),
  }));
}
