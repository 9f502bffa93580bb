import { unitNamed } from '../../facts/unit.ts';
import { wholeRate } from '../../whole-rate.ts';
import type { TimeUnit } from '../table-options.ts';

/** Seconds in one of each unit; a sample lasts as long as the rate says, which a time column can't tell. */
const SECONDS_PER_UNIT: Readonly<Record<TimeUnit, number>> = {
  s: 1,
  ms: 1e-3,
  us: 1e-6,
  ns: 1e-9,
  min: 60,
  h: 3600,
  d: 86_400,
  clock: 1,
  sample: Number.NaN,
};

/** Rates an ECG may have: below, no beat has a shape; above, no recorder goes. Their units of time don't overlap in steps. */
const RATE_RANGE_HZ = [30, 25_000];
const GUESSED_RANGE_HZ = [45, 4500];

/** Samples a second for samples `step` apart, or NaN when that is no rate of an ECG. */
export function rateOfStep(step: number, unit: TimeUnit): number {
  const rate = 1 / (step * SECONDS_PER_UNIT[unit]);
  return rate >= RATE_RANGE_HZ[0] && rate <= RATE_RANGE_HZ[1] ? wholeRate(rate) : Number.NaN;
}

/** The unit in which samples `step` apart have the rate of an ECG, or null. */
export function guessTimeUnit(step: number): TimeUnit | null {
  // The last one is that of dates counted in days (Excel, MATLAB's datenum).
  const units: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns', 'd'];
  const fits = (unit: TimeUnit) => {
    const rate = 1 / (step * SECONDS_PER_UNIT[unit]);
    return rate >= GUESSED_RANGE_HZ[0] && rate <= GUESSED_RANGE_HZ[1];
  };
  return units.find(fits) ?? null;
}

/** The unit of time of that name, or null. */
export function timeUnitNamed(text: string): TimeUnit | null {
  const unit = unitNamed(text);
  if (unit?.quantity === 'sample') return 'sample';
  if (unit?.quantity !== 'time') return null;
  const found = Object.entries(SECONDS_PER_UNIT).find(([name, seconds]) => seconds === unit.size && name !== 'clock');
  return found === undefined ? null : (found[0] as TimeUnit);
}
