import { median, quantile } from '../signal/quantile.ts';
import { DETECTION_RATE_HZ } from './qrs-envelope.ts';

/** Noise floor and beat height are taken per block: one or more beats lie in most. */
const BLOCK_SECONDS = 1.5;
const BLOCK_SAMPLES = BLOCK_SECONDS * DETECTION_RATE_HZ;
/** Blocks on each side that count for a block's level: ±9 s, so that no single artefact decides it. */
const NEIGHBOUR_BLOCKS = 6;
const FLOOR_QUANTILE = 0.3;
/** A block below this share of the recording's tall blocks has no signal (flat, gap) and counts for no level. */
const NO_SIGNAL_SHARE = 1e-3;
/** Local beat height is never taken for less than this share of the recording's usual one: noise in a pause is no beat. */
const LEAST_LEVEL_SHARE = 0.15;
const LARGEST_HEIGHT = 2;

/**
 * A QRS envelope in units of the beats around: the local noise floor (median over ±9 s of the 30th percentile of 1.5-s blocks) is taken off, and
 * it is divided by the local height of beats (median over ±9 s of block maxima, minus that floor). Gain and polarity drop out. Both are worked out
 * for the sample asked about: kept for all, they would take as much memory as a section of a recording does.
 */
export class NormalisedEnvelope {
  readonly #envelope: Float64Array;
  readonly #floors: Float64Array;
  readonly #levels: Float64Array;

  constructor(envelope: Float64Array) {
    this.#envelope = envelope;
    const { floors, levels } = blockLevels(envelope);
    this.#floors = floors;
    this.#levels = levels;
  }

  /** 0 at the local noise floor, 1 at the local height of beats, at most 2. */
  heightAt(sample: number): number {
    const level = localOf(this.#levels, sample);
    const above = this.#envelope[sample] - localOf(this.#floors, sample);
    return level > 0 ? Math.min(LARGEST_HEIGHT, Math.max(0, above / level)) : 0;
  }

  /** Noise floor as a share of the beat height above it; 1 where there is no signal. */
  noiseAt(sample: number): number {
    const level = localOf(this.#levels, sample);
    return level > 0 ? Math.min(1, localOf(this.#floors, sample) / level) : 1;
  }
}

/** What blocks have, at a sample: between their middles on a straight line. */
function localOf(blocks: Float64Array, sample: number): number {
  const position = Math.max(0, Math.min(blocks.length - 1, sample / BLOCK_SAMPLES - 0.5));
  const before = Math.floor(position);
  const after = Math.min(blocks.length - 1, before + 1);
  const share = position - before;
  return blocks[before] * (1 - share) + blocks[after] * share;
}

/** Per block; lists of plain numbers would be taken apart for every sample. */
function blockLevels(envelope: Float64Array): { floors: Float64Array; levels: Float64Array } {
  const count = Math.ceil(envelope.length / BLOCK_SAMPLES);
  const ownFloors = new Float64Array(count);
  const tops = new Float64Array(count);
  for (let block = 0; block < count; block++) {
    const end = Math.min(envelope.length, (block + 1) * BLOCK_SAMPLES);
    let top = 0;
    for (let i = block * BLOCK_SAMPLES; i < end; i++) top = Math.max(top, envelope[i]);
    tops[block] = top;
    ownFloors[block] = quantile(envelope.subarray(block * BLOCK_SAMPLES, end), FLOOR_QUANTILE);
  }
  const leastTop = NO_SIGNAL_SHARE * quantile(tops, 0.9);
  const usualTop = median(tops.filter((top) => top > leastTop));
  const floors = new Float64Array(count);
  const levels = new Float64Array(count);
  for (let block = 0; block < count; block++) {
    const near: number[] = [];
    const last = Math.min(count - 1, block + NEIGHBOUR_BLOCKS);
    for (let other = Math.max(0, block - NEIGHBOUR_BLOCKS); other <= last; other++) {
      if (tops[other] > leastTop) near.push(other);
    }
    if (near.length === 0) continue;
    floors[block] = median(near.map((other) => ownFloors[other]));
    const height = median(near.map((other) => tops[other])) - floors[block];
    levels[block] = Math.max(height, LEAST_LEVEL_SHARE * usualTop);
  }
  return { floors, levels };
}
