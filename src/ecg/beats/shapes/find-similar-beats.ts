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

/** The beats most like one, the likest first. */
export interface SimilarBeats {
  readonly beatIndex: Int32Array;
  /** Correlation (−1…1) with the beat asked about. */
  readonly likeness: Float32Array;
}

/** All beats similar to one by shape and size, the likest first, without itself. */
export function findSimilarBeats(shapes: BeatShapes, beat: number): SimilarBeats {
  const shape = shapes.shapeOf(beat);
  const size = shapes.sizeOf(beat);
  const found: { readonly index: number; readonly likeness: number }[] = [];
  for (let index = 0; index < shapes.count; index++) {
    if (index === beat) continue;
    const likeness = shapes.likeness(index, shape);
    if (likeness < SIMILAR_LIKENESS) continue;
    const ratio = shapes.sizeOf(index) / size;
    if (ratio <= MOST_SIZE_RATIO && ratio >= 1 / MOST_SIZE_RATIO) found.push({ index, likeness });
  }
  found.sort((a, b) => b.likeness - a.likeness);
  return {
    beatIndex: Int32Array.from(found, ({ index }) => index),
    likeness: Float32Array.from(found, ({ likeness }) => likeness),
  };
}
