import { paintedFont, type Palette } from '../../chart/painting/palette.ts';
import { traceCaret } from '../../chart/painting/trace-caret.ts';
import { pointsBeyond } from './points-beyond.ts';
import type { BeatPoints } from './rr-points.ts';
import { scatterDots } from './scatter-dots.ts';
import { axisTicks, tickDecimals, type AxisRange, type ScatterFrame } from './scatter-frame.ts';

const DOT_PX = 2;
/** In a crowd corners cannot be seen, and squares are painted many times faster. */
const MOST_ROUND_DOTS = 3000;
const SQUARE_PX = 3;
const SELECTED_PX = 5;

export interface Scatter {
  readonly points: BeatPoints;
  /** Null draws every point in ink: nothing is known about the beats. */
  readonly classIndex: Uint8Array | null;
  readonly xRange: AxisRange;
  readonly yRange: AxisRange;
  /** The label of a tick, with at least so many decimals. */
  readonly formatX: (value: number, decimals: number) => string;
  readonly formatY: (value: number, decimals: number) => string;
  /** A line where x equals y. */
  readonly diagonal: boolean;
}

/** Paints axes, then the points of normal beats, then the others; carets at an edge stand for what lies beyond it. */
export function paintScatter(
  context: CanvasRenderingContext2D,
  frame: ScatterFrame,
  scatter: Scatter,
  palette: Palette,
): void {
  paintAxes(context, frame, scatter, palette);
  for (const { classIndex, opacity, x, y } of scatterDots(scatter.points, scatter.classIndex, frame)) {
    context.globalAlpha = opacity;
    context.fillStyle = (scatter.classIndex && palette.classes[classIndex]) ?? palette.ink;
    for (let i = 0; i < x.length; i++) {
      const [centreX, centreY] = [x[i] ?? 0, y[i] ?? 0];
      if (x.length > MOST_ROUND_DOTS) {
        context.fillRect(centreX - SQUARE_PX / 2, centreY - SQUARE_PX / 2, SQUARE_PX, SQUARE_PX);
        continue;
      }
      context.beginPath();
      context.arc(centreX, centreY, DOT_PX, 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.globalAlpha = 1;
  paintCarets(context, frame, scatter, palette);
}

function paintCarets(
  context: CanvasRenderingContext2D,
  frame: ScatterFrame,
  { points, classIndex, xRange, yRange }: Scatter,
  palette: Palette,
): void {
  for (const { index, side } of pointsBeyond(points, xRange, yRange)) {
    const [x, y] = [frame.x(points.x[index] ?? 0), frame.y(points.y[index] ?? 0)];
    context.fillStyle = (classIndex && palette.classes[classIndex[points.beatIndex[index] ?? 0] ?? 0]) ?? palette.ink;
    traceCaret(context, x, y, side);
    context.fill();
  }
}

/** Paints the dot of the selected beat over the others. */
export function paintSelectedDot(
  context: CanvasRenderingContext2D,
  frame: ScatterFrame,
  points: BeatPoints,
  selectedBeat: number,
  palette: Palette,
): void {
  const selected = points.beatIndex.indexOf(selectedBeat);
  if (selected < 0) return;
  context.beginPath();
  context.arc(frame.x(points.x[selected] ?? 0), frame.y(points.y[selected] ?? 0), SELECTED_PX, 0, 2 * Math.PI);
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
  context.font = paintedFont(palette, 11);
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
  const yTicks = axisTicks(yRange, (bottom - top) / palette.textScale);
  for (const value of yTicks) {
    rule(left, y(value), right, y(value));
    context.fillText(formatY(value, tickDecimals(yTicks)), left - 5, y(value));
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  const xTicks = axisTicks(xRange, (right - left) / palette.textScale);
  for (const value of xTicks) {
    rule(x(value), top, x(value), bottom);
    if (x(value) < right - 12 * palette.textScale)
      context.fillText(formatX(value, tickDecimals(xTicks)), x(value), bottom + 5);
  }
  if (!diagonal) return;
  const [from, to] = [Math.max(xRange.min, yRange.min), Math.min(xRange.max, yRange.max)];
  context.strokeStyle = palette.secondInk;
  context.setLineDash([3, 4]);
  rule(x(from), y(from), x(to), y(to));
  context.setLineDash([]);
}
