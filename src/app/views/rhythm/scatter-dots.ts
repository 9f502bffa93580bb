import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import type { BeatPoints } from './rr-points.ts';
import type { ScatterFrame } from './scatter-frame.ts';

const NORMAL_CLASS_INDEX = BEAT_CLASSES.indexOf('N');
/** Thousands of normal beats make a cloud; the few others stay visible on it. */
const NORMAL_OPACITY = 0.45;
/** Dots whose centres fall into one square of this size are drawn as one, darker the more there are. */
const CELL_PX = 1;
/** The same where more than this many beats are drawn: their dots are wider, and there are a quarter as many. */
const CROWD = 20_000;
const CROWD_CELL_PX = 2;
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
 * so the dots of a day are as many as the picture can show. Beats of no known class are drawn as the normal ones are.
 */
export function scatterDots(points: BeatPoints, classIndex: Uint8Array | null, frame: ScatterFrame): DotLayer[] {
  const cellPx = points.beatIndex.length > CROWD ? CROWD_CELL_PX : CELL_PX;
  const columns = Math.ceil((frame.right - frame.left) / cellPx) + 3;
  const rows = Math.ceil((frame.bottom - frame.top) / cellPx) + 3;
  const cells = columns * rows;
  /** Beats of a class and cell, counted up to `MOST_LAYERS`; the classes one after the other. */
  const counts = new Uint8Array(BEAT_CLASSES.length * cells);
  /** The point that came first of each, and where it is counted. Numbers, not objects: there may be a hundred thousand. */
  const firsts: number[] = [];
  const places: number[] = [];
  for (let i = 0; i < points.beatIndex.length; i++) {
    const [x, y] = [frame.x(points.x[i] ?? 0), frame.y(points.y[i] ?? 0)];
    const column = Math.round((x - frame.left) / cellPx) + 1;
    const row = Math.round((y - frame.top) / cellPx) + 1;
    const cell = Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column));
    const at = (classIndex === null ? NORMAL_CLASS_INDEX : (classIndex[points.beatIndex[i] ?? 0] ?? 0)) * cells + cell;
    const count = counts[at] ?? 0;
    if (count === 0) {
      firsts.push(i);
      places.push(at);
    }
    if (count < MOST_LAYERS) counts[at] = count + 1;
  }
  const layers = new Map<number, { classIndex: number; opacity: number; x: number[]; y: number[] }>();
  for (let k = 0; k < firsts.length; k++) {
    const [i, at] = [firsts[k] ?? 0, places[k] ?? 0];
    const beatClass = Math.floor(at / cells);
    const count = counts[at] ?? 1;
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
