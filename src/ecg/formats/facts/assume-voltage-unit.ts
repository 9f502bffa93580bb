/** An ECG spans some 0.5 to 5 mV from its lowest to its highest value: the bounds lie a factor of 3 or more outside. */
const MOST_VOLTS = 0.015;
const MOST_MILLIVOLTS = 30;
/** Shares of the samples left out at each end: spikes say nothing about the unit, QRS complexes do. */
const TAIL_SHARE = 0.005;

/** The voltage unit in which leads with these values have the size of an ECG. */
export function assumeVoltageUnit(leads: readonly Float64Array[]): 'uV' | 'mV' | 'V' {
  const spans = leads
    .map(span)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const typical = spans[spans.length >> 1] ?? 1;
  if (typical <= MOST_VOLTS) return 'V';
  return typical <= MOST_MILLIVOLTS ? 'mV' : 'uV';
}

function span(values: Float64Array): number {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  const tail = Math.floor(sorted.length * TAIL_SHARE);
  return sorted.length === 0 ? 0 : sorted[sorted.length - 1 - tail] - sorted[tail];
}
