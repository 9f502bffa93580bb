import { fillGaps } from '../signal/fill-gaps.ts';
import { ALIGNED_R_SAMPLE, ALIGNED_SAMPLES, AlignedBeats, WAVE_RATE_HZ } from './aligned-beats.ts';
import { averageNeighbours, COMPARED_BEATS } from './average-neighbours.ts';
import { findPWave, P_SLOPE_DEVIATION } from './find-p-wave.ts';
import { findQrs, QRS_SLOPE_DEVIATION } from './find-qrs.ts';
import { findTWave, T_SLOPE_DEVIATION } from './find-t-wave.ts';
import { GaussianSlope } from './gaussian-slope.ts';
import { waveConsistency } from './wave-consistency.ts';
import { P_WAVE_STATES, T_SHAPES, unknownWaves, type Waves } from './waves.ts';

const [ABSENT, PRESENT, UNSURE] = P_WAVE_STATES.keys();
/** Consistency from which a P wave is present, and below which it is absent. Chosen on the selection records. */
const PRESENT_CONSISTENCY = 0.4;
const ABSENT_CONSISTENCY = 0.15;
/** Rate assumed before the first and after the last beat. */
const USUAL_RR_SECONDS = 1;

/** Waves of one lead, and how sure their P waves are. */
export interface LeadWaves {
  readonly waves: Waves;
  /** `waveConsistency` of the P zone, NaN where there was none or too few beats. */
  readonly pConsistency: Float32Array;
}

/**
 * P, QRS and T of every beat in one lead. Each beat is averaged with its neighbours of the same shape; limits are where
 * smoothed slopes die away (after Martínez et al. 2004, with a Gaussian in place of the spline wavelet); a P wave counts
 * as present when the beats have it in common.
 * @param filteredMv the 0.5–40 Hz lead; beats in gaps (NaN) get no waves.
 */
export function delineateLead(
  filteredMv: Float32Array,
  sampleRateHz: number,
  rPeakSample: ArrayLike<number>,
): LeadWaves {
  const beats = new AlignedBeats(fillGaps(filteredMv), sampleRateHz, rPeakSample, 2 * COMPARED_BEATS + 1);
  const slopes = [QRS_SLOPE_DEVIATION, T_SLOPE_DEVIATION, P_SLOPE_DEVIATION].map((deviation) => ({
    filter: new GaussianSlope(deviation),
    values: new Float64Array(ALIGNED_SAMPLES),
  }));
  const [qrsSlope, tSlope, pSlope] = slopes;
  const average = new Float64Array(ALIGNED_SAMPLES);
  const waves = unknownWaves(beats.count);
  const pConsistency = new Float32Array(beats.count).fill(Number.NaN);
  let lastTPeak = Number.NaN;
  for (let beat = 0; beat < beats.count; beat++) {
    const rrBefore = beat > 0 ? beats.seconds(beat - 1, beat) : USUAL_RR_SECONDS;
    const rrAfter = beat + 1 < beats.count ? beats.seconds(beat, beat + 1) : USUAL_RR_SECONDS;
    const sinceLastTPeak = Number.isNaN(lastTPeak) ? -Infinity : lastTPeak - rrBefore;
    lastTPeak = Number.NaN;
    if (Number.isNaN(filteredMv[Math.round(rPeakSample[beat])])) continue;
    const { alike } = averageNeighbours(beats, beat, average);
    for (const { filter, values } of slopes) filter.apply(average, values);

    const qrs = findQrs(qrsSlope.values);
    if (qrs === null) continue;
    waves.qrsOnset[beat] = toSeconds(qrs.onset);
    waves.qrsEnd[beat] = toSeconds(qrs.end);

    const t = findTWave(tSlope.values, qrs.end, rrBefore, rrAfter);
    if (t !== null) {
      waves.tOnset[beat] = toSeconds(t.onset);
      waves.tPeak[beat] = toSeconds(t.peak);
      waves.tEnd[beat] = toSeconds(t.end);
      waves.tShape[beat] = T_SHAPES.indexOf(t.shape);
      lastTPeak = toSeconds(t.peak);
    }

    const p = findPWave(pSlope.values, qrs.onset, rrBefore, sinceLastTPeak);
    if (p === null) {
      waves.pWave[beat] = ABSENT;
      continue;
    }
    pConsistency[beat] = waveConsistency(alike, p.onset, p.end);
    waves.pWave[beat] = pWaveState(pConsistency[beat]);
    if (waves.pWave[beat] === ABSENT) continue;
    waves.pOnset[beat] = toSeconds(p.onset);
    waves.pPeak[beat] = toSeconds(p.peak);
    waves.pEnd[beat] = toSeconds(p.end);
  }
  return { waves, pConsistency };
}

/** Whether a P wave of that consistency is there; too few beats to compare leave it unsure. */
function pWaveState(consistency: number): number {
  if (consistency >= PRESENT_CONSISTENCY) return PRESENT;
  return consistency < ABSENT_CONSISTENCY ? ABSENT : UNSURE;
}

function toSeconds(sample: number): number {
  return (sample - ALIGNED_R_SAMPLE) / WAVE_RATE_HZ;
}
