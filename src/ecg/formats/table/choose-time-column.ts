import type { Certainty } from './table-layout.ts';
import type { TableOptions, TimeUnit } from './table-options.ts';
import type { ColumnValues } from './column-values.ts';
import { TimeLine } from './time-line.ts';
import { guessTimeUnit, rateOfStep } from './time-scale.ts';

/** A column that runs like time or counts rows. */
interface TimeCandidate {
  readonly index: number;
  readonly unit: TimeUnit;
  readonly certainty: Certainty;
  readonly rateHz: number;
  readonly unevenness: number;
}

/** The time column of a table, and every column that is some kind of time and so no lead. */
export interface TimeChoice {
  readonly column: TimeCandidate | null;
  readonly timeLike: ReadonlySet<number>;
}

const TIME_NAME = /time|stamp|zeit|temps|tiempo|tempo|elapsed|^t$|^(m?s|secs?|seconds?)$|date/i;
const INDEX_NAME = /^(#|no|nr|n|idx|index|row|frame|n?seq\w*|samples?|sample ?(#|no\.?|nr|number|index|id|count))$/i;
/** A column that rises in this share of its steps is no signal. */
const RISING_SHARE = 0.98;
const NAMED_RISING_SHARE = 0.8;
const FEWEST_RISES = 8;

/** A column in which this share of the steps is exactly 1 counts rows or packets, even if it starts anew at times. */
const COUNTING_SHARE = 0.9;

/** Picks the time column: of the rising columns the one that gives a rate with the least jitter, else a row counter. */
export function chooseTimeColumn(columns: readonly ColumnValues[], options: TableOptions): TimeChoice {
  const rising = columns.filter(isTimeLike);
  const timeLike = new Set([...rising, ...columns.filter(isCounter)].map(({ index }) => index));
  if (options.timeColumn === null) return { column: null, timeLike };
  if (options.timeColumn !== undefined) {
    const column = columns[options.timeColumn];
    return { column: column === undefined ? null : candidateOf(column, options), timeLike };
  }
  const candidates = rising.filter(({ index }) => options.columns?.includes(index) !== true);
  const ranked = candidates.map((column) => candidateOf(column, options)).sort(byUse);
  return { column: ranked[0] ?? null, timeLike };
}

function isTimeLike({ name, isClock, values, leadNamed }: ColumnValues): boolean {
  if (isClock) return true;
  if (leadNamed) return false;
  let [rises, falls, steps, last] = [0, 0, 0, Number.NaN];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isNaN(last)) steps++;
    if (value > last) rises++;
    if (value < last) falls++;
    last = value;
  }
  const named = TIME_NAME.test(name) || INDEX_NAME.test(name);
  const share = 1 - falls / Math.max(1, steps);
  return named ? rises > 0 && share >= NAMED_RISING_SHARE : rises >= FEWEST_RISES && share >= RISING_SHARE;
}

function isCounter({ leadNamed, values }: ColumnValues): boolean {
  if (leadNamed || values.length < FEWEST_RISES) return false;
  const steps = values.reduce((sum, value, row) => sum + (value - values[row - 1] === 1 ? 1 : 0), 0);
  return steps >= COUNTING_SHARE * (values.length - 1);
}

function candidateOf({ index, name, unitText, isClock, values }: ColumnValues, options: TableOptions): TimeCandidate {
  const line = new TimeLine();
  for (const value of values) line.add(value);
  const { step, unevenness } = line.finish(0);
  const judged = (unit: TimeUnit, certainty: Certainty): TimeCandidate => {
    return { index, unit, certainty, rateHz: rateOfStep(step, unit), unevenness };
  };
  if (options.timeUnit !== undefined) return judged(options.timeUnit, 'chosen');
  if (isClock) return judged('clock', 'stated');
  if (INDEX_NAME.test(name) && step === 1) return judged('sample', 'stated');
  if (unitText === 'sample' || (unitText !== null && !Number.isNaN(rateOfStep(step, unitText)))) {
    return judged(unitText, 'stated');
  }
  const guessed = guessTimeUnit(step);
  if (guessed !== null && (step !== 1 || TIME_NAME.test(name))) return judged(guessed, 'guessed');
  return judged('sample', 'guessed');
}

function byUse(a: TimeCandidate, b: TimeCandidate): number {
  return Number(Number.isNaN(a.rateHz)) - Number(Number.isNaN(b.rateHz)) || a.unevenness - b.unevenness;
}
