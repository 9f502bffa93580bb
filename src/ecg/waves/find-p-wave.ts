import { ALIGNED_R_SAMPLE, WAVE_RATE_HZ } from './aligned-beats.ts';
import { steepestPoints, walkToEdge } from './slope-edges.ts';

/** Smoothing before the slope: 14 ms. */
export const P_SLOPE_DEVIATION = 3.5;
/** How long before R the wave may begin, and how long after the R before it and that beat's T peak. */
const LONGEST_BEFORE_R_SECONDS = 0.38;
const AFTER_LAST_R_SECONDS = 0.28;
const AFTER_LAST_T_PEAK_SECONDS = 0.12;
/** Room between the wave's slopes and the QRS, samples, and the least room a wave needs. */
const BEFORE_QRS_SAMPLES = 2;
const LEAST_ROOM_SAMPLES = 14;
/** Where its peak usually lies before R, and how far it strays. */
const USUAL_PEAK_SECONDS = 0.16;
const PEAK_DEVIATION_SECONDS = 0.08;
/** The two slopes of a P wave are nearer than this. */
const WIDEST_SAMPLES = Math.round(0.12 * WAVE_RATE_HZ);
/** Inverted waves need to be a little clearer. */
const INVERTED_WEIGHT = 0.8;
/** Shares of the slopes at which the wave begins and ends. */
const ONSET_SHARE = 0.35;
const END_SHARE = 0.6;

export interface PPlace {
  readonly onset: number;
  readonly peak: number;
  readonly end: number;
}

/**
 * The likeliest P wave before a QRS that begins at `qrsOnset`, in samples of the window; whether it is one is for
 * `waveConsistency` to say. Null when there is no room.
 * @param lastTPeakSeconds peak of the T wave before, relative to this beat's R; −Infinity when unknown.
 */
export function findPWave(
  slope: Float64Array,
  qrsOnset: number,
  rrBeforeSeconds: number,
  lastTPeakSeconds: number,
): PPlace | null {
  const earliestSeconds = Math.max(
    -LONGEST_BEFORE_R_SECONDS,
    AFTER_LAST_R_SECONDS - rrBeforeSeconds,
    lastTPeakSeconds + AFTER_LAST_T_PEAK_SECONDS,
  );
  const first = Math.max(1, ALIGNED_R_SAMPLE + Math.round(earliestSeconds * WAVE_RATE_HZ));
  const last = qrsOnset - BEFORE_QRS_SAMPLES;
  if (last - first <= LEAST_ROOM_SAMPLES) return null;
  const pair = likeliestPair(slope, steepestPoints(slope, first, last));
  if (pair === null) return null;
  const [rise, fall] = pair;
  let peak = rise;
  while (peak < fall && slope[peak] * slope[rise] > 0) peak++;
  return {
    onset: walkToEdge(slope, rise, -1, ONSET_SHARE, 1),
    peak,
    end: walkToEdge(slope, fall, 1, END_SHARE, qrsOnset),
  };
}

function likeliestPair(slope: Float64Array, points: readonly number[]): readonly [number, number] | null {
  const expected = ALIGNED_R_SAMPLE - USUAL_PEAK_SECONDS * WAVE_RATE_HZ;
  let chosen: readonly [number, number] | null = null;
  let most = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]];
    if (slope[a] * slope[b] >= 0 || b - a >= WIDEST_SAMPLES) continue;
    const stray = ((a + b) / 2 - expected) / (PEAK_DEVIATION_SECONDS * WAVE_RATE_HZ);
    // Both slopes count: a step of the baseline has only one.
    const steepness = Math.min(Math.abs(slope[a]), Math.abs(slope[b])) * (slope[a] > 0 ? 1 : INVERTED_WEIGHT);
    const likelihood = steepness * Math.exp(-0.5 * stray * stray);
    if (likelihood > most) {
      most = likelihood;
      chosen = [a, b];
    }
  }
  return chosen;
}
