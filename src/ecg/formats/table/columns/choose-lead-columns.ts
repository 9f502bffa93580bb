import type { SignalDescription, SignalIdentity } from '../../leads/signal-identity.ts';
import { identifySignals } from '../../leads/identify-signals.ts';
import { RecordingError } from '../../../recording/recording-error.ts';
import type { TableOptions } from '../table-options.ts';
import { listNumbers } from '../rows/table-cell.ts';
import type { ColumnValues } from './column-values.ts';
import type { RowContentChoice } from './find-row-content.ts';

/** More leads than any ECG recorder has (body-surface maps aside): such a table holds beats, features or a transposed recording. */
const MOST_LEADS = 64;
/** Leads with as many other signals, times and counters beside them. */
const MOST_COLUMNS = 2 * MOST_LEADS;
/** What tells whether a signal looks like an ECG. */
const JUDGED_SECONDS = 20;

/** The columns to read, and what every column seems to be. */
export interface LeadChoice {
  readonly leads: readonly number[];
  readonly identities: readonly SignalIdentity[];
}

/** What the table says beside its columns. */
export interface LeadContext {
  readonly content: RowContentChoice;
  /** Name of the one lead, where a line of the header gives it. */
  readonly leadName: string | undefined;
}

/**
 * Indices of the columns with leads: those that are an ECG for a reason. Where none is, those that nothing tells what they are,
 * else all that hold numbers, to be looked at: nothing is analysed before the person has chosen. Throws `RecordingError` for a
 * table of something else than samples.
 */
export function chooseLeadColumns(
  columns: readonly ColumnValues[],
  timeLike: ReadonlySet<number>,
  rateHz: number,
  context: LeadContext,
  options: TableOptions,
): LeadChoice {
  const { packetColumns } = context.content;
  const numeric = columns.filter(
    ({ index, kind, filledCount, measuredCount }) =>
      kind === 'number' && !timeLike.has(index) && measuredCount >= filledCount / 2,
  );
  if (packetColumns.length === 0 && options.columns === undefined) refuseMore(MOST_LEADS, numeric.length);
  const identities = identified(columns, timeLike, rateHz, context);
  if (packetColumns.length > 0) return { leads: packetColumns, identities };
  if (options.columns !== undefined) {
    const chosen = options.columns.filter((index) => columns[index] !== undefined);
    return { leads: [...new Set(chosen)].slice(0, MOST_LEADS), identities };
  }
  const varying = numeric.filter(({ values }) => {
    const first = values.find((value) => !Number.isNaN(value));
    return values.some((value) => !Number.isNaN(value) && value !== first);
  });
  const kindOf = ({ index }: ColumnValues) => identities[index].kind;
  const choices = [
    numeric.filter((column) => kindOf(column) === 'ecg'),
    varying.filter((column) => kindOf(column) === 'unknown'),
    varying,
    numeric,
  ];
  const leads = choices.find(({ length }) => length > 0) ?? [];
  return { leads: leads.map(({ index }) => index), identities };
} // prettier-ignore

/**
 * Throws `RecordingError` for a table with so many columns of numbers or lists beside those of its packets that nothing else need be
 * known of it: each of thousands of names would be looked at several times.
 */
export function refuseManyColumns(
  columns: readonly ColumnValues[],
  { packetColumns }: RowContentChoice,
  options: TableOptions,
): void {
  const measured = columns.filter(({ kind }) => kind === 'number' || kind === 'list').length;
  if (options.columns === undefined) refuseMore(MOST_COLUMNS, measured - packetColumns.length);
}

function refuseMore(most: number, count: number): void {
  if (count <= most) return;
  const message = `This table has ${count} columns of numbers: it seems to hold one beat per row, or one lead per row. A recording needs one row per sample and one column per lead.`;
  throw new RecordingError('no-signal', message);
}

function identified(
  columns: readonly ColumnValues[],
  timeLike: ReadonlySet<number>,
  rateHz: number,
  { content, leadName }: LeadContext,
): SignalIdentity[] {
  const isSignal = ({ index, kind }: ColumnValues) => kind === 'number' && !timeLike.has(index);
  const isAlone = columns.filter(isSignal).length === 1;
  const most = Math.ceil(JUDGED_SECONDS * rateHz);
  const describe = (column: ColumnValues): SignalDescription => {
    const { statement, values } = column;
    const name = statement.name ?? '';
    const alone = isAlone && isSignal(column) && name === '' ? leadName : undefined;
    const described = { name: alone ?? name, unit: statement.unit, sensor: statement.sensor };
    return isSignal(column) ? { ...described, rateHz, samples: values.subarray(0, most) } : described;
  };
  const [first] = content.packetColumns;
  if (first === undefined) return identifySignals(columns.map(describe));
  // The columns of a packet are one signal.
  const packet: SignalDescription = {
    ...describe(columns[first]),
    name: packetName(columns[first], content),
    rateHz,
    samples: packetSamples(columns, content).slice(0, most),
  };
  return identifySignals(columns.map((column) => (content.packetColumns.includes(column.index) ? packet : describe(column))));
} // prettier-ignore

/** "ecg0" is the first sample of "ecg". */
function packetName({ statement }: ColumnValues, { packetColumns }: RowContentChoice): string {
  const name = statement.name ?? '';
  let end = name.length;
  while (packetColumns.length > 1 && end > 0 && '0123456789_ ()[]'.includes(name[end - 1])) end--;
  return name.slice(0, end);
}

function packetSamples(columns: readonly ColumnValues[], { packetColumns }: RowContentChoice): number[] {
  if (packetColumns.length === 1) return columns[packetColumns[0]].cells.flatMap(listNumbers);
  return Array.from(columns[packetColumns[0]].values.keys()).flatMap((row) => packetColumns.map((index) => columns[index].values[row])); // prettier-ignore
}
