import type { PaperSpan } from '../geometry/beyond-paper.ts';
import { CARET_PX, traceCaret } from './trace-caret.ts';
import type { Palette } from './palette.ts';

/** Between the carets of a long stretch. */
const CARET_GAP_PX = 24;
const HALO_PX = 4;

/** One edge of the paper: where the wave is cut off there, and the rows there that are for marks. */
export interface PaperEdge {
  readonly side: 'top' | 'bottom';
  readonly spans: readonly PaperSpan[];
  /** Where the rows begin and end. */
  readonly rowsFromPx: number;
  readonly rowsToPx: number;
}

/**
 * Where a wave goes on beyond the paper: the rows of the marks are painted as they are without it, and carets beside them say
 * that there is more.
 */
export function paintBeyond(
  context: CanvasRenderingContext2D,
  { side, spans, rowsFromPx, rowsToPx }: PaperEdge,
  palette: Pick<Palette, 'ink' | 'paper'>,
  paintPaper: () => void,
): void {
  if (spans.length === 0) return;
  context.save();
  context.beginPath();
  for (const { fromPx, toPx } of spans) context.rect(fromPx, rowsFromPx, toPx - fromPx, rowsToPx - rowsFromPx);
  context.clip();
  paintPaper();
  context.restore();
  context.save();
  context.lineJoin = 'round';
  context.lineWidth = HALO_PX;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  const foot = side === 'top' ? rowsToPx + CARET_PX : rowsFromPx - CARET_PX;
  for (const x of spans.flatMap(caretsIn)) {
    traceCaret(context, x, foot, side);
    context.stroke();
    context.fill();
  }
  context.restore();
}

/** The middle of a short stretch, and evenly along a long one. */
function caretsIn({ fromPx, toPx }: PaperSpan): number[] {
  const count = Math.max(1, Math.floor((toPx - fromPx) / CARET_GAP_PX));
  return Array.from({ length: count }, (_, i) => fromPx + ((i + 0.5) * (toPx - fromPx)) / count);
}
