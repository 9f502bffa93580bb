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

/** An envelope in units of the beats around. */
export interface NormalisedEnvelope {
  /** Per sample: 0 at the local noise floor, 1 at the local height of beats, at most 2. */
  readonly height: Float64Array;
  /** Per sample: noise floor as a share of the beat height above it; 1 where there is no signal. */
  readonly noise: Float64Array;
}

/**
 * Takes the local noise floor (median over ±9 s of the 30th percentile of 1.5-s blocks) off the QRS envelope and divides by
 * the local height of beats (median over ±9 s of block maxima, minus that floor). Gain and polarity drop out.
 */
export function normaliseEnvelope(envelope: Float64Array): NormalisedEnvelope {
  const { floors, levels } = blockLevels(envelope);
  const height = new Float64Array(envelope.length);
  const noise = new Float64Array(envelope.length);
  for (let i = 0; i < envelope.length; i++) {
    const position = Math.max(0, Math.min(floors.length - 1, i / BLOCK_SAMPLES - 0.5));
    const before = Math.floor(position);
    const after = Math.min(floors.length - 1, before + 1);
    const share = position - before;
    const floor = floors[before] * (1 - share) + floors[after] * share;
    const level = levels[before] * (1 - share) + levels[after] * share;
    height[i] = level > 0 ? Math.min(LARGEST_HEIGHT, Math.max(0, (envelope[i] - floor) / level)) : 0;
    noise[i] = level > 0 ? Math.min(1, floor / level) : 1;
  }
  return { height, noise };
}

function blockLevels(envelope: Float64Array): { floors: number[]; levels: number[] } {
  const blocks = Array.from({ length: Math.ceil(envelope.length / BLOCK_SAMPLES) }, (_, block) => {
    const samples = envelope.subarray(block * BLOCK_SAMPLES, (block + 1) * BLOCK_SAMPLES);
    let top = 0;
    for (const sample of samples) top = Math.max(top, sample);
    return { floor: quantile(samples, FLOOR_QUANTILE), top };
  });
  const leastTop =
    NO_SIGNAL_SHARE *
    quantile(
      blocks.map(({ top }) => top),
      0.9,
    );
  const usualTop = median(blocks.filter(({ top }) => top > leastTop).map(({ top }) => top));
  const levels: number[] = [];
  const floors = blocks.map((_, block) => {
    const near = blocks
      .slice(Math.max(0, block - NEIGHBOUR_BLOCKS), block + NEIGHBOUR_BLOCKS + 1)
      .filter(({ top }) => top > leastTop);
    if (near.length === 0) {
      levels.push(0);
      return 0;
    }
    const floor = median(near.map((one) => one.floor));
    levels.push(Math.max(median(near.map(({ top }) => top)) - floor, LEAST_LEVEL_SHARE * usualTop));
    return floor;
  });
  return { floors, levels };
}
