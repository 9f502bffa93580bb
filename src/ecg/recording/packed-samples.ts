import { stretchesOf, type LeadSamples, type SampleRoom } from './lead-samples.ts';
import { BLOCK_SAMPLES, bytesOf, packBlock, unpackBlock, valuesOf, type PackedBlock } from './packed-block.ts';

/** A lead up to this long (an hour at 500 Hz, and more) is kept as numbers: it takes 8 MB, and parts of it are no copies. */
const LONGEST_PLAIN_SAMPLES = 2 ** 21;
/** A lead that would take more than this share of what its numbers take is not packed: beside them it takes as much for a moment. */
export const MOST_PACKED_SHARE = 0.75;

/** Room for the samples of a lead, in a quarter of the memory where it is long. */
export function sampleRoom(length: number): SampleRoom {
  return length > LONGEST_PLAIN_SAMPLES ? new PackedSamples(length) : new Float32Array(length).fill(Number.NaN);
}

/** The same samples in less memory, where the lead is long and has few enough values; else as they are. */
export function packed(samplesMv: LeadSamples): LeadSamples {
  if (!(samplesMv instanceof Float32Array) || samplesMv.length <= LONGEST_PLAIN_SAMPLES) return samplesMv;
  const room = new PackedSamples(samplesMv.length);
  let at = 0;
  for (const stretch of stretchesOf(samplesMv)) {
    room.set(stretch, at);
    at += stretch.length;
    if (room.packedBytes > MOST_PACKED_SHARE * at * Float32Array.BYTES_PER_ELEMENT) return samplesMv;
  }
  return room;
}

/** Whether every part of these samples is handed out as a copy, which is the caller's own. */
export function handsOutCopies(samplesMv: LeadSamples): boolean {
  return samplesMv instanceof PackedSamples;
}

/** ±Infinity becomes NaN, in place. Returns how many there were. */
export function makeInfiniteMissing(samplesMv: Float32Array): number {
  let count = 0;
  for (let i = 0; i < samplesMv.length; i++) {
    if (samplesMv[i] !== Number.POSITIVE_INFINITY && samplesMv[i] !== Number.NEGATIVE_INFINITY) continue;
    samplesMv[i] = Number.NaN;
    count++;
  }
  return count;
}

/** Samples in blocks, each packed when the next one is put to: samples that come piece by piece are packed once. */
export class PackedSamples implements SampleRoom {
  readonly length: number;
  /** Null where all are missing. */
  readonly #blocks: (PackedBlock | null)[];
  /** The samples of the block put to last, and which it is. */
  readonly #filling: Float32Array;
  #fillingIndex = 0;
  #packedBytes = 0;

  constructor(length: number) {
    this.length = length;
    this.#blocks = new Array<PackedBlock | null>(Math.ceil(length / BLOCK_SAMPLES)).fill(null);
    this.#filling = new Float32Array(Math.min(length, BLOCK_SAMPLES)).fill(Number.NaN);
  }

  /** What the blocks that are packed take. */
  get packedBytes(): number {
    return this.#packedBytes;
  }

  set(samplesMv: Float32Array, at: number): void {
    if (at < 0 || at + samplesMv.length > this.length) throw new RangeError('the samples do not fit');
    for (const [index, first, end] of blocksOf(at, at + samplesMv.length)) {
      this.#fill(index);
      const from = index * BLOCK_SAMPLES + first - at;
      this.#filling.set(samplesMv.subarray(from, from + end - first), first);
    }
  }

  subarray(first = 0, end = this.length): Float32Array {
    const [from, to] = [first, end].map((at) => Math.min(this.length, at < 0 ? Math.max(0, at + this.length) : at));
    const samplesMv = new Float32Array(Math.max(0, to - from));
    let at = 0;
    for (const [index, firstOf, endOf] of blocksOf(from, to)) {
      const block = this.#blocks[index];
      if (index === this.#fillingIndex) samplesMv.set(this.#filling.subarray(firstOf, endOf), at);
      else if (block) unpackBlock(block, firstOf, endOf, samplesMv, at);
      else samplesMv.fill(Number.NaN, at, at + endOf - firstOf);
      at += endOf - firstOf;
    }
    return samplesMv;
  }

  /** ±Infinity becomes missing. Returns how many there were. */
  makeInfiniteMissing(): number {
    let count = 0;
    for (const [index, block] of this.#blocks.entries()) {
      if (!block || !valuesOf(block).some(isInfinite)) continue;
      count += this.subarray(index * BLOCK_SAMPLES, (index + 1) * BLOCK_SAMPLES).filter(isInfinite).length;
      makeInfiniteMissing(valuesOf(block));
    }
    return count + makeInfiniteMissing(this.#filling);
  }

  /** Makes a block the one that is filled. */
  #fill(index: number): void {
    if (index === this.#fillingIndex) return;
    this.#keep(packBlock(this.#filling.subarray(0, this.length - this.#fillingIndex * BLOCK_SAMPLES)));
    const block = this.#blocks[index];
    this.#filling.fill(Number.NaN);
    if (block) unpackBlock(block, 0, Math.min(BLOCK_SAMPLES, this.length - index * BLOCK_SAMPLES), this.#filling, 0);
    this.#fillingIndex = index;
    this.#keep(null);
  }

  /** Keeps a block in place of the one that is filled. */
  #keep(block: PackedBlock | null): void {
    const before = this.#blocks[this.#fillingIndex];
    this.#packedBytes += (block ? bytesOf(block) : 0) - (before ? bytesOf(before) : 0);
    this.#blocks[this.#fillingIndex] = block;
  }
}

function isInfinite(value: number): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}

/** The blocks that samples [first, end) lie in, and which of its samples they are in each. */
function* blocksOf(first: number, end: number): Generator<[index: number, first: number, end: number]> {
  for (let at = first; at < end;) {
    const index = Math.floor(at / BLOCK_SAMPLES);
    const start = index * BLOCK_SAMPLES;
    const to = Math.min(end, start + BLOCK_SAMPLES);
    yield [index, at - start, to - start];
    at = to;
  }
}
