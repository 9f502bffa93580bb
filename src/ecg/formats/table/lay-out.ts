import type { ForeignSignal } from '../../recording/signal-kind.ts';
import { assumeVoltageUnit } from '../facts/assume-voltage-unit.ts';
import { bestFact, type Fact, type FactOrigin } from '../facts/fact.ts';
import { unitNamed } from '../facts/unit.ts';
import { identifySignal } from '../leads/identify-signal.ts';
import type { SignalIdentity } from '../leads/signal-identity.ts';
import { chooseLeadColumns, refuseManyColumns } from './columns/choose-lead-columns.ts';
import { chooseTimeColumn, type TimeCandidate } from './columns/choose-time-column.ts';
import type { ColumnValues } from './columns/column-values.ts';
import { findRowContent } from './columns/find-row-content.ts';
import { tableUnit, type TableHeader } from './header/read-header.ts';
import { assumedStepsPerMv, looksLikeSteps } from './columns/converter-steps.ts';
import type { ColumnRole, TableColumn, TableLayout } from './table-layout.ts';
import type { TableOptions, TableUnit } from './table-options.ts';
import { listNumbers } from './rows/table-cell.ts';
import { readClock } from './time/read-clock.ts';

/** Where nothing tells the rate: a usual one of recorders, and the person is told to correct it. */
const ASSUMED_RATE_HZ = 250;

/** The part of a layout that does not depend on whether the table is a text. */
export type ColumnLayout = Omit<TableLayout, 'writing' | 'encoding' | 'delimiter' | 'headerLineCount' | 'firstRows'>;

/** Decides what every column is, in what unit the leads are and how fast they run: facts first, then measures, then assumptions. */
export function layOut(header: TableHeader, columns: readonly ColumnValues[], options: TableOptions): ColumnLayout {
  const content = findRowContent(columns, options);
  refuseManyColumns(columns, content, options);
  const statedHz = statedRate(header, columns);
  // Rows that take turns repeat each time for every lead: those of one lead show how it runs.
  const judged = ofOneLead(columns, content.leadNameColumn);
  const time = chooseTimeColumn(judged, statedHz?.value ?? null, content.samplesPerRow, options);
  const rate = chooseRate(time.column, statedHz, options);
  const context = { content, leadName: header.leadName?.value };
  const { leads, identities } = chooseLeadColumns(judged, time.timeLike, rate.value, context, options);
  const leadColumns = leads.filter((index) => index !== content.leadNameColumn);
  const timeColumn = time.column !== null && !leadColumns.includes(time.column.index) ? time.column : null;
  const dateColumn = timeColumn?.unit === 'clock' ? columns.find(({ kind }) => kind === 'date') : undefined;
  const roleOf = ({ index }: ColumnValues): ColumnRole => {
    if (leadColumns.includes(index)) return 'lead';
    if (index === timeColumn?.index) return 'time';
    if (index === dateColumn?.index) return 'date';
    return index === content.leadNameColumn ? 'lead-name' : 'ignored';
  };
  const unitOf = unitChooser(header, columns, leadColumns, options);
  const laidOut = columns.map((column): TableColumn => {
    const role = roleOf(column);
    const originalName = column.statement.name ?? '';
    const identity = identities[column.index];
    const leadName = role === 'lead' && identity.leadName !== '' ? identity.leadName : originalName;
    const { value, origin } = unitOf(column);
    return {
      name: leadName || originalName || `column ${column.index + 1}`,
      originalName,
      isNumeric: column.kind === 'number',
      role,
      roleOrigin: roleOrigin(column, identity, options),
      foreign: role === 'lead' ? foreignOf(identity, column.index, options) : null,
      identity,
      unitText: column.statement.unit ?? '',
      unit: value,
      unitOrigin: origin,
      decimalComma: column.decimalComma,
      cellUnit: column.cellUnit,
    };
  });
  return {
    origin: header.origin,
    decimalComma: laidOut.some(({ role, decimalComma }) => role === 'lead' && decimalComma),
    rowContent: content.content,
    rowContentOrigin: content.origin,
    columns: laidOut,
    timeColumn: timeColumn?.index ?? null,
    timeUnit: timeColumn?.unit ?? null,
    timeUnitOrigin: timeColumn?.origin ?? { kind: 'assumed' },
    sampleRateHz: rate.value,
    sampleRateOrigin: rate.origin,
    timeColumnRateHz: timeColumn === null || Number.isNaN(timeColumn.rateHz) ? null : timeColumn.rateHz,
    isReversed: timeColumn?.isReversed === true,
    startOfDaySeconds: startOfDay(header, columns, timeColumn),
    headerLines: header.lines,
  };
} // prettier-ignore

/** A column that nothing says is an ECG is one only when the person says so. */
function foreignOf({ kind, what }: SignalIdentity, index: number, { columns }: TableOptions): ForeignSignal | null {
  if (kind === 'ecg' || columns?.includes(index) === true) return null;
  return what === 'ecg' ? 'unknown' : what;
}

