import { DistinctValues } from './distinct-values.ts';

/** Samples that share a list of their values: six minutes at 360 Hz. */
export const BLOCK_SAMPLES = 2 ** 17;
/** Of a block, reading can begin at every one of so many samples. */
const RUN_SAMPLES = 2 ** 12;
/** From one sample to the next, ranks differ by at most this in a step; −128 says that the rank itself is among the jumps. */
const LARGEST_STEP = 127;
const JUMP = -128;

/**
 * Up to `BLOCK_SAMPLES` samples of a lead in as little memory as they fit into: a converter gives few different values, and the next one is mostly
 * near the one before. Exactly what was put there comes out, whatever gain and offset made it.
 */
export type PackedBlock =
  /** As numbers. */
  | { readonly plainMv: Float32Array }
  /** Of every sample the rank of its value, in ascending order; that of a missing one is the last. */
  | { readonly valuesMv: Float32Array; readonly ranks: Uint16Array }
  /** Of every sample how far its rank is from the one before. */
  | {
      readonly valuesMv: Float32Array;
      readonly steps: Int8Array;
      /** Ranks that are too far for a step, and the first of every run. */
      readonly jumps: Uint16Array;
      /** By run, how many jumps there are before it. */
      readonly jumpsBefore: Int32Array;
    };

/** Used for one block after the other. */
const DISTINCT = new DistinctValues();
const RANKS = new Int32Array(BLOCK_SAMPLES);
const STEPS = new Int8Array(BLOCK_SAMPLES);
const JUMPS = new Uint16Array(BLOCK_SAMPLES);
const MISSING = -1;

/** Packs at most `BLOCK_SAMPLES` samples, NaN where one is missing; null where all are. What comes out shares no memory with what went in. */
export function packBlock(samplesMv: Float32Array): PackedBlock | null {
  const { length } = samplesMv;
  const patterns = new Int32Array(samplesMv.buffer, samplesMv.byteOffset, length);
  DISTINCT.clear();
  for (let i = 0; i < length; i++) {
    // Only NaN differs from itself.
    RANKS[i] = samplesMv[i] === samplesMv[i] ? DISTINCT.numberOf(patterns[i]) : MISSING;
    // A value takes as much as two ranks, and of the longest block's values there are fewer than 16 bits tell apart.
    if (2 * DISTINCT.count >= length) return { plainMv: samplesMv.slice() };
  }
  if (DISTINCT.count === 0) return null;
  const { values, rankOf } = DISTINCT.ranked();
  for (let i = 0; i < length; i++) RANKS[i] = RANKS[i] === MISSING ? values.length : rankOf[RANKS[i]];
  const valuesMv = new Float32Array(values.length + 1).fill(Number.NaN);
  valuesMv.set(values);
  return inSteps(valuesMv, length) ?? { valuesMv, ranks: Uint16Array.from(RANKS.subarray(0, length)) };
}

/** The ranks in `RANKS` as steps; null where that takes as much memory as they do. */
function inSteps(valuesMv: Float32Array, length: number): PackedBlock | null {
  const jumpsBefore = new Int32Array(Math.ceil(length / RUN_SAMPLES));
  let jumpCount = 0;
  let before = 0;
  for (let i = 0; i < length; i++) {
    const rank = RANKS[i];
    const step = rank - before;
    const isFirst = i % RUN_SAMPLES === 0;
    if (isFirst) jumpsBefore[i / RUN_SAMPLES] = jumpCount;
    if (isFirst || step > LARGEST_STEP || step < -LARGEST_STEP) {
      STEPS[i] = JUMP;
      JUMPS[jumpCount++] = rank;
    } else STEPS[i] = step;
    before = rank;
  }
  if (2 * jumpCount >= length) return null;
  return { valuesMv, steps: STEPS.slice(0, length), jumps: JUMPS.slice(0, jumpCount), jumpsBefore };
}

/** Puts samples [first, end) of a block into `room` from `at` on. */
export function unpackBlock(block: PackedBlock, first: number, end: number, room: Float32Array, at: number): void {
  if ('plainMv' in block) {
    room.set(block.plainMv.subarray(first, end), at);
    return;
  }
  const { valuesMv } = block;
  if ('ranks' in block) {
    for (let i = first; i < end; i++) room[at++] = valuesMv[block.ranks[i]];
    return;
  }
  const { steps, jumps, jumpsBefore } = block;
  const run = Math.floor(first / RUN_SAMPLES);
  let jump = jumpsBefore[run];
  let rank = 0;
  for (let i = run * RUN_SAMPLES; i < end; i++) {
    rank = steps[i] === JUMP ? jumps[jump++] : rank + steps[i];
    if (i >= first) room[at++] = valuesMv[rank];
  }
}

/** Samples packed one block after the other; null where all of a block are missing. */
export interface PackedStretch {
  readonly length: number;
  readonly blocks: readonly (PackedBlock | null)[];
}

export function packStretch(samplesMv: Float32Array): PackedStretch {
  const { length } = samplesMv;
  const blocks = Array.from({ length: Math.ceil(length / BLOCK_SAMPLES) }, (_, index) =>
    packBlock(samplesMv.subarray(index * BLOCK_SAMPLES, (index + 1) * BLOCK_SAMPLES)),
  );
  return { length, blocks };
}

export function unpackStretch({ length, blocks }: PackedStretch): Float32Array<ArrayBuffer> {
  const samplesMv = new Float32Array(length).fill(Number.NaN);
  for (const [index, block] of blocks.entries()) {
    const at = index * BLOCK_SAMPLES;
    if (block) unpackBlock(block, 0, Math.min(BLOCK_SAMPLES, length - at), samplesMv, at);
  }
  return samplesMv;
}

/** What a block takes. */
export function bytesOf(block: PackedBlock): number {
  return Object.values(block).reduce((sum, { byteLength }: ArrayBufferView) => sum + byteLength, 0);
}

/** The values of a block, each at least once: what is changed in them is changed in its samples. */
export function valuesOf(block: PackedBlock): Float32Array {
  return 'plainMv' in block ? block.plainMv : block.valuesMv;
}
