import type { Beats } from '../../../analysis/analysis.ts';

/** Points of a plot, one per beat that has them, as parallel arrays. */
export interface BeatPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The beat a point stands for; its class colours the point. */
  readonly beatIndex: Int32Array;
}

/** Intervals between beats, as the plots take them: of an analysis, or of a list that came without beats. */
export interface RrSeries extends Pick<Beats, 'count' | 'rPeakSample' | 'rrBeforeSeconds' | 'rrAfterSeconds'> {
  /** Null where nothing is known about the kind of beats. */
  readonly classIndex: Uint8Array | null;
}

/** RR before each beat (seconds) against the time of the beat (seconds). The first beat has none. */
export function tachogramPoints(beats: RrSeries, sampleRateHz: number): BeatPoints {
  return finitePoints(beats.rPeakSample, 1 / sampleRateHz, beats.rrBeforeSeconds);
}

/** RR after each beat against RR before it, seconds (Poincaré plot): regular beats lie on the diagonal, early ones below it. */
export function poincarePoints(beats: RrSeries): BeatPoints {
  return finitePoints(beats.rrBeforeSeconds, 1, beats.rrAfterSeconds);
}

function finitePoints(xOfBeat: ArrayLike<number>, unit: number, yOfBeat: ArrayLike<number>): BeatPoints {
  const count = xOfBeat.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const beatIndex = new Int32Array(count);
  let points = 0;
  for (let i = 0; i < count; i++) {
    x[points] = unit * (xOfBeat[i] ?? NaN);
    y[points] = yOfBeat[i] ?? NaN;
    beatIndex[points] = i;
    if (Number.isFinite(x[points]) && Number.isFinite(y[points])) points++;
  }
  return { x: x.subarray(0, points), y: y.subarray(0, points), beatIndex: beatIndex.subarray(0, points) };
}

export interface HistogramBin {
  readonly fromSeconds: number;
  readonly count: number;
}

/** Counts of RR intervals in bins of `binSeconds`, from the first to the last bin that holds any; those past `longest` are left out. */
export function rrHistogram(beats: RrSeries, binSeconds: number, longestSeconds: number): HistogramBin[] {
  const binOf = (seconds: number): number => Math.floor(seconds / binSeconds + 1e-6);
  const counts = new Int32Array(binOf(longestSeconds) + 1);
  for (let beat = 0; beat < beats.count; beat++) {
    const rr = beats.rrBeforeSeconds[beat] ?? NaN;
    if (rr >= 0 && rr <= longestSeconds) counts[binOf(rr)] = (counts[binOf(rr)] ?? 0) + 1;
  }
  const first = counts.findIndex((count) => count > 0);
  if (first < 0) return [];
  const last = counts.findLastIndex((count) => count > 0);
  return Array.from(counts.subarray(first, last + 1), (count, i) => ({ fromSeconds: (first + i) * binSeconds, count }));
}
