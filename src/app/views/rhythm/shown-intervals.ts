import type { RrSeries } from './rr-points.ts';
import type { AxisRange } from './scatter-frame.ts';

/** The axes show nearly all intervals; the few longest are drawn at the edge, with a caret, and are not in the histogram. */
const SHOWN_SHARE = 0.995;
const SHORTEST_SECONDS = 0.2;
const LEAST_LONGEST_SECONDS = 1.2;
/** Intervals are counted in steps, not sorted: a week has a million of them. All longer ones are counted together. */
const STEPS_PER_SECOND = 100;
const LONGEST_COUNTED_SECONDS = 60;

/** Seconds between beats that a plot has room for: to a tenth of a second above what nearly all of them last. */
export function shownIntervals({ rrBeforeSeconds }: Pick<RrSeries, 'rrBeforeSeconds'>): AxisRange {
  const counts = new Uint32Array(LONGEST_COUNTED_SECONDS * STEPS_PER_SECOND + 1);
  let total = 0;
  for (const seconds of rrBeforeSeconds) {
    if (!Number.isFinite(seconds)) continue;
    total++;
    const step = Math.min(counts.length - 1, Math.max(0, Math.ceil(seconds * STEPS_PER_SECOND)));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let [step, shown] = [0, counts[0] ?? 0];
  while (shown < SHOWN_SHARE * total) shown += counts[++step] ?? 0;
  const roomy = Math.ceil((11 * step) / STEPS_PER_SECOND) / 10;
  return { min: SHORTEST_SECONDS, max: Math.max(roomy, LEAST_LONGEST_SECONDS) };
}
