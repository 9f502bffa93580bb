import { placeRPeaks } from './place-r-peaks.ts';

/**
 * Moves beats somebody else marked (reference annotations) to where the detector would put their R (`placeRPeaks`).
 * Annotations sit anywhere on the QRS (in record 108 far from R), and a window must be centred alike for all beats. Every
 * beat stays: one whose move would meet its neighbour, or that lies in a gap, keeps its place.
 * @returns as many ascending sample numbers as `peaks` has.
 */
export function alignRPeaks(filteredMv: Float32Array, sampleRateHz: number, peaks: ArrayLike<number>): Int32Array {
  const aligned = Int32Array.from(peaks);
  placeRPeaks(filteredMv, sampleRateHz, peaks).forEach((position, i) => {
    const before = i > 0 ? aligned[i - 1] : -1;
    const after = i + 1 < aligned.length ? aligned[i + 1] : filteredMv.length;
    if (position === null) return;
    const peak = Math.round(position);
    if (peak > before && peak < after) aligned[i] = peak;
  });
  return aligned;
}
