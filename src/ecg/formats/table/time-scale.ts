import type { TimeUnit } from './table-options.ts';
import { wholeRate } from '../whole-rate.ts';

/** Seconds in one of each unit; a sample lasts as long as the rate says, which a time column can't tell. */
const SECONDS_PER_UNIT: Readonly<Record<TimeUnit, number>> = {
  s: 1,
  ms: 1e-3,
  us: 1e-6,
  ns: 1e-9,
  clock: 1,
  sample: Number.NaN,
};

/** Rates an ECG may have: below, no beat has a shape; above, no recorder goes. Their units of time don't overlap in steps. */
const RATE_RANGE_HZ = [30, 25_000];
const GUESSED_RANGE_HZ = [45, 4500];

/** Samples a second for rows `step` apart, or NaN when that is no rate of an ECG. */
export function rateOfStep(step: number, unit: TimeUnit): number {
  const rate = 1 / (step * SECONDS_PER_UNIT[unit]);
  return rate >= RATE_RANGE_HZ[0] && rate <= RATE_RANGE_HZ[1] ? wholeRate(rate) : Number.NaN;
}

/** The unit in which rows `step` apart have the rate of an ECG, or null. */
export function guessTimeUnit(step: number): TimeUnit | null {
  const units: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns'];
  const fits = (unit: TimeUnit) => {
    const rate = 1 / (step * SECONDS_PER_UNIT[unit]);
    return rate >= GUESSED_RANGE_HZ[0] && rate <= GUESSED_RANGE_HZ[1];
  };
  return units.find(fits) ?? null;
}
