/** Half of the widest QRS, seconds on either side of R: all of the complex, and little of what is around it. */
const HALF_QRS_SECONDS = 0.06;
/** The level before the complex is taken here, seconds before R. */
const BASELINE_SECONDS = [0.1, 0.08] as const;
/** Leads I and aVF are amplified differently (Einthoven's triangle): aVF is enlarged by this to measure alike. */
const AVF_SCALE = 2 / Math.sqrt(3);
/** Below this net area, in mV·s, the direction is chance. */
const LEAST_AREA = 5e-4;

/**
 * The frontal axis of the QRS in degrees (0 towards the left arm, positive downwards, above −180 and up to 180) from the net
 * areas of leads I and aVF over all beats; NaN where both are too small. Samples in millivolts, R peaks in samples.
 */
export function qrsAxisDegrees(
  leadI: Float32Array,
  leadAvf: Float32Array,
  rPeakSample: ArrayLike<number>,
  sampleRateHz: number,
): number {
  const areaI = meanNetArea(leadI, rPeakSample, sampleRateHz);
  const areaAvf = meanNetArea(leadAvf, rPeakSample, sampleRateHz) * AVF_SCALE;
  if (!(Math.hypot(areaI, areaAvf) >= LEAST_AREA)) return NaN;
  return (Math.atan2(areaAvf, areaI) * 180) / Math.PI;
}

/** Mean over the beats of the area under the QRS above the level before it, mV·s; beats with gaps or cut off are left out. */
function meanNetArea(samplesMv: Float32Array, rPeakSample: ArrayLike<number>, sampleRateHz: number): number {
  const at = (seconds: number): number => Math.round(seconds * sampleRateHz);
  const [baseFrom, baseTo] = BASELINE_SECONDS;
  let sum = 0;
  let beats = 0;
  for (const r of Array.from(rPeakSample)) {
    const level = mean(samplesMv.subarray(Math.max(0, r - at(baseFrom)), Math.max(0, r - at(baseTo)) + 1));
    const complex = samplesMv.subarray(Math.max(0, r - at(HALF_QRS_SECONDS)), r + at(HALF_QRS_SECONDS) + 1);
    const area = ((mean(complex) - level) * complex.length) / sampleRateHz;
    if (!Number.isFinite(area) || complex.length <= at(HALF_QRS_SECONDS)) continue;
    sum += area;
    beats++;
  }
  return sum / beats;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
