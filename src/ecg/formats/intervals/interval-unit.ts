/** Intervals of hearts at 20 to 300 beats a minute; a list may hold a few that are not, where beats were missed. */
const RANGE_SECONDS = [0.2, 3] as const;
/** What a list is written in. 1/1024 s, as the Bluetooth heart rate service counts, is written so by no program met. */
const UNITS = { ms: 1e-3, s: 1 } as const;

export type IntervalUnit = keyof typeof UNITS;

/** Seconds in one of the unit. */
export function secondsIn(unit: IntervalUnit): number {
  return UNITS[unit];
}

/** The unit in which at least `share` of the values are intervals between heartbeats; null when there is none. */
export function intervalUnit(values: readonly number[], share: number): IntervalUnit | null {
  const fits = (unit: IntervalUnit) => {
    const [least, most] = RANGE_SECONDS.map((seconds) => seconds / UNITS[unit]);
    return values.filter((value) => value >= least && value <= most).length >= share * values.length;
  };
  if (values.length === 0) return null;
  return fits('ms') ? 'ms' : fits('s') ? 's' : null;
}
