import { letGo } from '../recording/let-go.ts';
import { fillGaps, letGoFilled } from '../signal/fill-gaps.ts';
import { filterCentred, linearPhaseBandPass } from '../signal/linear-phase-band-pass.ts';
import { resample } from '../signal/resample.ts';
import { resamplingRatio } from '../signal/resampling-ratio.ts';

/** The rate at which beats are looked for; every recording is resampled to it. */
export const DETECTION_RATE_HZ = 200;
/** Where a QRS stands out most from P, T, drift and muscle noise; from the prototype of `decodeBeats`. */
const QRS_BAND_HZ = [8, 24] as const;
const BAND_HALF_LENGTH = 25;
/** A slope in mV/s divided by this has the size of the signal: 2π × 14 Hz, the middle of the band. */
const SLOPE_SCALE_HZ = 90;
/** Half of the 95 ms over which the energy is averaged: about one QRS. */
const AVERAGE_HALF_SAMPLES = 9;

const QRS_BAND_TAPS = linearPhaseBandPass(QRS_BAND_HZ[0], QRS_BAND_HZ[1], BAND_HALF_LENGTH, DETECTION_RATE_HZ);

/** A lead (NaN in gaps, which are bridged) at the detection rate, with the factor that takes its samples back. */
export function atDetectionRate(samplesMv: Float32Array, sampleRateHz: number) {
  const { up, down } = resamplingRatio(sampleRateHz, DETECTION_RATE_HZ);
  const filled = fillGaps(samplesMv);
  const samples = resample(filled, up, down);
  letGoFilled(filled, samplesMv);
  return { samples, samplesPerDetectionSample: down / up };
}

/**
 * Size of the QRS-like part of a lead at the detection rate: band-pass 8–24 Hz, squared and joined with its squared slope
 * (so that neither peaks nor zero crossings of one deflection stand out), averaged over 95 ms, square root. Millivolts.
 */
export function qrsEnvelope(samples: ArrayLike<number>): Float64Array {
  const band = filterCentred(QRS_BAND_TAPS, samples);
  const energy = new Float64Array(band.length);
  for (let i = 2; i < band.length - 2; i++) {
    const slope = (DETECTION_RATE_HZ * (2 * band[i + 2] + band[i + 1] - band[i - 1] - 2 * band[i - 2])) / 10;
    energy[i] = band[i] ** 2 + (slope / SLOPE_SCALE_HZ) ** 2;
  }
  const envelope = rootOfAverage(energy);
  letGo(band, energy);
  return envelope;
}

/** Square root of the centred moving average; beyond the ends there is no energy. */
function rootOfAverage(energy: Float64Array): Float64Array {
  const root = new Float64Array(energy.length);
  let sum = 0;
  for (let i = -AVERAGE_HALF_SAMPLES; i < energy.length; i++) {
    if (i + AVERAGE_HALF_SAMPLES < energy.length) sum += energy[i + AVERAGE_HALF_SAMPLES];
    if (i - AVERAGE_HALF_SAMPLES - 1 >= 0) sum -= energy[i - AVERAGE_HALF_SAMPLES - 1];
    if (i >= 0) root[i] = Math.sqrt(Math.max(0, sum) / (2 * AVERAGE_HALF_SAMPLES + 1));
  }
  return root;
}
