/** Steps between time labels, seconds. */
const STEPS_SECONDS = [
  0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400, 172_800,
  604_800,
];
/** Least distance between labels, so that "1:02:03.5" never touches its neighbour. */
const LEAST_GAP_PX = 72;
/** The same with the time of day beside it: "1:02:03.5 · 14:03:12". */
const LEAST_GAP_WITH_CLOCK_PX = 150;
/** A label nearer to an edge than half its width would be cut off; it is left out. */
const EDGE_PX = 20;
const EDGE_WITH_CLOCK_PX = 52;

export interface TimeTicks {
  readonly seconds: number[];
  /** Seconds between them. */
  readonly step: number;
  /** Decimals the labels need: 1 for steps under a second. */
  readonly decimals: 0 | 1;
}

/** Times to label between two times drawn `pxPerSecond` apart: multiples of the finest step that leaves room. */
export function timeTicks(
  startSeconds: number,
  endSeconds: number,
  pxPerSecond: number,
  withClock = false,
  leastGapPx = withClock ? LEAST_GAP_WITH_CLOCK_PX : LEAST_GAP_PX,
): TimeTicks {
  const longest = STEPS_SECONDS.at(-1) ?? 1;
  const step = STEPS_SECONDS.find((seconds) => seconds * pxPerSecond >= leastGapPx) ?? longest;
  const seconds: number[] = [];
  const edgeSeconds = (withClock ? EDGE_WITH_CLOCK_PX : EDGE_PX) / pxPerSecond;
  const first = Math.ceil((startSeconds + edgeSeconds) / step - 1e-9);
  for (let k = first; k * step <= endSeconds - edgeSeconds + 1e-9; k++) seconds.push(k * step);
  return { seconds, step, decimals: step < 1 ? 1 : 0 };
}
