import { means, type Meaning } from '../../facts/vocabulary.ts';
import { unitNamed } from '../../facts/unit.ts';
import { identifySignal } from '../../leads/identify-signal.ts';
import { nameWords } from '../../leads/name-words.ts';
import type { ColumnValues } from './column-values.ts';

/** A column in which this share of the steps is exactly 1 counts rows or packets, even if it starts anew at times. */
const COUNTING_SHARE = 0.9;
const FEWEST_STEPS = 8;

/** True when a word of the name is about that. */
export function nameMeans(name: string, meaning: Meaning): boolean {
  return name !== '' && [...nameWords(name)].some((word) => means(word, meaning));
}

/** A column that is called time, holds time stamps, or counts in a unit of time. */
export function isCalledTime({ statement, kind }: ColumnValues): boolean {
  if (statement.isTime === true || kind === 'clock') return true;
  const name = statement.name ?? '';
  // Intervals and durations are in seconds too: they are no running time.
  if (isOther(name)) return false;
  return nameMeans(name, 'time') || unitNamed(statement.unit ?? '')?.quantity === 'time' || unitNamed(name)?.quantity === 'time'; // prettier-ignore
}

/** A column that numbers the rows or packets, by its name or by what it does. */
export function isRowNumber({ statement, kind, values }: ColumnValues): boolean {
  if (kind !== 'number') return false;
  if (statement.sensor === 'sequence') return true;
  const name = (statement.name ?? '').trim();
  if (identifySignal({ name }).kind === 'ecg') return false;
  if (nameMeans(name, 'row-number') && values.every((value) => Number.isNaN(value) || Number.isInteger(value))) {
    return true;
  }
  if (values.length < FEWEST_STEPS) return false;
  const steps = values.reduce((sum, value, row) => sum + (value - values[row - 1] === 1 ? 1 : 0), 0);
  return steps >= COUNTING_SHARE * (values.length - 1);
}

/** A name that says the column is some other signal. */
export function isOther(name: string): boolean {
  if (name === '') return false;
  const { kind, what } = identifySignal({ name });
  return kind === 'other' && what !== 'time' && what !== 'counter';
}
