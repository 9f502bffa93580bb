import type { Palette } from './palette.ts';

const RADIUS_PX = 6;
const FILL_OPACITY = 0.16;
const HOVER_OPACITY = 0.55;

/** Paints the box of the selected beat, or only a thin outline for the beat under the pointer. */
export function paintBeatBox(
  context: CanvasRenderingContext2D,
  leftPx: number,
  widthPx: number,
  topPx: number,
  heightPx: number,
  emphasis: 'selected' | 'hovered',
  palette: Palette,
): void {
  context.save();
  context.beginPath();
  context.roundRect(leftPx, topPx, widthPx, heightPx, RADIUS_PX);
  if (emphasis === 'selected') {
    context.globalAlpha = FILL_OPACITY;
    context.fillStyle = palette.selection;
    context.fill();
  }
  context.globalAlpha = emphasis === 'selected' ? 1 : HOVER_OPACITY;
  context.strokeStyle = palette.selection;
  context.lineWidth = 1.5;
  context.stroke();
  context.restore();
}
