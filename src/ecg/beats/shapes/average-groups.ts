import { WINDOW_SAMPLES } from '../../preparation/cut-windows.ts';
import type { ShapeGroups } from './group-by-shape.ts';

/** The average wave of every group as rows of 200 samples, and how far its beats spread about it (standard deviation, n − 1). */
export interface GroupAverages {
  /** Row-major [groups × 200], millivolts; the last row is of the beats of no group. */
  readonly meanMv: Float32Array;
  readonly spreadMv: Float32Array;
}

/** Sample-wise mean and spread of the windows of each group, and of the beats of none after them. */
export function averageGroups(windowsMv: Float32Array, { groupOf, count }: ShapeGroups): GroupAverages {
  const rows = count + 1;
  const sizes = new Uint32Array(rows);
  const sums = new Float64Array(rows * WINDOW_SAMPLES);
  const squares = new Float64Array(rows * WINDOW_SAMPLES);
  groupOf.forEach((group, beat) => {
    sizes[group]++;
    for (let t = 0; t < WINDOW_SAMPLES; t++) {
      const value = windowsMv[beat * WINDOW_SAMPLES + t];
      sums[group * WINDOW_SAMPLES + t] += value;
      squares[group * WINDOW_SAMPLES + t] += value * value;
    }
  });
  const sizeAt = (i: number): number => sizes[Math.floor(i / WINDOW_SAMPLES)];
  return {
    meanMv: Float32Array.from(sums, (sum, i) => sum / sizeAt(i)),
    spreadMv: Float32Array.from(squares, (square, i) => {
      const n = sizeAt(i);
      // Rounding may leave equal beats with a variance a hair below zero.
      return n > 1 ? Math.sqrt(Math.max(0, (square - sums[i] ** 2 / n) / (n - 1))) : 0;
    }),
  };
}
