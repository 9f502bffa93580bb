import type { Palette } from './palette.ts';
import type { QualitySpan } from '../geometry/quality-spans.ts';

const BAND_PX = 5;
const POOR_LEVEL = 2;
const FAIR_OPACITY = 0.35;
const HATCH_PX = 4;

/** Paints the quality band standing on `bottomPx`: fair stretches as a thin grey line, poor ones dark and hatched. */
export function paintQuality(
  context: CanvasRenderingContext2D,
  spans: readonly QualitySpan[],
  bottomPx: number,
  palette: Palette,
): void {
  context.save();
  for (const { fromPx, toPx, level } of spans) {
    const isPoor = level === POOR_LEVEL;
    context.globalAlpha = isPoor ? 1 : FAIR_OPACITY;
    context.fillStyle = palette.secondInk;
    const height = isPoor ? BAND_PX : 2;
    context.fillRect(fromPx, bottomPx - height, Math.max(1, toPx - fromPx), height);
    if (!isPoor) continue;
    context.fillStyle = palette.paper;
    for (let x = fromPx + HATCH_PX; x < toPx - 1; x += 2 * HATCH_PX)
      context.fillRect(x, bottomPx - BAND_PX, 1, BAND_PX);
  }
  context.restore();
}
