/** Units an interval between beats can be read in. */
export const INTERVAL_UNITS = ['s', 'ms'] as const;
export type IntervalUnit = (typeof INTERVAL_UNITS)[number];

/** The unit in force for intervals between beats, as chosen in the settings; like the language it is one for the whole page. */
export const intervalUnit = $state<{ current: IntervalUnit }>({ current: 's' });
