import { statedRate } from '../facts/stated-rate.ts';
import { identifySignals } from '../leads/identify-signals.ts';
import { saysEcg } from '../leads/lead-spelling.ts';
import { intervalUnit, type IntervalUnit } from './interval-unit.ts';
import { looksSampled } from './looks-sampled.ts';

/** Where in a text the intervals stand. */
export interface IntervalColumn {
  /** Lines before the first with numbers. */
  readonly headLines: number;
  readonly separator: RegExp;
  readonly column: number;
  readonly unit: IntervalUnit;
}

const SEPARATORS = [/;/, /\t/, /,(?!\d)|,\s/, /,/, / {1,16}/];
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const MOST_HEAD_LINES = 60;
const PROBED_LINES = 2000;
const LONGEST_LINE = 400;
/** A list that says it holds intervals may be short and hold errors; one that does not must look like nothing else. */
const NAMED = { share: 0.85, least: 3 };
const UNNAMED = { share: 0.97, least: 16 };
/** Words for intervals between beats that stand alone in names of files and above lists. */
const INTERVAL_WORD = /(?:^|[^a-z])(rr|r-r|rri|ibi|nn|nni|hrv|rrs|r-r-intervals?|rr-?intervals?|ppi)(?:[^a-z]|$)/i;
/** In a table of times and intervals each time is the one before plus the interval, as far as digits go. */
const SUM_TOLERANCE = 0.05;
const SUM_SHARE = 0.9;

/**
 * How a text holds intervals between beats: a number a line, or a column among times, rates and marks. Null when it is rather
 * a signal or a table, so that samples are never taken for intervals, nor intervals for samples.
 */
export function findIntervals(text: string, fileStem: string): IntervalColumn | null {
  const lines = text.split(/\r\n|\r|\n/, PROBED_LINES).map((line) => line.trim().slice(0, LONGEST_LINE));
  const place = firstRow(lines);
  if (place === null || place.headLines > MOST_HEAD_LINES) return null;
  const { headLines, separator } = place;
  const head = lines.slice(0, headLines);
  if (head.some((line) => statedRate(line) !== null)) return null;
  const body = lines.slice(headLines).filter((line) => line !== '');
  return separator === null ? inOneColumn(head, body, fileStem, headLines) : inTable(head, body, separator, headLines);
}

/** The first line that is a row: a number, or cells of which some are numbers, as in the line after it. */
function firstRow(lines: readonly string[]): { headLines: number; separator: RegExp | null } | null {
  for (let at = 0; at < lines.length; at++) {
    if (isNumber(lines[at])) return { headLines: at, separator: null };
    const separator = SEPARATORS.find((mark) => {
      const [kinds, next] = [lines[at], lines[at + 1] ?? ''].map((line) => line.split(mark).map(isNumber));
      return kinds.length > 1 && kinds.includes(true) && kinds.join() === next.join();
    });
    if (separator !== undefined) return { headLines: at, separator };
  }
  return null;
}

/** A number as lists write it, with point or comma; NaN for anything else. */
export function numberIn(cell: string): number {
  const text = cell.trim();
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

function isNumber(cell: string): boolean {
  return NUMBER.test(cell.trim());
}

function inOneColumn(
  head: readonly string[],
  body: readonly string[],
  fileStem: string,
  headLines: number,
): IntervalColumn | null {
  const words = head.join(' ');
  if (saysEcg(words)) return null;
  const isNamed = INTERVAL_WORD.test(words) || INTERVAL_WORD.test(fileStem.replaceAll('_', ' '));
  const values = body.map(numberIn).filter((value) => !Number.isNaN(value));
  const { share, least } = isNamed ? NAMED : UNNAMED;
  const unit = intervalUnit(values, share);
  if (unit === null || values.length < least || values.length < share * body.length) return null;
  return !isNamed && looksSampled(values) ? null : { headLines, separator: /\n/, column: 0, unit };
}

function inTable(
  head: readonly string[],
  body: readonly string[],
  separator: RegExp,
  headLines: number,
): IntervalColumn | null {
  const rows = body.map((line) => line.split(separator).map(numberIn));
  const width = rows[0].length;
  const names = head
    .map((line) => line.split(separator).map((cell) => cell.trim()))
    .findLast((cells) => cells.length === width);
  const column = names === undefined ? summedColumn(rows) : namedColumn(names);
  if (column < 0) return null;
  const values = rows.map((row) => row[column] ?? Number.NaN).filter((value) => !Number.isNaN(value));
  const unit = intervalUnit(values, NAMED.share);
  return unit === null || values.length < NAMED.least ? null : { headLines, separator, column, unit };
}

/** The column that is named as intervals, where no other is an ECG. */
function namedColumn(names: readonly string[]): number {
  const identities = identifySignals(names.map((name) => ({ name })));
  if (identities.some(({ kind }) => kind === 'ecg')) return -1;
  const named = identities.findIndex(({ what }) => what === 'interval');
  return named >= 0 ? named : names.findIndex((name) => INTERVAL_WORD.test(name));
}

/** Without names: the second of two columns, where the first is their running sum in the same unit or a thousand times another. */
function summedColumn(rows: readonly (readonly number[])[]): number {
  if (rows[0].length !== 2 || rows.length < UNNAMED.least) return -1;
  const fitting = (scale: number, lag: number) =>
    rows.slice(1).filter(([time], i) => {
      const interval = scale * (rows[i + lag]?.[1] ?? Number.NaN);
      return Math.abs(time - rows[i][0] - interval) <= SUM_TOLERANCE * interval;
    }).length;
  const best = Math.max(...[1, 1e-3, 1e3].flatMap((scale) => [0, 1].map((lag) => fitting(scale, lag))));
  return best >= SUM_SHARE * (rows.length - 1) ? 1 : -1;
}
