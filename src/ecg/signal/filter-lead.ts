import { designBandPass } from './design-band-pass.ts';
import { fillGaps } from './fill-gaps.ts';
import { filterZeroPhase } from './filter-zero-phase.ts';

/** Monitor bandwidth of the project's objective: `filtfilt(butter(4, [0.5, 40]))`. ST is not interpretable after it. */
export const MONITOR_BAND_HZ = [0.5, 40] as const;
const FILTER_ORDER = 4;

/**
 * Zero-phase Butterworth band-pass of a lead in millivolts, 0.5–40 Hz unless another band is given. Gaps (NaN) are
 * bridged for the filter and are NaN again in the result. Throws RangeError when the rate is too low for the band.
 */
export function filterLead(
  samplesMv: Float32Array,
  sampleRateHz: number,
  bandHz: readonly [number, number] = MONITOR_BAND_HZ,
  order: number = FILTER_ORDER,
): Float32Array {
  const sections = designBandPass(order, bandHz[0], bandHz[1], sampleRateHz);
  const filtered = Float32Array.from(filterZeroPhase(sections, fillGaps(samplesMv)));
  for (let i = 0; i < samplesMv.length; i++) {
    if (Number.isNaN(samplesMv[i])) filtered[i] = Number.NaN;
  }
  return filtered;
}
