import { paintMarks } from '../../chart/painting/paint-marks.ts';
import type { Palette } from '../../chart/painting/palette.ts';
import type { LiveMark } from './live-tally.svelte.ts';
import { placeLiveMarks } from './place-live-marks.ts';
import type { Sweep } from './sweep.ts';

/** How a sweep lies on its canvas, CSS pixels. */
export interface SweepFrame {
  readonly widthPx: number;
  readonly laneHeightPx: number;
  readonly columnPx: number;
  readonly pxPerMv: number;
}

/** The gap that runs ahead of the pen. */
const ERASED_PX = 26;
const LINE_PX = 1.5;
/** 0 mV, as a share of the lane's height from its top: R waves go up further than S waves go down. */
export const ZERO_SHARE = 0.62;
const MARK_Y_PX = 14;

/** Paints the columns from one on up to the newest, and clears the gap ahead of them. The context is scaled to CSS pixels. */
export function paintSweep(
  context: CanvasRenderingContext2D,
  sweep: Sweep,
  from: number,
  frame: SweepFrame,
  palette: Palette,
): void {
  const { columns, headColumn } = sweep;
  const { columnPx, laneHeightPx } = frame;
  const first = Math.max(from, headColumn - columns + 1, 0);
  const erased = Math.ceil(ERASED_PX / columnPx);
  const heightPx = laneHeightPx * sweep.lanes;
  for (let column = first; column <= headColumn + erased; column++) {
    context.clearRect((column % columns) * columnPx, 0, columnPx, heightPx);
  }
  context.strokeStyle = palette.ink;
  context.lineWidth = LINE_PX;
  context.lineJoin = 'round';
  context.beginPath();
  for (let lane = 0; lane < sweep.lanes; lane++) traceLane(context, sweep, lane, first, frame);
  context.stroke();
}

/** The line of a lane from the column before the first on, so that it joins what is there. */
function traceLane(
  context: CanvasRenderingContext2D,
  sweep: Sweep,
  lane: number,
  first: number,
  { columnPx, laneHeightPx, pxPerMv }: SweepFrame,
): void {
  const zeroPx = laneHeightPx * (lane + ZERO_SHARE);
  const [highest, lowest] = [laneHeightPx * lane, laneHeightPx * (lane + 1)];
  let isDown = false;
  for (let column = Math.max(0, first - 1); column <= sweep.headColumn; column++) {
    const x = ((column % sweep.columns) + 0.5) * columnPx;
    const values = sweep.column(lane, column);
    if (Number.isNaN(values[0]) || column % sweep.columns === 0) isDown = false;
    if (Number.isNaN(values[0])) continue;
    // The column before is there already: the line only starts at its end.
    for (const value of column < first ? values.subarray(values.length - 1) : values) {
      const y = Math.min(lowest, Math.max(highest, zeroPx - value * pxPerMv));
      if (isDown) context.lineTo(x, y);
      else context.moveTo(x, y);
      isDown = true;
    }
  }
}

/** Paints the beats that are on the screen: a tick where one was found, its class once that is said. */
export function paintLiveMarks(
  context: CanvasRenderingContext2D,
  sweep: Sweep,
  marks: readonly LiveMark[],
  { widthPx, columnPx }: SweepFrame,
  palette: Palette,
): void {
  const centrePx = MARK_Y_PX * palette.textScale;
  context.clearRect(0, 0, widthPx, 2 * centrePx);
  const oldest = sweep.headColumn - sweep.columns + Math.ceil((2 * ERASED_PX) / columnPx);
  context.fillStyle = palette.secondInk;
  for (const { sample, classIndex } of marks) {
    if (classIndex !== null || sample >= sweep.next || sweep.columnOf(sample) <= oldest) continue;
    context.fillRect((sweep.columnOf(sample) % sweep.columns) * columnPx - 1, centrePx - 5, 2, 10);
  }
  paintMarks(context, placeLiveMarks(sweep, marks, oldest + 1, columnPx, palette.textScale), centrePx, palette);
}
