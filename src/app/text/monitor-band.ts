import { MONITOR_BAND_HZ } from '../../ecg/signal/filter-lead.ts';
import { formatScale } from './format-figure.ts';

/** The band of the filtered trace: "0.5–40 Hz". */
export function monitorBand(): string {
  return `${MONITOR_BAND_HZ.map(formatScale).join('–')}\u00a0Hz`;
}
