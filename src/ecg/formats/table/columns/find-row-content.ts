import { identifySignal } from '../../leads/identify-signal.ts';
import type { FactOrigin } from '../../facts/fact.ts';
import type { RowContent, TableOptions } from '../table-options.ts';
import type { ColumnValues } from './column-values.ts';
import { isCalledTime, isRowNumber, nameMeans } from './column-words.ts';

/** What the rows of a table hold, and the columns that matter for it. */
export interface RowContentChoice {
  readonly content: RowContent;
  /** Columns with successive samples of one lead; empty where rows are no packets. */
  readonly packetColumns: readonly number[];
  /** Column that names the lead of its row, or null. */
  readonly leadNameColumn: number | null;
  readonly samplesPerRow: number;
  readonly origin: FactOrigin;
}

/** Fewer numbered columns are leads. */
const FEWEST_PACKET_COLUMNS = 5;
const MOST_LEAD_NAMES = 64;
/** Rows that name their lead are short: no other column is looked at for such names. */
const MOST_SEARCHED = 64;
/** From the end of one packet to the beginning of the next the signal goes on: such a step is this much larger at most. */
const MOST_SEAM = 3;
const FEWEST_ROWS = 3;
const JUDGED_ROWS = 200;

const SAMPLES: RowContentChoice = {
  content: 'sample',
  packetColumns: [],
  leadNameColumn: null,
  samplesPerRow: 1,
  origin: { kind: 'measured' },
};

/** Finds out whether the rows hold packets (a list in a cell, numbered columns) or name their lead. */
export function findRowContent(columns: readonly ColumnValues[], options: TableOptions): RowContentChoice {
  const found = contentOf(columns, options);
  return options.rowContent === undefined ? found : { ...found, origin: { kind: 'chosen' } };
}

function contentOf(columns: readonly ColumnValues[], options: TableOptions): RowContentChoice {
  const { rowContent } = options;
  const lists = columns.filter(({ kind }) => kind === 'list').map(({ index }) => index);
  if (rowContent === undefined ? lists.length > 0 : rowContent === 'packet' && lists.length > 0) {
    const chosen = options.columns?.find((index) => lists.includes(index)) ?? lists[0];
    return packets([chosen], medianLength(columns[chosen]));
  }
  if (rowContent === 'packet') {
    const numeric = columns.filter((column) => column.kind === 'number' && !isCalledTime(column) && !isRowNumber(column));
    const chosen = options.columns ?? numeric.map(({ index }) => index);
    return packets(chosen, chosen.length);
  }
  if (rowContent === 'sample' || rowContent === 'lead') return { ...SAMPLES, content: rowContent };
  const leadName = columns.slice(0, MOST_SEARCHED).find(namesLeads) ?? (rowContent === 'named-sample' ? columns.find(({ kind }) => kind === 'text') : undefined);
  if (leadName !== undefined) return { ...SAMPLES, content: 'named-sample', leadNameColumn: leadName.index };
  const numbered = options.columns === undefined ? numberedColumns(columns) : [];
  return numbered.length > 0 && goesOn(columns, numbered) ? packets(numbered, numbered.length) : SAMPLES;
} // prettier-ignore

function packets(packetColumns: readonly number[], samplesPerRow: number): RowContentChoice {
  return { ...SAMPLES, content: 'packet', packetColumns, samplesPerRow: Math.max(1, samplesPerRow) };
}

function medianLength({ cells }: ColumnValues): number {
  const lengths = cells.map((cell) => cell.split(/[,;|\s]+/).filter((part) => /\d/.test(part)).length).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 1;
} // prettier-ignore

/** A column of few words that are names of leads. */
function namesLeads({ kind, cells, statement }: ColumnValues): boolean {
  const isCalledLead = nameMeans(statement.name ?? '', 'lead') || /^(channel|chan|ch|signal|kanal|canal)$/i.test(statement.name ?? ''); // prettier-ignore
  if (kind !== 'text' && !(kind === 'number' && isCalledLead)) return false;
  const names = new Set(cells.filter((cell) => cell !== ''));
  if (names.size === 0 || names.size > MOST_LEAD_NAMES) return false;
  if (kind === 'number') return names.size > 1 && names.size <= cells.length / FEWEST_ROWS;
  return [...names].some((name) => identifySignal({ name }).kind === 'ecg') && (isCalledLead || names.size > 1);
}

/** The longest run of columns that are numbered on: "ecg0", "ecg1", …; nameless ones behind a time count as one, too. */
function numberedColumns(columns: readonly ColumnValues[]): number[] {
  const numberOf = ({ statement }: ColumnValues) => /^(?<stem>\D*?)_?(?<number>\d{1,4})[\])]?$/.exec((statement.name ?? '').trim().slice(0, 60))?.groups;
  const first = columns[0]?.values ?? [];
  const startsWithTime = columns[0]?.kind !== 'text' && first.every((value, row) => row === 0 || value > first[row - 1]);
  let best: number[] = [];
  let run: number[] = [];
  columns.forEach((column, position) => {
    const [own, before] = [numberOf(column), position > 0 ? numberOf(columns[position - 1]) : undefined];
    const goesOn = own !== undefined && before !== undefined && own.stem === before.stem && Number(own.number) === Number(before.number) + 1;
    const isNameless = column.kind === 'number' && (column.statement.name ?? '') === '' && !isCalledTime(column) && position > 0 && startsWithTime;
    const isStandard = /^(i{1,3}|v[1-9])$/i.test(column.statement.name ?? '');
    if (column.kind !== 'number' || isStandard) run = [];
    else if (goesOn || (isNameless && run.length > 0)) run.push(column.index);
    else run = own !== undefined || isNameless ? [column.index] : [];
    if (run.length > best.length) best = run.slice();
  });
  return best.length >= FEWEST_PACKET_COLUMNS ? best : [];
} // prettier-ignore

/** Whether the last sample of a row leads on to the first of the next, as successive samples of one signal do. */
function goesOn(columns: readonly ColumnValues[], numbered: readonly number[]): boolean {
  const rowCount = Math.min(JUDGED_ROWS, columns[numbered[0]].values.length);
  if (rowCount < FEWEST_ROWS) return false;
  const across: number[] = [];
  const down: number[] = [];
  const seams: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const valueAt = (position: number, at = row) => columns[numbered[position]].values[at];
    for (let position = 0; position < numbered.length; position++) {
      if (position > 0) across.push(Math.abs(valueAt(position) - valueAt(position - 1)));
      if (row > 0) down.push(Math.abs(valueAt(position) - valueAt(position, row - 1)));
    }
    if (row > 0) seams.push(Math.abs(valueAt(0) - valueAt(numbered.length - 1, row - 1)));
  }
  const step = mean(across);
  return step > 0 && mean(seams) <= MOST_SEAM * step && mean(down) > 1.5 * step;
}

function mean(values: readonly number[]): number {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.reduce((sum, value) => sum + value, 0) / Math.max(1, present.length);
}
