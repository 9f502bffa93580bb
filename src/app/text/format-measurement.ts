import { formatDecimal } from './format-decimal.ts';

export interface Measurement {
  readonly seconds: number;
  readonly beatsPerMinute: number;
  readonly mv: number;
}

/** What calipers measured, as "842 ms · 71/min · −1.12 mV"; the rate is left out where no heart beats so fast or slowly. */
export function formatMeasurement({ seconds, beatsPerMinute, mv }: Measurement): string {
  const parts = [`${Math.round(seconds * 1000)}\u00a0ms`];
  if (beatsPerMinute >= 10 && beatsPerMinute <= 600) parts.push(`${Math.round(beatsPerMinute)}/min`);
  parts.push(`${formatDecimal(mv, 2)}\u00a0mV`);
  return parts.join(' · ');
}
