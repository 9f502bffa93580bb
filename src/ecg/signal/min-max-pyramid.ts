/** Block size of the finest stored level; finer columns are computed from the samples themselves. */
const BASE_BLOCK_SAMPLES = 32;
/** Samples looked at in one step: a power of two, so that every stored block lies in one tile. */
const TILE_SAMPLES = 2 ** 17;

/** Hands out the samples [first, end) of a signal; what it gives is not kept. */
export type SampleReader = (firstSample: number, endSample: number) => Float32Array;

/** Minimum and maximum per block of `blockSamples` samples; the last block may be shorter. NaN where not looked at yet. */
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

/** Which columns show a window: [first, last) of `samplesPerColumn` samples each. */
interface Plan {
  readonly samplesPerColumn: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Minima and maxima of a signal at every power of two: any window can be drawn from a few thousand numbers. Samples are
 * looked at when a window first needs them, a tile at a time, so a day-long signal costs nothing before it is looked at.
 */
export class MinMaxPyramid {
  readonly #length: number;
  readonly #read: SampleReader;
  readonly #levels: readonly Level[];
  readonly #isBuilt: Uint8Array;

  /** Takes about an eighth of the memory of the samples, which are read through `read`; NaN samples count for nothing. */
  constructor(length: number, read: SampleReader) {
    this.#length = length;
    this.#read = read;
    const levels: Level[] = [];
    for (let blockSamples = BASE_BLOCK_SAMPLES; blockSamples <= TILE_SAMPLES; blockSamples *= 2) {
      const count = Math.ceil(length / blockSamples);
      const [min, max] = [new Float32Array(count).fill(Number.NaN), new Float32Array(count).fill(Number.NaN)];
      levels.push({ blockSamples, min, max });
      if (count <= 1) break;
    }
    this.#levels = levels;
    this.#isBuilt = new Uint8Array(Math.ceil(length / TILE_SAMPLES));
  }

  /**
   * Columns that cover [startSample, endSample): one sample each when that is at most 2 · maxColumns of them, otherwise
   * blocks of a power of two, aligned to multiples of the block so that panning never makes the drawing shimmer.
   */
  columns(startSample: number, endSample: number, maxColumns: number): MinMaxColumns {
    const plan = this.#plan(startSample, endSample, maxColumns);
    for (const tile of this.#missingTiles(plan)) this.#build(tile);
    const { samplesPerColumn, first, last } = plan;
    const firstSample = first * samplesPerColumn;
    const stored = this.#levels.findLast(({ blockSamples }) => blockSamples <= samplesPerColumn);
    if (stored) {
      const factor = samplesPerColumn / stored.blockSamples;
      const [min, max] = [stored.min, stored.max].map((level) => level.subarray(first * factor, last * factor));
      return { firstSample, samplesPerColumn, ...reduce(min, max, factor) };
    }
    const samples = this.#read(firstSample, Math.min(this.#length, last * samplesPerColumn));
    return { firstSample, samplesPerColumn, ...reduce(samples, samples, samplesPerColumn) };
  }

  /** Looks at what the columns of a window need, a tile at each step, so that other work can go between. */
  *steps(startSample: number, endSample: number, maxColumns: number): Generator<void> {
    for (const tile of this.#missingTiles(this.#plan(startSample, endSample, maxColumns))) {
      this.#build(tile);
      yield;
    }
  }

  #plan(startSample: number, endSample: number, maxColumns: number): Plan {
    const start = Math.min(Math.max(0, Math.floor(startSample)), this.#length);
    const end = Math.min(Math.max(start, Math.ceil(endSample)), this.#length);
    let samplesPerColumn = 1;
    while ((end - start) / samplesPerColumn > 2 * Math.max(1, maxColumns)) samplesPerColumn *= 2;
    return { samplesPerColumn, first: Math.floor(start / samplesPerColumn), last: Math.ceil(end / samplesPerColumn) };
  }

  *#missingTiles({ samplesPerColumn, first, last }: Plan): Generator<number> {
    if (samplesPerColumn < BASE_BLOCK_SAMPLES) return;
    const end = Math.min(this.#isBuilt.length, Math.ceil((last * samplesPerColumn) / TILE_SAMPLES));
    for (let tile = Math.floor((first * samplesPerColumn) / TILE_SAMPLES); tile < end; tile++) {
      if (this.#isBuilt[tile] === 0) yield tile;
    }
  }

  #build(tile: number): void {
    const start = tile * TILE_SAMPLES;
    const samples = this.#read(start, Math.min(this.#length, start + TILE_SAMPLES));
    let blocks = reduce(samples, samples, BASE_BLOCK_SAMPLES);
    for (const { blockSamples, min, max } of this.#levels) {
      if (blockSamples > BASE_BLOCK_SAMPLES) blocks = reduce(blocks.min, blocks.max, 2);
      min.set(blocks.min, start / blockSamples);
      max.set(blocks.max, start / blockSamples);
    }
    this.#isBuilt[tile] = 1;
  }
}

/** Minima and maxima of every `factor` successive values; new arrays, also for a factor of 1. */
function reduce(minima: Float32Array, maxima: Float32Array, factor: number): Pick<Level, 'min' | 'max'> {
  if (factor === 1) return { min: minima.slice(), max: maxima.slice() };
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
  return { min, max };
}
