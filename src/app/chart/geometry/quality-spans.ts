/** A stretch of fair or poor signal on the paper. */
export interface QualitySpan {
  readonly fromPx: number;
  readonly toPx: number;
  /** Index into QUALITY_LEVELS, never 0 (good). */
  readonly level: number;
}

/**
 * Stretches that are less than good inside a window, seconds of one level joined. Where a pixel holds many seconds the
 * worst of them counts, so that a poor one never disappears on a long view.
 */
export function qualitySpans(
  levels: Uint8Array,
  startSeconds: number,
  endSeconds: number,
  pxPerSecond: number,
): QualitySpan[] {
  const spans: QualitySpan[] = [];
  const step = Math.max(1, Math.floor(1 / pxPerSecond));
  const first = Math.max(0, Math.floor(startSeconds / step) * step);
  for (let second = first; second < Math.min(levels.length, endSeconds); second += step) {
    let level = 0;
    for (let i = second; i < Math.min(second + step, levels.length); i++) level = Math.max(level, levels[i] ?? 0);
    if (level === 0) continue;
    const fromPx = (second - startSeconds) * pxPerSecond;
    const toPx = (second + step - startSeconds) * pxPerSecond;
    const last = spans.at(-1);
    if (last?.level === level && Math.abs(last.toPx - fromPx) < 0.01) spans[spans.length - 1] = { ...last, toPx };
    else spans.push({ fromPx, toPx, level });
  }
  return spans;
}
