/** A wave by its outermost slopes and where they begin and end, in samples of a beat's window. */
export interface WaveEdges {
  readonly onset: number;
  /** Steepest place of the first and of the last slope. */
  readonly firstSteep: number;
  readonly lastSteep: number;
  readonly end: number;
}

/** A wave with one main peak. */
export interface PeakedWave extends WaveEdges {
  readonly peak: number;
}

/** Positions in [first, last] where the slope is steeper than on both sides, rising or falling. */
export function steepestPoints(slope: Float64Array, first: number, last: number): number[] {
  const points: number[] = [];
  for (let t = Math.max(1, first); t <= Math.min(slope.length - 2, last); t++) {
    const steepness = Math.abs(slope[t]);
    if (steepness >= Math.abs(slope[t - 1]) && steepness > Math.abs(slope[t + 1])) points.push(t);
  }
  return points;
}

/**
 * Where a wave begins or ends: from its outermost steep point outwards (`step` −1 or 1) to where the slope has fallen to
 * `share` of that point's, or turns up again, whichever comes first; `limit` at the latest. The rule of Martínez et al.
 * (IEEE Trans Biomed Eng 51:570–581, 2004).
 */
export function walkToEdge(slope: Float64Array, from: number, step: 1 | -1, share: number, limit: number): number {
  const quiet = share * Math.abs(slope[from]);
  let t = from;
  while (t !== limit && Math.abs(slope[t]) > quiet) {
    const isPastPoint = Math.abs(t - from) > 1;
    if (isPastPoint && Math.abs(slope[t + step]) > Math.abs(slope[t])) break;
    t += step;
  }
  return t;
}

/** Where the slope first changes sign between two opposite steep points. */
export function turningPoint(slope: Float64Array, rise: number, fall: number): number {
  let t = rise;
  while (t < fall && slope[t] * slope[rise] > 0) t++;
  return t;
}
