import type { FactOrigin } from '../../facts/fact.ts';
import type { TableOptions, TimeUnit } from '../table-options.ts';
import { TimeLine } from '../time/time-line.ts';
import { guessTimeUnit, rateOfStep, timeUnitNamed } from '../time/time-scale.ts';
import type { ColumnValues } from './column-values.ts';
import { isCalledTime, isOther, isRowNumber, nameMeans } from './column-words.ts';

/** A column that runs like time or counts rows. */
export interface TimeCandidate {
  readonly index: number;
  readonly unit: TimeUnit;
  readonly origin: FactOrigin;
  /** NaN where the column gives none. */
  readonly rateHz: number;
  readonly unevenness: number;
  /** Whether it runs from the last row to the first, as in logs that put the newest on top. */
  readonly isReversed: boolean;
}

/** The time column of a table, and every column that is some kind of time and so no lead. */
export interface TimeChoice {
  readonly column: TimeCandidate | null;
  readonly timeLike: ReadonlySet<number>;
}

/** A column that falls in more of its steps is no time; one that is called so may hold packets out of order. */
const RISING_SHARE = 0.98;
const NAMED_RISING_SHARE = 0.8;
const FEWEST_RISES = 8;
/** A rate this close to the stated one is the same. */
const SAME_RATE_SHARE = 0.02;
/** Steps of a clock that nobody calls so are all the same, to this share. */
const EVEN_SHARE = 0.01;

/**
 * Picks the time column: one that is called so, or one without a name that runs like a clock and fits the stated rate, where
 * there is one. A temperature that rises, or any other column with a name of its own, is none.
 */
export function chooseTimeColumn(
  columns: readonly ColumnValues[],
  statedRateHz: number | null,
  samplesPerRow: number,
  options: TableOptions,
): TimeChoice {
  const isTime = (column: ColumnValues) => column.kind === 'date' || isCalledTime(column) || isRowNumber(column);
  const judged = (column: ColumnValues) => candidateOf(column, statedRateHz, samplesPerRow, options);
  const candidates = columns.filter((column) => {
    if (options.columns?.includes(column.index) === true) return false;
    if (column.kind !== 'number' && column.kind !== 'clock') return false;
    // A count that begins anew at 16 or 256 is no running time.
    if (isTime(column))
      return rises(column, isRowNumber(column) ? RISING_SHARE : NAMED_RISING_SHARE) || isReversed(column);
    return rises(column, RISING_SHARE) && runsLikeClock(column, judged(column), statedRateHz);
  });
  const timeLike = new Set([...columns.filter(isTime), ...candidates].map(({ index }) => index));
  if (options.timeColumn === null) return { column: null, timeLike };
  if (options.timeColumn !== undefined) {
    const column = columns[options.timeColumn];
    return { column: column === undefined ? null : judged(column), timeLike };
  }
  const fits = ({ rateHz }: TimeCandidate) => statedRateHz !== null && isSameRate(rateHz, statedRateHz);
  const ranked = candidates.map(judged).sort((a, b) => {
    const byRate = Number(Number.isNaN(a.rateHz)) - Number(Number.isNaN(b.rateHz));
    return byRate || Number(fits(b)) - Number(fits(a)) || a.unevenness - b.unevenness;
  });
  return { column: ranked[0] ?? null, timeLike };
}

/** True when two rates differ by no more than what a clock and rounding make of one. */
export function isSameRate(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_RATE_SHARE * other;
}

/** A column that is called time and falls in nearly every row. */
function isReversed(column: ColumnValues): boolean {
  return isCalledTime(column) && rises({ values: column.values.map((value) => -value) }, RISING_SHARE);
}

function rises({ values }: Pick<ColumnValues, 'values'>, share: number): boolean {
  let [rising, falling, steps, last] = [0, 0, 0, Number.NaN];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isNaN(last)) steps++;
    if (value > last) rising++;
    if (value < last) falling++;
    last = value;
  }
  return rising >= Math.min(FEWEST_RISES, steps) && rising > 0 && 1 - falling / Math.max(1, steps) >= share;
}

/** Whether a column that nobody calls time is one all the same. */
function runsLikeClock({ statement }: ColumnValues, { rateHz, unevenness }: TimeCandidate, statedRateHz: number | null): boolean {
  const name = statement.name ?? '';
  if (isOther(name) || Number.isNaN(rateHz)) return false;
  if (statedRateHz !== null) return isSameRate(rateHz, statedRateHz);
  return name === '' || unevenness <= EVEN_SHARE;
} // prettier-ignore

function candidateOf(
  column: ColumnValues,
  statedRateHz: number | null,
  samplesPerRow: number,
  options: TableOptions,
): TimeCandidate {
  const { index, statement, kind, values } = column;
  const reversed = samplesPerRow === 1 && isReversed(column);
  const line = new TimeLine();
  for (const value of values) line.add(reversed ? -value : value, samplesPerRow);
  const { step, unevenness } = line.finish(0);
  const as = (unit: TimeUnit, origin: FactOrigin): TimeCandidate => {
    return { index, unit, origin, rateHz: rateOfStep(step, unit), unevenness, isReversed: reversed };
  };
  const name = statement.name ?? '';
  const stated: FactOrigin = { kind: 'stated', where: statement.where };
  // "time [s/256]" counts samples.
  if (/[[(]s(?:ec)?\s?\/\s?\d/i.test(name)) return as('sample', stated);
  if (options.timeUnit !== undefined) return as(options.timeUnit, { kind: 'chosen' });
  if (kind === 'clock') return as('clock', stated);
  if (step === 1 && nameMeans(name, 'row-number') && !nameMeans(name, 'time')) return as('sample', stated);
  const unit = timeUnitNamed(statement.unit ?? '') ?? timeUnitNamed(name);
  if (unit === 'sample' || (unit !== null && !Number.isNaN(rateOfStep(step, unit)))) return as(unit, stated);
  const units: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns', 'min', 'h', 'd'];
  const fitting = units.find((candidate) => statedRateHz !== null && isSameRate(rateOfStep(step, candidate), statedRateHz)); // prettier-ignore
  // A count of rows fits 1000 Hz as milliseconds: only a column that is called time is one.
  const isCount = step === 1 && !nameMeans(name, 'time');
  if (fitting !== undefined && !isCount) return as(fitting, { kind: 'measured' });
  const guessed = guessTimeUnit(step);
  return guessed !== null && !isCount ? as(guessed, { kind: 'assumed', because: 'usual' }) : as('sample', { kind: 'assumed' });
} // prettier-ignore
