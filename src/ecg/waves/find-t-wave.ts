import { ALIGNED_R_SAMPLE, ALIGNED_SAMPLES, WAVE_RATE_HZ } from './aligned-beats.ts';
import type { EdgeRule } from './refine-edge.ts';
import { steepestPoints, turningPoint, walkToEdge, type PeakedWave } from './slope-edges.ts';
import type { TShape } from './waves.ts';

/** Smoothing before the slope: 20 ms. */
export const T_SLOPE_DEVIATION = 5;
/** The wave is looked for from this long after the QRS on … */
const AFTER_QRS_SECONDS = 0.05;
/** … until so long before the next R peak, and not beyond a QT far longer than any seen at the rate (share of √RR). */
const BEFORE_NEXT_R_SECONDS = 0.2;
const LONGEST_SHARE = 0.65;
/** Where its peak usually lies (share of √RR, seconds, as in Bazett's formula) and how far it strays: the P wave of a fast next beat loses. */
const USUAL_PEAK = 0.31;
const PEAK_DEVIATION = 0.12;
/** Rates beyond these are taken as these for that purpose. */
const RR_RANGE_SECONDS = [0.4, 1.5] as const;
const LONGEST_RR_SECONDS = 1.2;
/** Slopes below this share of the steepest are no part of the wave; a second turn above the larger share makes it biphasic. */
const LEAST_STEEPNESS = 0.1;
const BIPHASIC_STEEPNESS = 0.5;
/** Shares of the outer slopes at which the wave begins and ends; a beat's own limits stay within 48 ms of its kind's. */
export const T_EDGES: EdgeRule = { onsetShare: 0.3, endShare: 0.4, reach: 12 };
/** Flatter than this there is no wave (mV over the smoothing). */
const LEAST_HEIGHT_MV = 0.005;
/** How far the walk to an edge may leave the search range. */
const FOOT = Math.round(0.04 * WAVE_RATE_HZ);

export interface TPlace extends PeakedWave {
  readonly shape: TShape;
}

/**
 * The T wave after a QRS that ends at `qrsEnd`, in samples of the window: the pair of opposite slopes that is steepest
 * after weighing by where T waves lie at this rate. Null when none stands out or there is no room for one.
 */
export function findTWave(
  slope: Float64Array,
  qrsEnd: number,
  rrBeforeSeconds: number,
  rrAfterSeconds: number,
): TPlace | null {
  const reachSeconds = Math.min(
    Math.max(0.3, rrAfterSeconds - BEFORE_NEXT_R_SECONDS),
    LONGEST_SHARE * Math.sqrt(Math.max(rrBeforeSeconds, Math.min(rrAfterSeconds, LONGEST_RR_SECONDS))),
  );
  const first = qrsEnd + Math.round(AFTER_QRS_SECONDS * WAVE_RATE_HZ);
  const last = Math.min(ALIGNED_SAMPLES - FOOT, ALIGNED_R_SAMPLE + Math.round(reachSeconds * WAVE_RATE_HZ));
  // A T wave that rises straight out of the QRS has its steepest rise there, where the search begins.
  const points = [first, ...steepestPoints(slope, first + 1, last)];
  const steepest = points.reduce((most, t) => Math.max(most, Math.abs(slope[t])), 0);
  if (!(2 * T_SLOPE_DEVIATION * steepest > LEAST_HEIGHT_MV)) return null;
  const steep = points.filter((t) => Math.abs(slope[t]) >= LEAST_STEEPNESS * steepest);

  const pair = likeliestPair(slope, steep, usualPeak(rrBeforeSeconds, rrAfterSeconds));
  if (pair === null) return null;
  const [rise, fall] = [steep[pair], steep[pair + 1]];
  return {
    onset: walkToEdge(slope, rise, -1, T_EDGES.onsetShare, first - FOOT),
    firstSteep: rise,
    peak: turningPoint(slope, rise, fall),
    lastSteep: fall,
    end: walkToEdge(slope, fall, 1, T_EDGES.endShare, last + FOOT - 1),
    shape: shapeOf(slope, steep, pair),
  };
}

/** Sample at which the peak of T is expected. */
function usualPeak(rrBeforeSeconds: number, rrAfterSeconds: number): number {
  const [shortest, longest] = RR_RANGE_SECONDS;
  const rr = Math.min(longest, Math.max(shortest, Math.min(rrBeforeSeconds, 1.3 * rrAfterSeconds)));
  return ALIGNED_R_SAMPLE + USUAL_PEAK * Math.sqrt(rr) * WAVE_RATE_HZ;
}

/** Index in `steep` of the first of two successive opposite slopes; null when there are none. */
function likeliestPair(slope: Float64Array, steep: readonly number[], expected: number): number | null {
  let chosen: number | null = null;
  let most = 0;
  for (let i = 0; i + 1 < steep.length; i++) {
    const [a, b] = [steep[i], steep[i + 1]];
    if (slope[a] * slope[b] >= 0) continue;
    const stray = ((a + b) / 2 - expected) / (PEAK_DEVIATION * WAVE_RATE_HZ);
    const likelihood = (Math.abs(slope[a]) + Math.abs(slope[b])) * Math.exp(-0.5 * stray * stray);
    if (likelihood > most) {
      most = likelihood;
      chosen = i;
    }
  }
  return chosen;
}

/** Upright or inverted by the main turn; biphasic when a comparable turn the other way stands right beside it. */
function shapeOf(slope: Float64Array, steep: readonly number[], pair: number): TShape {
  const isUpright = slope[steep[pair]] > 0;
  const main = Math.min(Math.abs(slope[steep[pair]]), Math.abs(slope[steep[pair + 1]]));
  const turns = (index: number, beside: number): boolean =>
    index >= 0 &&
    index < steep.length &&
    slope[steep[index]] * slope[steep[beside]] < 0 &&
    Math.abs(slope[steep[index]]) >= BIPHASIC_STEEPNESS * main;
  if (turns(pair + 2, pair + 1)) return isUpright ? 'upright-inverted' : 'inverted-upright';
  if (turns(pair - 1, pair)) return isUpright ? 'inverted-upright' : 'upright-inverted';
  return isUpright ? 'upright' : 'inverted';
}
