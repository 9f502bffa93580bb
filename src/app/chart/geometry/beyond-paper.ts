import type { PlotColumns } from './plot-columns.ts';

/** Stretches nearer to each other than this are one: there is no room between them for what they hide. */
const MERGED_PX = 12;

/** A stretch of the paper, from its left edge. */
export interface PaperSpan {
  readonly fromPx: number;
  readonly toPx: number;
}

interface Paper {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly bottomMv: number;
  readonly topMv: number;
  readonly widthPx: number;
}

/** Where a wave goes on above the paper and below it, and is cut off there; in time order. */
export function beyondPaper(columns: PlotColumns, paper: Paper): { top: PaperSpan[]; bottom: PaperSpan[] } {
  const [time, upper, lower] = columns;
  return {
    top: spansOf(time, paper, (i) => (upper[i] ?? -Infinity) > paper.topMv),
    bottom: spansOf(time, paper, (i) => (lower[i] ?? upper[i] ?? Infinity) < paper.bottomMv),
  };
}

function spansOf(
  time: Float64Array,
  { startSeconds, endSeconds, widthPx }: Paper,
  isBeyond: (index: number) => boolean,
): PaperSpan[] {
  const pxPerSecond = widthPx / (endSeconds - startSeconds);
  const spans: { fromPx: number; toPx: number }[] = [];
  for (let i = 0; i < time.length; i++) {
    if (!isBeyond(i)) continue;
    // The line to it begins at the column before, and ends at the next.
    const fromPx = ((time[i - 1] ?? time[i] ?? NaN) - startSeconds) * pxPerSecond;
    const toPx = ((time[i + 1] ?? time[i] ?? NaN) - startSeconds) * pxPerSecond;
    if (toPx < 0 || fromPx > widthPx) continue;
    const last = spans.at(-1);
    if (last && fromPx - last.toPx < MERGED_PX) last.toPx = toPx;
    else spans.push({ fromPx, toPx });
  }
  return spans;
}
