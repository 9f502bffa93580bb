import type { BeatPoints } from './rr-points.ts';
import type { ScatterFrame } from './scatter-frame.ts';

const NORMAL_CLASS_INDEX = 0;
/** Thousands of normal beats make a cloud; the few others stay visible on it. */
const NORMAL_OPACITY = 0.45;
/** Dots whose centres fall into one square of this size are drawn as one, darker the more there are. */
const CELL_PX = 1;
/** Opacities told apart: 1, 2 and 3 or more dots on one place. */
const MOST_LAYERS = 3;

/** Dots of one class and opacity, places in pixels. */
export interface DotLayer {
  readonly classIndex: number;
  readonly opacity: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * The points of a plot as dots: normal beats first, then the other classes. Beats of one class on one pixel are one dot,
 * so the dots of a day are as many as the picture can show.
 */
export function scatterDots(points: BeatPoints, classIndex: Uint8Array, frame: ScatterFrame): DotLayer[] {
  const columns = Math.ceil((frame.right - frame.left) / CELL_PX) + 3;
  const rows = Math.ceil((frame.bottom - frame.top) / CELL_PX) + 3;
  const beatsAt = new Map<number, Uint16Array>();
  const firstAt = new Map<number, number>();
  for (let i = 0; i < points.beatIndex.length; i++) {
    const beatClass = classIndex[points.beatIndex[i] ?? 0] ?? 0;
    const counts = beatsAt.get(beatClass) ?? new Uint16Array(columns * rows);
    beatsAt.set(beatClass, counts);
    const column = Math.round((frame.x(points.x[i] ?? 0) - frame.left) / CELL_PX) + 1;
    const row = Math.round((frame.y(points.y[i] ?? 0) - frame.top) / CELL_PX) + 1;
    const cell = Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column));
    const count = counts[cell] ?? 0;
    counts[cell] = Math.min(MOST_LAYERS, count + 1);
    if (count === 0) firstAt.set(beatClass * columns * rows + cell, i);
  }
  const layers = new Map<number, { classIndex: number; opacity: number; x: number[]; y: number[] }>();
  for (const [key, i] of firstAt) {
    const beatClass = Math.floor(key / (columns * rows));
    const count = beatsAt.get(beatClass)?.[key % (columns * rows)] ?? 1;
    const isNormal = beatClass === NORMAL_CLASS_INDEX;
    const layer = isNormal ? count - MOST_LAYERS : beatClass;
    const own = layers.get(layer) ?? {
      classIndex: beatClass,
      opacity: isNormal ? 1 - (1 - NORMAL_OPACITY) ** count : 1,
      x: [],
      y: [],
    };
    layers.set(layer, own);
    own.x.push(frame.x(points.x[i] ?? 0));
    own.y.push(frame.y(points.y[i] ?? 0));
  }
  return [...layers.entries()].sort(([a], [b]) => a - b).map(([, layer]) => layer);
}
