import { BEAT_CLASSES } from './beat-class.ts';
import type { Beats } from './beats.ts';

export interface BeatCounts {
  readonly total: number;
  /** In BEAT_CLASSES order. */
  readonly byClass: readonly number[];
  readonly notSure: number;
}

/** Counts beats by class, and those the model is not sure of (they count in their best class too). */
export function countBeats({
  count,
  classIndex,
  notSure,
}: Pick<Beats, 'count' | 'classIndex' | 'notSure'>): BeatCounts {
  const byClass = new Array<number>(BEAT_CLASSES.length).fill(0);
  let unsure = 0;
  for (let i = 0; i < count; i++) {
    byClass[classIndex[i]]++;
    unsure += notSure[i];
  }
  return { total: count, byClass, notSure: unsure };
}
