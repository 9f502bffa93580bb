/** Block size of the finest stored level; finer columns are computed from the samples themselves. */
const BASE_BLOCK_SAMPLES = 8;

/** Minimum and maximum per block of `blockSamples` samples; the last block may be shorter. */
interface Level {
  readonly blockSamples: number;
  readonly min: Float32Array;
  readonly max: Float32Array;
}

/** Columns of a window: sample range [firstSample, …) in steps of samplesPerColumn, NaN where a column has no valid sample. */
export interface MinMaxColumns {
  readonly firstSample: number;
  readonly samplesPerColumn: number;
  readonly min: Float32Array;
  readonly max: Float32Array;
}

/** Minima and maxima of a signal at every power of two: any window can be drawn from a few thousand numbers. */
export class MinMaxPyramid {
  readonly #samples: Float32Array;
  readonly #levels: Level[] = [];

  /** Takes about half the memory of `samples` beside them; NaN samples are left out of minima and maxima. */
  constructor(samples: Float32Array) {
    this.#samples = samples;
    let level = reduce(samples, samples, BASE_BLOCK_SAMPLES, BASE_BLOCK_SAMPLES);
    this.#levels.push(level);
    while (level.min.length > 1) {
      level = reduce(level.min, level.max, 2, level.blockSamples * 2);
      this.#levels.push(level);
    }
  }

  /**
   * Columns that cover [startSample, endSample): one sample each when that is at most 2 · maxColumns of them, otherwise
   * blocks of a power of two, aligned to multiples of the block so that panning never makes the drawing shimmer.
   */
  columns(startSample: number, endSample: number, maxColumns: number): MinMaxColumns {
    const start = Math.min(Math.max(0, Math.floor(startSample)), this.#samples.length);
    const end = Math.min(Math.max(start, Math.ceil(endSample)), this.#samples.length);
    let samplesPerColumn = 1;
    while ((end - start) / samplesPerColumn > 2 * Math.max(1, maxColumns)) samplesPerColumn *= 2;

    const first = Math.floor(start / samplesPerColumn);
    const last = Math.ceil(end / samplesPerColumn);
    const firstSample = first * samplesPerColumn;
    if (samplesPerColumn === 1) {
      const samples = this.#samples.slice(first, last);
      return { firstSample, samplesPerColumn, min: samples, max: samples.slice() };
    }
    const level = this.#levels.find((candidate) => candidate.blockSamples === samplesPerColumn);
    if (level)
      return { firstSample, samplesPerColumn, min: level.min.slice(first, last), max: level.max.slice(first, last) };
    const part = this.#samples.subarray(firstSample, last * samplesPerColumn);
    const { min, max } = reduce(part, part, samplesPerColumn, samplesPerColumn);
    return { firstSample, samplesPerColumn, min, max };
  }
}

function reduce(minima: Float32Array, maxima: Float32Array, factor: number, blockSamples: number): Level {
  const count = Math.ceil(minima.length / factor);
  const min = new Float32Array(count);
  const max = new Float32Array(count);
  for (let block = 0; block < count; block++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    const end = Math.min(minima.length, (block + 1) * factor);
    for (let i = block * factor; i < end; i++) {
      // Comparisons with NaN are false: invalid samples drop out by themselves.
      if (minima[i] < low) low = minima[i];
      if (maxima[i] > high) high = maxima[i];
    }
    min[block] = low === Number.POSITIVE_INFINITY ? Number.NaN : low;
    max[block] = high === Number.NEGATIVE_INFINITY ? Number.NaN : high;
  }
  return { blockSamples, min, max };
}
