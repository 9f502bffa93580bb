import { WINDOW_R_SAMPLE, WINDOW_RATE_HZ, WINDOW_SAMPLES } from '../../preparation/cut-windows.ts';

/** Shapes are compared at every third sample's mean: 111 Hz is enough for a 0.5–40 Hz beat, at a third of the work. */
const SAMPLES_PER_POINT = 3;
/** Points of a window: 0.2 s before R to 0.4 s after it. */
const WINDOW_POINTS = Math.floor(WINDOW_SAMPLES / SAMPLES_PER_POINT);
const SHAPE_RATE_HZ = WINDOW_RATE_HZ / SAMPLES_PER_POINT;
const R_POINT = Math.floor(WINDOW_R_SAMPLE / SAMPLES_PER_POINT);
/** A beat's points are kept as whole numbers up to this one, of that beat's own scale: half the room, and the same to some 1e-5 of its height. */
const LARGEST_POINT = 32767;
/** R peaks of like beats are placed within a few milliseconds; one point either way (9 ms) covers the rest. */
const LARGEST_LAG = 1;

/** The part of a beat that is compared, in seconds relative to R. */
export interface ShapeSpan {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/**
 * All beats of a recording made comparable: how alike two beats are is the correlation of their shapes over a span around
 * R, best over small shifts, so that neither size nor offset of the lead counts.
 */
export class BeatShapes {
  readonly count: number;
  /** Row-major [count × row]: the points of the span, and as many before and after it as it is shifted. */
  readonly #points: Int16Array;
  /** Millivolts of 1 in a beat's points. */
  readonly #scale: Float32Array;
  readonly #row: number;
  readonly #length: number;
  readonly #firstPoint: number;
  #added = 0;

  /** Room for the shapes of `count` beats. */
  constructor(count: number, { fromSeconds, toSeconds }: ShapeSpan) {
    this.count = count;
    const first = Math.max(LARGEST_LAG, R_POINT + Math.round(fromSeconds * SHAPE_RATE_HZ));
    const end = Math.min(WINDOW_POINTS - LARGEST_LAG, R_POINT + Math.round(toSeconds * SHAPE_RATE_HZ) + 1);
    this.#length = end - first;
    this.#firstPoint = first - LARGEST_LAG;
    this.#row = this.#length + 2 * LARGEST_LAG;
    this.#points = new Int16Array(count * this.#row);
    this.#scale = new Float32Array(count);
  }

  /** The shapes of all beats whose windows are at hand: row-major [beats × 200], as `cutWindows` gives them. */
  static of(windowsMv: Float32Array, span: ShapeSpan): BeatShapes {
    const shapes = new BeatShapes(windowsMv.length / WINDOW_SAMPLES, span);
    shapes.add(windowsMv);
    return shapes;
  }

  /** Adds beats by their windows, row-major [beats × 200]: the next ones, or those from `first` on. */
  add(windowsMv: Float32Array, first = this.#added): void {
    const beats = windowsMv.length / WINDOW_SAMPLES;
    const own = new Float32Array(this.#row);
    for (let beat = 0; beat < beats; beat++) {
      let height = 0;
      for (let point = 0; point < own.length; point++) {
        const at = beat * WINDOW_SAMPLES + (this.#firstPoint + point) * SAMPLES_PER_POINT;
        own[point] = (windowsMv[at] + windowsMv[at + 1] + windowsMv[at + 2]) / SAMPLES_PER_POINT;
        height = Math.max(height, Math.abs(own[point]));
      }
      const scale = height / LARGEST_POINT;
      this.#scale[first + beat] = scale;
      const start = (first + beat) * own.length;
      // A flat beat stays 0.
      for (let point = 0; scale > 0 && point < own.length; point++) {
        this.#points[start + point] = Math.round(own[point] / scale);
      }
    }
    this.#added = first + beats;
  }

  /** The shape of one beat with zero mean and unit length; zeros where it is flat. */
  shapeOf(beat: number): Float32Array {
    const start = beat * this.#row + LARGEST_LAG;
    return toUnit(Float32Array.from(this.#points.subarray(start, start + this.#length)));
  }

  /** Correlation (−1…1) of a beat with a shape of zero mean and unit length, best over the shifts; 0 for a flat beat. */
  likeness(beat: number, shape: Float32Array): number {
    let best = -1;
    for (let lag = -LARGEST_LAG; lag <= LARGEST_LAG; lag++) best = Math.max(best, this.#correlation(beat, shape, lag));
    return best;
  }

  /** Length of the beat's shape before it is scaled: how large the beat is, in mV times the root of the points. */
  sizeOf(beat: number): number {
    const start = beat * this.#row + LARGEST_LAG;
    const own = this.#points.subarray(start, start + this.#length);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    return this.#scale[beat] * Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  }

  #correlation(beat: number, shape: Float32Array, lag: number): number {
    const points = this.#points;
    const start = beat * this.#row + LARGEST_LAG + lag;
    const length = this.#length;
    let [product, sum, squares] = [0, 0, 0];
    for (let k = 0; k < length; k++) {
      const value = points[start + k];
      product += value * shape[k];
      sum += value;
      squares += value * value;
    }
    const spread = squares - (sum * sum) / length;
    return spread > 0 ? product / Math.sqrt(spread) : 0;
  }
}

/** Scales a shape in place to zero mean and unit length; zeros where it is flat. */
export function toUnit(shape: Float32Array): Float32Array {
  const mean = shape.reduce((sum, value) => sum + value, 0) / shape.length;
  const length = Math.sqrt(shape.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return shape.map((value) => (length > 0 ? (value - mean) / length : 0));
}
