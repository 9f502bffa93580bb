import { median } from '../signal/quantile.ts';
import type { Waves } from './waves.ts';

// Chosen on MIT-BIH 102, 104, 107 and 217 (paced) and on DS1, svdb and LUDB (not): at 360 Hz, behind an analogue filter of 100 Hz, the
// bend of a spike is 2.4 to 4.5 times the sharpest of its QRS, that of a QRS's own beginning 0.3 to 0.9 times; and a spike's place
// spreads by 0 to 4 ms (quartiles), that of the sharpest other bend by more where it is sharp (LUDB 8: 4.7 times, 20 ms).
/** Where a spike that captures the ventricles lies, from the onset of the QRS, seconds. */
const FROM_ONSET_SECONDS = [-0.1, 0.025] as const;
/** Where the QRS's own bends begin. */
const QRS_FROM_ONSET_SECONDS = 0.045;
/** How much sharper than those a spike bends, and how far from its usual place it may lie. */
const SHARPER = 1.5;
const PLACE_TOLERANCE_SECONDS = 0.008;

/**
 * Share (0…1) of the beats that follow a pacing spike: a bend sharper than any of the QRS, always at the same place at its beginning.
 * 0 where no beat was measured. Spikes are gone from a lead sampled too slowly or filtered before: 0 does not say that nobody is paced.
 * @param samplesMv the lead as recorded, not filtered; NaN in gaps.
 * @param rPeakSample as for the waves.
 */
export function pacedShare(
  samplesMv: Float32Array,
  sampleRateHz: number,
  rPeakSample: ArrayLike<number>,
  { count, qrsOnset, qrsEnd }: Waves,
): number {
  const places: number[] = [];
  let measured = 0;
  for (let beat = 0; beat < count; beat++) {
    const onset = rPeakSample[beat] + qrsOnset[beat] * sampleRateHz;
    const end = rPeakSample[beat] + qrsEnd[beat] * sampleRateHz;
    const [from, to] = FROM_ONSET_SECONDS.map((seconds) => onset + seconds * sampleRateHz);
    const spike = sharpestBend(samplesMv, from, to);
    const qrs = sharpestBend(samplesMv, onset + QRS_FROM_ONSET_SECONDS * sampleRateHz, end);
    if (!(qrs.mv > 0)) continue;
    measured++;
    if (spike.mv > SHARPER * qrs.mv) places.push((spike.sample - onset) / sampleRateHz);
  }
  if (measured === 0) return 0;
  const usual = median(places);
  return places.filter((place) => Math.abs(place - usual) <= PLACE_TOLERANCE_SECONDS).length / measured;
}

/** The largest second difference between two places, and where it is; nothing when there are none. */
function sharpestBend(
  samplesMv: Float32Array,
  from: number,
  to: number,
): { readonly mv: number; readonly sample: number } {
  let [mv, sample] = [0, Number.NaN];
  const last = Math.min(samplesMv.length - 2, Math.round(to));
  for (let i = Math.max(1, Math.round(from)); i <= last; i++) {
    const bend = Math.abs(samplesMv[i - 1] - 2 * samplesMv[i] + samplesMv[i + 1]);
    if (bend > mv) [mv, sample] = [bend, i];
  }
  return { mv, sample };
}