function roleOrigin({ index, statement }: ColumnValues, { because }: SignalIdentity, { columns }: TableOptions): FactOrigin {
  if (columns?.includes(index) === true) return { kind: 'chosen' };
  if (because === 'nothing') return { kind: 'assumed' };
  const isSeen = because === 'shape' || because === 'neighbours' || because === 'rate' || because === 'range';
  return isSeen ? { kind: 'measured' } : { kind: 'stated', where: statement.where };
} // prettier-ignore

/** The columns with the rows of one lead only, the first that is called an ECG, where rows name theirs. */
function ofOneLead(columns: readonly ColumnValues[], nameColumn: number | null): readonly ColumnValues[] {
  if (nameColumn === null) return columns;
  const names = columns[nameColumn].cells;
  const first = [...new Set(names)].find((name) => identifySignal({ name }).kind === 'ecg') ?? names[0];
  const isFirst = (_: unknown, row: number) => names[row] === first;
  return columns.map((column) => ({ ...column, values: column.values.filter(isFirst), cells: column.cells.filter(isFirst) }));
} // prettier-ignore

/** The rate that a line states, or a column that says the same in every row ("Frequency" of a packet). */
function statedRate({ sampleRate }: TableHeader, columns: readonly ColumnValues[]): Fact<number> | null {
  if (sampleRate?.origin.kind === 'stated') return sampleRate;
  for (const { statement, values, kind } of columns) {
    const isRate = kind === 'number' && /^(sampl\w*[ _]?)?(freq\w*|rate)([ _]?hz)?$/i.test((statement.name ?? '').slice(0, 40));
    const [value] = values;
    if (isRate && value >= 20 && value <= 50_000 && values.every((other) => other === value)) {
      return { what: 'sample-rate', value, origin: { kind: 'stated', where: statement.where } };
    }
  }
  return sampleRate;
} // prettier-ignore

function chooseRate(time: TimeCandidate | null, stated: Fact<number> | null, { sampleRateHz }: TableOptions): Fact<number> {
  const known = (value: number, origin: FactOrigin): Fact<number> => ({ what: 'sample-rate', value, origin });
  const usual = known(ASSUMED_RATE_HZ, { kind: 'assumed', because: 'usual' });
  return bestFact([
    sampleRateHz === undefined ? null : known(sampleRateHz, { kind: 'chosen' }),
    stated,
    time === null || Number.isNaN(time.rateHz) ? null : known(time.rateHz, { kind: 'measured' }),
    usual,
  ]) ?? usual;
} // prettier-ignore

/** What gives the unit of a column: the person, the column, the header, or the size of the numbers. */
function unitChooser(
  { unit, stepsPerMv }: TableHeader,
  columns: readonly ColumnValues[],
  leadColumns: readonly number[],
  options: TableOptions,
): (column: ColumnValues) => Fact<TableUnit> {
  const known = (value: TableUnit, origin: FactOrigin): Fact<TableUnit> => ({ what: 'voltage-unit', value, origin });
  const leads = leadColumns.map((index) => columns[index]);
  const valuesOf = (column: ColumnValues) => (column.kind === 'list' ? Float64Array.from(column.cells.flatMap(listNumbers)) : column.values);
  const bySize = assumeVoltageUnit(leads.map(valuesOf));
  return (column) => {
    const { statement } = column;
    const values = valuesOf(column);
    if (options.unit !== undefined) return known(options.unit, { kind: 'chosen' });
    const own = statement.unit ?? '';
    const voltage = own === '' ? null : tableUnit(own);
    if (voltage !== null) return known(voltage, { kind: 'stated', where: statement.where });
    const areSteps = unitNamed(own)?.quantity === 'count' || looksLikeSteps(values);
    const steps = statement.stepsPerMv ?? stepsPerMv;
    if (steps !== null && (statement.stepsPerMv !== undefined || areSteps || unit === null)) return known(steps.value, steps.origin);
    if (unit !== null) return unit;
    return known(areSteps ? assumedStepsPerMv(values) : bySize, { kind: 'assumed', because: 'size' });
  };
} // prettier-ignore

/** Time of day of the first row, where a header or a column of time stamps gives it; passed time that begins at 0 is none. */
function startOfDay({ startOfDay: stated }: TableHeader, columns: readonly ColumnValues[], time: TimeCandidate | null): number | null {
  // The first row of a reversed table is the last moment.
  if (time?.isReversed === true) return stated?.value ?? null;
  const clock = time?.unit === 'clock' ? readClock(columns[time.index].cells[0] ?? '') : null;
  const isOfDay = clock !== null && (clock.date !== null || clock.seconds >= 60) && clock.seconds < 86_400;
  return isOfDay ? clock.seconds : (stated?.value ?? null);
} // prettier-ignore
