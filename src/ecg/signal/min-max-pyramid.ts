/** Block size of the finest level; finer columns are computed from the samples themselves. */
const BASE_BLOCK_SAMPLES = 32;
/** From this block size on, levels are kept for the whole signal: they take a 250th of its samples. */
const COARSE_BLOCK_SAMPLES = 2048;
/** Samples looked at in one step: a power of two, so that every stored block lies in one tile. */
const TILE_SAMPLES = 2 ** 17;
const TILE_BLOCKS = TILE_SAMPLES / BASE_BLOCK_SAMPLES;
/** Tiles whose finest level is kept, 4 MB in all: half a day at 360 Hz, several windows of any signal. */
const KEPT_TILES = 128;

/** Hands out the samples [first, end) of a signal; what it gives is not kept. */
export type SampleReader = (firstSample: number, endSample: number) => Float32Array;

/** Minimum and maximum per block of samples; the last block may be shorter. */
interface Blocks {
  readonly min: Float32Array;
  readonly max: Float32Array;
}

/** The blocks of a whole signal, NaN where it was not looked at yet. */
interface Level extends Blocks {
  readonly blockSamples: number;
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
 * looked at when a window first needs them, a tile at a time, so a day-long signal costs nothing before it is looked at; of one that is
 * longer than `KEPT_TILES`, again when what is fine of them was let go meanwhile.
 */
export class MinMaxPyramid {
  readonly #length: number;
  readonly #read: SampleReader;
  readonly #levels: readonly Level[];
  /** Tiles that are in the levels. */
  readonly #isBuilt: Uint8Array;
  /** The finest blocks by tile, the one used last at the end. */
  readonly #fine = new Map<number, Blocks>();

  /** Samples are read through `read`; NaN samples count for nothing. */
  constructor(length: number, read: SampleReader) {
    this.#length = length;
    this.#read = read;
    const levels: Level[] = [];
    for (let blockSamples = COARSE_BLOCK_SAMPLES; blockSamples <= TILE_SAMPLES; blockSamples *= 2) {
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
    const { samplesPerColumn, first } = plan;
    return { firstSample: first * samplesPerColumn, samplesPerColumn, ...this.#blocks(plan) };
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

  *#missingTiles(plan: Plan): Generator<number> {
    if (plan.samplesPerColumn < BASE_BLOCK_SAMPLES) return;
    for (const tile of this.#tilesOf(plan)) {
      const isThere = plan.samplesPerColumn < COARSE_BLOCK_SAMPLES ? this.#fine.has(tile) : this.#isBuilt[tile] === 1;
      if (!isThere) yield tile;
    }
  }

  *#tilesOf({ samplesPerColumn, first, last }: Plan): Generator<number> {
    const end = Math.min(this.#isBuilt.length, Math.ceil((last * samplesPerColumn) / TILE_SAMPLES));
    for (let tile = Math.floor((first * samplesPerColumn) / TILE_SAMPLES); tile < end; tile++) yield tile;
  }

  /** The blocks of a plan, whose tiles are there; arrays of their own. */
  #blocks(plan: Plan): Blocks {
    const { samplesPerColumn, first, last } = plan;
    if (samplesPerColumn < BASE_BLOCK_SAMPLES) {
      const samples = this.#read(first * samplesPerColumn, Math.min(this.#length, last * samplesPerColumn));
      return reduce(samples, samples, samplesPerColumn);
    }
    const stored = this.#levels.findLast(({ blockSamples }) => blockSamples <= samplesPerColumn);
    if (!stored || samplesPerColumn < COARSE_BLOCK_SAMPLES) return this.#fineBlocks(plan);
    const factor = samplesPerColumn / stored.blockSamples;
    const [min, max] = [stored.min, stored.max].map((level) => level.subarray(first * factor, last * factor));
    return reduce(min, max, factor);
  }

  /** Columns made of the finest blocks of several tiles. */
  #fineBlocks(plan: Plan): Blocks {
    const factor = plan.samplesPerColumn / BASE_BLOCK_SAMPLES;
    const first = plan.first * factor;
    const count = Math.min(Math.ceil(this.#length / BASE_BLOCK_SAMPLES), plan.last * factor) - first;
    const [min, max] = [new Float32Array(count), new Float32Array(count)];
    for (const tile of this.#tilesOf(plan)) {
      const blocks = this.#fine.get(tile) ?? this.#build(tile);
      // Looked at last.
      this.#fine.delete(tile);
      this.#fine.set(tile, blocks);
      const tileFirst = tile * TILE_BLOCKS;
      const [from, to] = [Math.max(0, first - tileFirst), first + count - tileFirst];
      min.set(blocks.min.subarray(from, to), tileFirst + from - first);
      max.set(blocks.max.subarray(from, to), tileFirst + from - first);
    }
    return reduce(min, max, factor);
  }

  /** Looks at the samples of a tile. Gives its finest blocks. */
  #build(tile: number): Blocks {
    const start = tile * TILE_SAMPLES;
    const samples = this.#read(start, Math.min(this.#length, start + TILE_SAMPLES));
    const fine = reduce(samples, samples, BASE_BLOCK_SAMPLES);
    this.#fine.set(tile, fine);
    const [oldest] = this.#fine.keys();
    if (this.#fine.size > KEPT_TILES) this.#fine.delete(oldest);
    if (this.#isBuilt[tile] === 1) return fine;
    let blocks = fine;
    let reducedTo = BASE_BLOCK_SAMPLES;
    for (const { blockSamples, min, max } of this.#levels) {
      blocks = reduce(blocks.min, blocks.max, blockSamples / reducedTo);
      reducedTo = blockSamples;
      min.set(blocks.min, start / blockSamples);
      max.set(blocks.max, start / blockSamples);
    }
    this.#isBuilt[tile] = 1;
    return fine;
  }
}

/** Minima and maxima of every `factor` successive values; new arrays, also for a factor of 1. */
function reduce(minima: Float32Array, maxima: Float32Array, factor: number): Blocks {
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
