import type { RrSeries } from '../rhythm/rr-points.ts';

/** Times are kept as whole milliseconds. */
export const TICKS_PER_SECOND = 1000;

/** A list of intervals as the plots take it: a point at the end of each; a missing one takes no time. */
export function intervalSeries(rrSeconds: Float64Array): RrSeries {
  const count = rrSeconds.length;
  const rPeakSample = new Int32Array(count);
  let seconds = 0;
  for (let i = 0; i < count; i++) {
    const rr = rrSeconds[i] ?? NaN;
    seconds += Number.isNaN(rr) ? 0 : rr;
    rPeakSample[i] = Math.round(seconds * TICKS_PER_SECOND);
  }
  const rrBeforeSeconds = Float32Array.from(rrSeconds);
  const rrAfterSeconds = Float32Array.from({ length: count }, (_, i) => rrSeconds[i + 1] ?? NaN);
  return { count, rPeakSample, rrBeforeSeconds, rrAfterSeconds, classIndex: null };
}
