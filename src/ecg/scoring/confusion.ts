import { BEAT_CLASSES } from '../beats/beat-class.ts';
import { UNPAIRED, type BeatPairs } from './pair-beats.ts';

/** Row and column names of a `Confusion`; O stands for "no beat". */
export const CONFUSION_LABELS = [...BEAT_CLASSES, 'O'] as const;

/** Index of O: as a row it holds extra test beats, as a column missed reference beats. */
export const NO_BEAT = BEAT_CLASSES.length;

/** Beat counts, 6 × 6 in `CONFUSION_LABELS` order: `confusion[reference][test]`. The O–O cell is always 0. */
export type Confusion = readonly (readonly number[])[];

/** Counts pairs by reference and test class; the classes are indices into BEAT_CLASSES, one per beat that was paired. */
export function countConfusion(
  pairs: BeatPairs,
  referenceClassIndex: ArrayLike<number>,
  testClassIndex: ArrayLike<number>,
): Confusion {
  const confusion = emptyConfusion();
  pairs.referenceIndex.forEach((reference, i) => {
    const test = pairs.testIndex[i];
    const row = reference === UNPAIRED ? NO_BEAT : referenceClassIndex[reference];
    const column = test === UNPAIRED ? NO_BEAT : testClassIndex[test];
    confusion[row][column]++;
  });
  return confusion;
}

/** Adds counts cell by cell: the confusion of several recordings together. */
export function sumConfusions(confusions: readonly Confusion[]): Confusion {
  const sum = emptyConfusion();
  for (const confusion of confusions) {
    confusion.forEach((row, r) => row.forEach((count, c) => (sum[r][c] += count)));
  }
  return sum;
}

/** A confusion with no beats in it. */
function emptyConfusion(): number[][] {
  return CONFUSION_LABELS.map(() => CONFUSION_LABELS.map(() => 0));
}
