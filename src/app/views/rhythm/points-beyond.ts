import type { Side } from '../../chart/painting/trace-caret.ts';
import type { BeatPoints } from './rr-points.ts';
import type { AxisRange } from './scatter-frame.ts';

/** The points outside the ranges of a plot, by index, and towards which of its edges. */
export function pointsBeyond(
  { x, y }: Pick<BeatPoints, 'x' | 'y'>,
  xRange: AxisRange,
  yRange: AxisRange,
): { readonly index: number; readonly side: Side }[] {
  const beyond: { readonly index: number; readonly side: Side }[] = [];
  for (let index = 0; index < x.length; index++) {
    const [atX, atY] = [x[index] ?? NaN, y[index] ?? NaN];
    if (atY > yRange.max) beyond.push({ index, side: 'top' });
    else if (atX > xRange.max) beyond.push({ index, side: 'right' });
    else if (atY < yRange.min) beyond.push({ index, side: 'bottom' });
    else if (atX < xRange.min) beyond.push({ index, side: 'left' });
  }
  return beyond;
}
