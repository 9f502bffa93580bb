/** Plot area of a scatter in CSS pixels, and how values go there. */
export interface ScatterFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

export interface AxisRange {
  readonly min: number;
  readonly max: number;
}

const LEFT_PX = 38;
const RIGHT_PX = 8;
const TOP_PX = 8;
const BOTTOM_PX = 20;
/** Ticks are at least this far apart. */
const TICK_GAP_PX = 44;
/** Steps of an axis in its own unit, each tried times powers of ten. */
const STEPS = [1, 2, 5];

/**
 * Scales that put `xRange` and `yRange` into a canvas of the given size; values beyond a range lie at its edge. The text
 * beside the axes is `textScale` times its usual size.
 */
export function scatterFrame(
  widthPx: number,
  heightPx: number,
  xRange: AxisRange,
  yRange: AxisRange,
  textScale = 1,
): ScatterFrame {
  const left = LEFT_PX * textScale;
  const right = Math.max(left + 1, widthPx - RIGHT_PX);
  const top = TOP_PX;
  const bottom = Math.max(top + 1, heightPx - BOTTOM_PX * textScale);
  const share = (value: number, { min, max }: AxisRange): number =>
    Math.min(1, Math.max(0, (value - min) / (max - min)));
  return {
    left,
    right,
    top,
    bottom,
    x: (value) => left + share(value, xRange) * (right - left),
    y: (value) => bottom - share(value, yRange) * (bottom - top),
  };
}

/** Round values along an axis of `lengthPx`, far enough apart to be labelled. */
export function axisTicks({ min, max }: AxisRange, lengthPx: number): number[] {
  const least = ((max - min) * TICK_GAP_PX) / Math.max(1, lengthPx);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = STEPS.map((factor) => factor * power).find((candidate) => candidate >= least) ?? 10 * power;
  const ticks: number[] = [];
  // Adding 0 turns −0 into 0.
  for (let i = Math.ceil(min / step - 1e-9) + 0; i * step <= max + 1e-9; i++) ticks.push(i * step);
  return ticks;
}

/** How many decimals the labels of ticks need so that no two are the same. */
export function tickDecimals([first = 0, second = first + 1]: readonly number[]): number {
  return Math.max(0, Math.ceil(-Math.log10(second - first) - 1e-9));
}

/** Index of the point nearest to a position, within `reachPx`; −1 when none is. */
export function nearestPoint(
  frame: ScatterFrame,
  points: { readonly x: Float64Array; readonly y: Float64Array },
  atX: number,
  atY: number,
  reachPx: number,
): number {
  let nearest = -1;
  let distance = reachPx * reachPx;
  points.x.forEach((x, i) => {
    const away = (frame.x(x) - atX) ** 2 + (frame.y(points.y[i] ?? NaN) - atY) ** 2;
    if (away <= distance) {
      distance = away;
      nearest = i;
    }
  });
  return nearest;
}
