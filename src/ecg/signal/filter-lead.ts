import { letGo } from '../recording/let-go.ts';
import { designBandPass } from './design-band-pass.ts';
import { fillGaps } from './fill-gaps.ts';
import { bridgeGlitches, findGlitches } from './find-glitches.ts';
import { filterZeroPhase } from './filter-zero-phase.ts';

/** Monitor bandwidth: `filtfilt(butter(4, [0.5, 40]))`. ST is not interpretable after it. */
export const MONITOR_BAND_HZ = [0.5, 40] as const;
const FILTER_ORDER = 4;

/**
 * Zero-phase Butterworth band-pass of a lead in millivolts, 0.5–40 Hz unless another band is given. Gaps (NaN) are
 * bridged for the filter and are NaN again in the result; glitches (`findGlitches`) are bridged, so that they make no waves in it. Throws RangeError when the rate is too low for the band.
 */
export function filterLead(
  samplesMv: Float32Array,
  sampleRateHz: number,
  bandHz: readonly [number, number] = MONITOR_BAND_HZ,
  order: number = FILTER_ORDER,
): Float32Array {
  return filterBridged(bridgeGlitches(samplesMv, findGlitches(samplesMv, sampleRateHz)), sampleRateHz, bandHz, order);
}

/** The same for a lead whose glitches are bridged already; none is looked for. */
export function filterBridged(
  bridgedMv: Float32Array,
  sampleRateHz: number,
  bandHz: readonly [number, number] = MONITOR_BAND_HZ,
  order: number = FILTER_ORDER,
): Float32Array {
  const sections = designBandPass(order, bandHz[0], bandHz[1], sampleRateHz);
  const filled = fillGaps(bridgedMv);
  const exact = filterZeroPhase(sections, filled);
  const filtered = new Float32Array(exact);
  letGo(exact);
  if (filled === bridgedMv) return filtered;
  letGo(filled);
  for (let i = 0; i < bridgedMv.length; i++) {
    if (Number.isNaN(bridgedMv[i])) filtered[i] = Number.NaN;
  }
  return filtered;
}
