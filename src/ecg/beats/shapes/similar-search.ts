import type { BeatShapes } from './beat-shapes.ts';

/** The end of PR, QRS, ST and most of T: the whole beat, so that a fusion beat is not like a plain one. */
export const SIMILAR_SPAN = { fromSeconds: -0.12, toSeconds: 0.34 };
/**
 * Beats at least this alike are counted as similar. Chosen on DS1 (reference labels, N and S taken as one): of the beats this
 * alike to a V beat 99.9 % are V, of those this alike to any other 99.9 % are of its kind; at 0.95 it is 99.4 and 99.9 %.
 */
const SIMILAR_LIKENESS = 0.96;
/** A similar beat is at most this many times larger or smaller. */
const MOST_SIZE_RATIO = 1.6;
/** A beat found is one number, so that a million of them sort quickly: how unlike it is, in the steps of a Float32 below 1, and behind that its index. */
const UNLIKENESS_STEPS = 2 ** 24;
const INDEX_ROOM = 2 ** 32;

/** The beats most like one, the likest first. */
export interface SimilarBeats {
  readonly beatIndex: Int32Array;
  /** Correlation (−1…1) with the beat asked about. */
  readonly likeness: Float32Array;
}

/** Looks for the beats similar to one by shape and size, without itself, a few beats at a time. */
export class SimilarSearch {
  readonly #shapes: BeatShapes;
  readonly #beat: number;
  readonly #shape: Float32Array;
  readonly #size: number;
  readonly #found: number[] = [];
  readonly #most: number;
  /** The likest of them, ascending. */
  readonly #likest: number[] = [];

  /**
   * @param shapes at least that of the beat asked about is there by now.
   * @param most how many the likest are.
   */
  constructor(shapes: BeatShapes, beat: number, most: number) {
    this.#shapes = shapes;
    this.#beat = beat;
    this.#shape = shapes.shapeOf(beat);
    this.#size = shapes.sizeOf(beat);
    this.#most = most;
  }

  /** How many were found so far. */
  get count(): number {
    return this.#found.length;
  }

  /** Compares the beats from `first` up to `end`. */
  compare(first: number, end: number): void {
    for (let index = first; index < end; index++) {
      if (index === this.#beat) continue;
      const likeness = this.#shapes.likeness(index, this.#shape);
      if (likeness < SIMILAR_LIKENESS) continue;
      const ratio = this.#shapes.sizeOf(index) / this.#size;
      if (ratio <= MOST_SIZE_RATIO && ratio >= 1 / MOST_SIZE_RATIO) this.#keep(index, likeness);
    }
  }

  /** The likest of those found so far. */
  get likest(): SimilarBeats {
    return beatsOf(this.#likest);
  }

  /** All that were found, the likest first and then by time. */
  get all(): SimilarBeats {
    return beatsOf(Float64Array.from(this.#found).sort());
  }

  #keep(index: number, likeness: number): void {
    const unlikeness = Math.max(0, Math.round((1 - likeness) * UNLIKENESS_STEPS));
    const found = unlikeness * INDEX_ROOM + index;
    this.#found.push(found);
    const likest = this.#likest;
    let place = likest.length;
    while (place > 0 && likest[place - 1] > found) place--;
    if (place >= this.#most) return;
    likest.splice(place, 0, found);
    likest.length = Math.min(likest.length, this.#most);
  }
}

function beatsOf(found: ArrayLike<number>): SimilarBeats {
  return {
    beatIndex: Int32Array.from(found, (one) => one % INDEX_ROOM),
    likeness: Float32Array.from(found, (one) => 1 - Math.floor(one / INDEX_ROOM) / UNLIKENESS_STEPS),
  };
}
