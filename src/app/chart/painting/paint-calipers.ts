import type { Palette } from './palette.ts';

/** Calipers in CSS pixels on the paper. */
export interface CaliperPlacement {
  readonly first: { readonly x: number; readonly y: number };
  readonly second: { readonly x: number; readonly y: number };
  readonly marksX: readonly number[];
  readonly activeX: number;
}

const SPAN_OPACITY = 0.1;
const MARK_OPACITY = 0.55;
const FOOT_PX = 10;

/** Paints both legs from edge to edge, their levels, the span between them and the march-out marks. */
export function paintCalipers(
  context: CanvasRenderingContext2D,
  { first, second, marksX, activeX }: CaliperPlacement,
  heightPx: number,
  palette: Palette,
): void {
  const [left, right] = [Math.min(first.x, second.x), Math.max(first.x, second.x)];
  context.save();
  context.fillStyle = palette.ink;
  context.strokeStyle = palette.ink;
  context.globalAlpha = SPAN_OPACITY;
  context.fillRect(left, 0, right - left, heightPx);
  context.globalAlpha = MARK_OPACITY;
  context.setLineDash([3, 4]);
  for (const x of marksX) line(context, x, 0, x, heightPx);
  // The levels: what the voltage is measured between.
  line(context, left, first.y, right, first.y);
  line(context, left, second.y, right, second.y);
  context.setLineDash([]);
  context.globalAlpha = 1;
  for (const { x } of [first, second]) {
    context.lineWidth = x === activeX ? 2 : 1;
    line(context, x, 0, x, heightPx);
    context.fillRect(x - FOOT_PX / 2, heightPx - 4, FOOT_PX, 4);
  }
  context.restore();
}

function line(context: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}
