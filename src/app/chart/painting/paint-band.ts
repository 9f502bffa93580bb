import type { PlotColumns } from '../geometry/plot-columns.ts';

/** Width of the line the wave is drawn with, CSS pixels. */
export const WAVE_PX = 1.4;

/** What a paper shows, and its size in CSS pixels. */
export interface BandPlacement {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly bottomMv: number;
  readonly topMv: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Fills the columns of a wave, from their upper to their lower edge, in the context's colour. */
export function paintBand(
  context: Pick<CanvasRenderingContext2D, 'fillRect'>,
  [time, upper, lower]: PlotColumns,
  { startSeconds, endSeconds, bottomMv, topMv, widthPx, heightPx }: BandPlacement,
): void {
  const pxPerSecond = widthPx / (endSeconds - startSeconds);
  const pxPerMv = heightPx / (topMv - bottomMv);
  const columnPx = time.length > 1 ? ((time[1] ?? 0) - (time[0] ?? 0)) * pxPerSecond : 0;
  const width = Math.max(WAVE_PX, columnPx);
  for (let i = 0; i < time.length; i++) {
    const high = upper[i] ?? null;
    const left = ((time[i] ?? NaN) - startSeconds) * pxPerSecond - width / 2;
    if (high === null || left + width < 0 || left > widthPx) continue;
    const low = lower[i] ?? high;
    context.fillRect(left, (topMv - high) * pxPerMv - WAVE_PX / 2, width, (high - low) * pxPerMv + WAVE_PX);
  }
}
