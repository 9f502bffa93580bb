import { ALIGNED_R_SAMPLE, WAVE_RATE_HZ } from './aligned-beats.ts';
import type { EdgeRule } from './refine-edge.ts';
import { steepestPoints, walkToEdge, type WaveEdges } from './slope-edges.ts';

/** Smoothing before the slope: 8 ms. */
export const QRS_SLOPE_DEVIATION = 2;
/** Steep points below this share of the steepest one belong to P, T or noise. */
const LEAST_STEEPNESS = 0.12;
/** Steep points of one QRS follow one another within this, the first before R within the larger gap. */
const LARGEST_GAP = toSamples(0.06);
const FIRST_GAP = toSamples(0.09);
/** So steep a point (of a paced or ectopic beat) may be farther away; before R only as a shoulder of the same slope: else it is P. */
const BROAD_STEEPNESS = 0.25;
const BROAD_GAP = toSamples(0.11);
/** Shares of the outermost slope at which the complex begins and ends; a beat's own limits stay within 20 ms of its kind's. */
export const QRS_EDGES: EdgeRule = { onsetShare: 0.08, endShare: 0.2, reach: 5 };
/** Where the steepest slope of the complex is, and where its outermost ones may be, around R. */
const CORE = toSamples(0.1);
const EARLIEST = toSamples(0.14);
const LATEST = toSamples(0.16);
/** How far beyond its outermost steep point the complex may reach. */
const FOOT = toSamples(0.05);
/** Samples of the slope that are looked at. */
export const QRS_FIRST = ALIGNED_R_SAMPLE - EARLIEST - FOOT - 1;
export const QRS_LAST = ALIGNED_R_SAMPLE + LATEST + FOOT + 1;

/** Onset and end of the QRS in an averaged beat, in samples of its window; null when the window is flat. */
export function findQrs(slope: Float64Array): WaveEdges | null {
  const r = ALIGNED_R_SAMPLE;
  let steepest = 0;
  for (let t = r - CORE; t <= r + CORE; t++) steepest = Math.max(steepest, Math.abs(slope[t]));
  if (!(steepest > 0)) return null;
  const points = steepestPoints(slope, r - EARLIEST, r + LATEST).filter(
    (t) => Math.abs(slope[t]) >= LEAST_STEEPNESS * steepest,
  );
  if (points.length === 0) return null;

  // From the point after R (or the last before it) outwards, as long as the next one is near.
  const after = points.findIndex((t) => t >= r);
  const middle = after < 0 ? points.length - 1 : after;
  const isBroad = (t: number) => Math.abs(slope[t]) >= BROAD_STEEPNESS * steepest;
  let first = middle;
  while (first > 0) {
    const [near, far] = [points[first], points[first - 1]];
    const isShoulder = isBroad(far) && slope[near] * slope[far] > 0;
    const gap = isShoulder ? BROAD_GAP : first === middle ? FIRST_GAP : LARGEST_GAP;
    if (near - far > gap) break;
    first--;
  }
  const gapAfter = (t: number) => (isBroad(t) ? BROAD_GAP : LARGEST_GAP);
  let last = middle;
  while (last + 1 < points.length && points[last + 1] - points[last] <= gapAfter(points[last + 1])) last++;
  return {
    onset: walkToEdge(slope, points[first], -1, QRS_EDGES.onsetShare, r - EARLIEST - FOOT),
    firstSteep: points[first],
    lastSteep: points[last],
    end: walkToEdge(slope, points[last], 1, QRS_EDGES.endShare, r + LATEST + FOOT),
  };
}

function toSamples(seconds: number): number {
  return Math.round(seconds * WAVE_RATE_HZ);
}
