/** The longest QRS complexes reach this far to either side of R: nearer to an end of the signal it may not be whole. */
const QRS_REACH_SECONDS = 0.1;

/**
 * 1 for every beat whose QRS may have been cut by the end of the recording or by a gap: there are samples missing within 0.1 s of R.
 * What is left of such a QRS can look like any other, so nothing sure can be said of it.
 * @param samplesMv the lead as recorded; NaN marks missing samples.
 */
export function cutBeats(samplesMv: Float32Array, sampleRateHz: number, rPeakSample: ArrayLike<number>): Uint8Array {
  const reach = Math.ceil(QRS_REACH_SECONDS * sampleRateHz);
  return Uint8Array.from(rPeakSample, (peak) => {
    const [first, end] = [Math.round(peak) - reach, Math.round(peak) + reach + 1];
    return Number(first < 0 || end > samplesMv.length || samplesMv.subarray(first, end).some(Number.isNaN));
  });
}
