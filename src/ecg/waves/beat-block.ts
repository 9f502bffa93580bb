import { ALIGNED_SAMPLES, type AlignedBeats } from './aligned-beats.ts';

/** Beats of one kind that are averaged into one typical beat: about a minute of them. Chosen on the selection records. */
const BLOCK_BEATS = 48;
/** Neighbours on each side that are averaged into a beat's own view, and what the beat itself counts among them. */
const NEIGHBOURS = 4;
const OWN_WEIGHT = 1.5;

/** Some beats of one kind in order of time, cut out and averaged. Reused from block to block. */
export class BeatBlock {
  /** Mean of all beats of the block. */
  readonly typical = new Float64Array(ALIGNED_SAMPLES);
  /** The beat last asked for with `lookAt`, averaged with its neighbours: less noise, but still its own timing. */
  readonly own = new Float64Array(ALIGNED_SAMPLES);
  readonly #buffers: Float64Array[] = [];
  #windows: readonly Float64Array[] = [];

  load(beats: AlignedBeats, members: readonly number[]): void {
    while (this.#buffers.length < members.length) this.#buffers.push(new Float64Array(ALIGNED_SAMPLES));
    this.#windows = this.#buffers.slice(0, members.length);
    this.typical.fill(0);
    members.forEach((beat, k) => {
      const window = this.#windows[k];
      beats.cut(beat, window);
      for (let t = 0; t < ALIGNED_SAMPLES; t++) this.typical[t] += window[t];
    });
    for (let t = 0; t < ALIGNED_SAMPLES; t++) this.typical[t] /= members.length;
  }

  /** Windows of the `k`-th beat and of up to `reach` neighbours on each side. */
  around(k: number, reach: number): readonly Float64Array[] {
    return this.#windows.slice(Math.max(0, k - reach), k + reach + 1);
  }

  /** Writes samples `first` to `last` of the `k`-th beat, averaged with its nearest neighbours, into `own`. */
  lookAt(k: number, first: number, last: number): void {
    const near = this.around(k, NEIGHBOURS);
    const centre = this.#windows[k];
    const weight = near.length - 1 + OWN_WEIGHT;
    const to = Math.min(ALIGNED_SAMPLES - 1, last);
    for (let t = Math.max(0, first); t <= to; t++) {
      let sum = (OWN_WEIGHT - 1) * centre[t];
      for (const window of near) sum += window[t];
      this.own[t] = sum / weight;
    }
  }
}

/** Divides beats into blocks of about `BLOCK_BEATS`. */
export function divideIntoBlocks(members: readonly number[]): number[][] {
  const count = Math.max(1, Math.round(members.length / BLOCK_BEATS));
  const at = (block: number) => Math.floor((block * members.length) / count);
  return Array.from({ length: count }, (_, block) => members.slice(at(block), at(block + 1)));
}
