import type { Palette } from '../../chart/palette.ts';
import type { BeatPoints } from './rr-points.ts';
import { axisTicks, type AxisRange, type ScatterFrame } from './scatter-frame.ts';

const DOT_PX = 2;
const SELECTED_PX = 5;
const NORMAL_CLASS_INDEX = 0;
/** Thousands of normal beats make a cloud; the few others stay visible on it. */
const NORMAL_OPACITY = 0.45;

export interface Scatter {
  readonly points: BeatPoints;
  readonly classIndex: Uint8Array;
  readonly xRange: AxisRange;
  readonly yRange: AxisRange;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** A line where x equals y. */
  readonly diagonal: boolean;
  readonly selectedBeat: number | null;
}

/** Paints axes, then the points of normal beats, then the others, then the selected one. */
export function paintScatter(
  context: CanvasRenderingContext2D,
  frame: ScatterFrame,
  scatter: Scatter,
  palette: Palette,
): void {
  const { points, classIndex, selectedBeat } = scatter;
  paintAxes(context, frame, scatter, palette);
  const dot = (i: number, radius: number): void => {
    context.beginPath();
    context.arc(frame.x(points.x[i] ?? 0), frame.y(points.y[i] ?? 0), radius, 0, 2 * Math.PI);
  };
  for (const normal of [true, false]) {
    context.globalAlpha = normal ? NORMAL_OPACITY : 1;
    points.beatIndex.forEach((beat, i) => {
      const beatClass = classIndex[beat] ?? 0;
      if ((beatClass === NORMAL_CLASS_INDEX) !== normal) return;
      dot(i, DOT_PX);
      context.fillStyle = palette.classes[beatClass] ?? palette.ink;
      context.fill();
    });
  }
  context.globalAlpha = 1;
  const selected = selectedBeat === null ? -1 : points.beatIndex.indexOf(selectedBeat);
  if (selected < 0) return;
  dot(selected, SELECTED_PX);
  context.fillStyle = palette.selection;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}

function paintAxes(
  context: CanvasRenderingContext2D,
  { left, right, top, bottom, x, y }: ScatterFrame,
  { xRange, yRange, formatX, formatY, diagonal }: Scatter,
  palette: Palette,
): void {
  context.font = `11px ${palette.font}`;
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.fillStyle = palette.secondInk;
  const rule = (fromX: number, fromY: number, toX: number, toY: number): void => {
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
  };
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const value of axisTicks(yRange, bottom - top)) {
    rule(left, y(value), right, y(value));
    context.fillText(formatY(value), left - 5, y(value));
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const value of axisTicks(xRange, right - left)) {
    rule(x(value), top, x(value), bottom);
    if (x(value) < right - 12) context.fillText(formatX(value), x(value), bottom + 5);
  }
  if (!diagonal) return;
  const [from, to] = [Math.max(xRange.min, yRange.min), Math.min(xRange.max, yRange.max)];
  context.strokeStyle = palette.secondInk;
  context.setLineDash([3, 4]);
  rule(x(from), y(from), x(to), y(to));
  context.setLineDash([]);
}
