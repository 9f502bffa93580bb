import { WINDOW_SAMPLES } from '../../preparation/cut-windows.ts';
import type { ShapeGroups } from './group-by-shape.ts';

/** The average wave of every group as rows of 200 samples, and how far its beats spread about it (standard deviation, n − 1). */
export interface GroupAverages {
  /** Row-major [groups × 200], millivolts; the last row is of the beats of no group. */
  readonly meanMv: Float32Array;
  readonly spreadMv: Float32Array;
}

/** Sample-wise mean and spread of the windows of each group, and of the beats of none after them; beats come in order. */
export class GroupSums {
  readonly #groupOf: Uint8Array;
  readonly #sizes: Uint32Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;
  #added = 0;

  constructor({ groupOf, count }: ShapeGroups) {
    const rows = count + 1;
    this.#groupOf = groupOf;
    this.#sizes = new Uint32Array(rows);
    this.#sums = new Float64Array(rows * WINDOW_SAMPLES);
    this.#squares = new Float64Array(rows * WINDOW_SAMPLES);
  }

  /** Adds the next beats by their windows, row-major [beats × 200]. */
  add(windowsMv: Float32Array): void {
    for (let at = 0; at < windowsMv.length; at += WINDOW_SAMPLES) {
      const group = this.#groupOf[this.#added++];
      this.#sizes[group]++;
      for (let t = 0; t < WINDOW_SAMPLES; t++) {
        const value = windowsMv[at + t];
        this.#sums[group * WINDOW_SAMPLES + t] += value;
        this.#squares[group * WINDOW_SAMPLES + t] += value * value;
      }
    }
  }

  get averages(): GroupAverages {
    const sums = this.#sums;
    const sizeAt = (i: number): number => this.#sizes[Math.floor(i / WINDOW_SAMPLES)];
    return {
      meanMv: Float32Array.from(sums, (sum, i) => sum / sizeAt(i)),
      spreadMv: Float32Array.from(this.#squares, (square, i) => {
        const n = sizeAt(i);
        // Rounding may leave equal beats with a variance a hair below zero.
        return n > 1 ? Math.sqrt(Math.max(0, (square - sums[i] ** 2 / n) / (n - 1))) : 0;
      }),
    };
  }
}
