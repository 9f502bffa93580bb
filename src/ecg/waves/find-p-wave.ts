import { ALIGNED_R_SAMPLE, WAVE_RATE_HZ } from './aligned-beats.ts';
import type { EdgeRule } from './refine-edge.ts';
import { steepestPoints, turningPoint, walkToEdge, type PeakedWave } from './slope-edges.ts';

/** Smoothing before the slope: 14 ms. */
export const P_SLOPE_DEVIATION = 3.5;
/** Shares of the slopes at which the wave begins and ends; a beat's own limits stay within 36 ms of its kind's. */
export const P_EDGES: EdgeRule = { onsetShare: 0.4, endShare: 0.6, reach: 9 };
/** How long before R the wave may begin, and how long after the R before it and that beat's T peak. */
const LONGEST_BEFORE_R_SECONDS = 0.48;
const AFTER_LAST_R_SECONDS = 0.28;
const AFTER_LAST_T_PEAK_SECONDS = 0.12;
/** Room between the wave's slopes and the QRS, samples, and the least room a wave needs. */
const BEFORE_QRS_SAMPLES = 2;
const LEAST_ROOM_SAMPLES = 14;
/** Where its peak usually lies before R, and how far it strays. */
const USUAL_PEAK_SECONDS = 0.18;
const PEAK_DEVIATION_SECONDS = 0.12;
/** The two slopes of one peak are nearer than this, and so are the outer slopes of a wave with a notch. */
const WIDEST_SAMPLES = Math.round(0.12 * WAVE_RATE_HZ);
const WIDEST_NOTCHED_SAMPLES = Math.round(0.128 * WAVE_RATE_HZ);
/** A second peak's slope belongs to the wave from this share of the first one's on. */
const NOTCHED_STEEPNESS = 0.6;
/** Inverted waves need to be a little clearer. */
const INVERTED_WEIGHT = 0.8;

/** What is known about a beat when its P wave is looked for: QRS onset in samples of the window, times in seconds. */
export interface BeforeBeat {
  readonly qrsOnset: number;
  readonly rrBeforeSeconds: number;
  /** Peak of the T wave before, relative to this beat's R; −Infinity when unknown. */
  readonly lastTPeakSeconds: number;
}

/**
 * The likeliest P wave before a QRS, in samples of the window; whether it is one is for `waveConsistency` to say. Null when
 * there is no room.
 */
export function findPWave(
  slope: Float64Array,
  { qrsOnset, rrBeforeSeconds, lastTPeakSeconds }: BeforeBeat,
): PeakedWave | null {
  const earliestSeconds = Math.max(
    -LONGEST_BEFORE_R_SECONDS,
    AFTER_LAST_R_SECONDS - rrBeforeSeconds,
    lastTPeakSeconds + AFTER_LAST_T_PEAK_SECONDS,
  );
  const first = Math.max(1, ALIGNED_R_SAMPLE + Math.round(earliestSeconds * WAVE_RATE_HZ));
  const last = qrsOnset - BEFORE_QRS_SAMPLES;
  if (last - first <= LEAST_ROOM_SAMPLES) return null;
  const points = steepestPoints(slope, first, last);
  const pair = likeliestPair(slope, points);
  if (pair === null) return null;
  const [rise, fall] = pair;
  const belongs = (t: number, to: number) =>
    slope[t] * slope[to] > 0 && Math.abs(slope[t]) >= NOTCHED_STEEPNESS * Math.abs(slope[to]);
  const firstSteep = points.find((t) => fall - t <= WIDEST_NOTCHED_SAMPLES && belongs(t, rise)) ?? rise;
  const lastSteep = points.findLast((t) => t - rise <= WIDEST_NOTCHED_SAMPLES && belongs(t, fall)) ?? fall;
  return {
    onset: walkToEdge(slope, firstSteep, -1, P_EDGES.onsetShare, 1),
    firstSteep,
    peak: turningPoint(slope, rise, fall),
    lastSteep,
    end: walkToEdge(slope, lastSteep, 1, P_EDGES.endShare, qrsOnset),
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
