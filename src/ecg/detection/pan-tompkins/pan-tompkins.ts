import { designBandPass } from '../../signal/design-band-pass.ts';
import { fillGaps } from '../../signal/fill-gaps.ts';
import { filterZeroPhase } from '../../signal/filter-zero-phase.ts';
import { resample } from '../../signal/resample.ts';
import { resamplingRatio } from '../../signal/resampling-ratio.ts';
import { decideQrs } from './decide-qrs.ts';
import { refineRPeaks } from './refine-r-peaks.ts';

/** Rate the published filters and windows are defined at; other rates are resampled to it. */
const DETECTION_RATE_HZ = 200;
/** QRS energy band (Pan & Tompkins 1985, II.A). */
const QRS_BAND_HZ = [5, 15] as const;
const QRS_BAND_ORDER = 2;
/** Width of the moving-window integrator: 30 samples at 200 Hz (Pan & Tompkins 1985, II.D). */
const INTEGRATION_SAMPLES = 30;

/**
 * R peaks by Pan & Tompkins (IEEE Trans Biomed Eng 32:230–236, 1985): band-pass 5–15 Hz, derivative, squaring, moving-window
 * integration, adaptive thresholds with search-back and T-wave test; then each mark is moved to the main deflection of the
 * 0.5–40 Hz lead. Filters run forward and backward, so there is no delay to undo.
 * @param filteredMv the 0.5–40 Hz lead in millivolts (`filterLead`); NaN marks gaps, in which nothing is found.
 * @returns ascending sample numbers at `sampleRateHz`; empty for a flat or too short lead.
 */
export function detectByPanTompkins(filteredMv: Float32Array, sampleRateHz: number): Int32Array {
  const { up, down } = resamplingRatio(sampleRateHz, DETECTION_RATE_HZ);
  const atDetectionRate = resample(fillGaps(filteredMv), up, down);
  const qrsBand = filterZeroPhase(
    designBandPass(QRS_BAND_ORDER, QRS_BAND_HZ[0], QRS_BAND_HZ[1], DETECTION_RATE_HZ),
    atDetectionRate,
  );
  const slope = derivative(qrsBand);
  const energy = movingPower(slope, INTEGRATION_SAMPLES);
  const marks = decideQrs(energy, qrsBand, slope).map((mark) => Math.round((mark * down) / up));
  return refineRPeaks(filteredMv, sampleRateHz, marks);
}

/** Five-point derivative per sample: (2x₊₂ + x₊₁ − x₋₁ − 2x₋₂) / 8, zero at the ends. */
function derivative(samples: Float64Array): Float64Array {
  const slope = new Float64Array(samples.length);
  for (let i = 2; i < samples.length - 2; i++) {
    slope[i] = (2 * samples[i + 2] + samples[i + 1] - samples[i - 1] - 2 * samples[i - 2]) / 8;
  }
  return slope;
}

/** Centred moving average of the squares; beyond the ends the signal counts as zero. */
function movingPower(samples: Float64Array, width: number): Float64Array {
  const average = new Float64Array(samples.length);
  const ahead = Math.floor(width / 2);
  let sum = 0;
  for (let i = -ahead; i < samples.length; i++) {
    if (i + ahead < samples.length) sum += samples[i + ahead] * samples[i + ahead];
    if (i + ahead - width >= 0) sum -= samples[i + ahead - width] * samples[i + ahead - width];
    if (i >= 0) average[i] = Math.max(0, sum) / width;
  }
  return average;
}
