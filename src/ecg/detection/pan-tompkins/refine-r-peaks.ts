import { mainDeflections } from '../main-deflections.ts';

/**
 * Moves QRS marks to the main deflection of the 0.5–40 Hz lead within ±80 ms. Marks whose neighbourhood holds a gap, and
 * marks that meet on the same deflection, are dropped.
 * @returns ascending sample numbers at `sampleRateHz`.
 */
export function refineRPeaks(filteredMv: Float32Array, sampleRateHz: number, marks: readonly number[]): Int32Array {
  const peaks: number[] = [];
  for (const peak of mainDeflections(filteredMv, sampleRateHz, marks)) {
    if (peak !== null && peak > (peaks.at(-1) ?? -1)) peaks.push(peak);
  }
  return Int32Array.from(peaks);
}
