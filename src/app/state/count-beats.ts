import type { Beats } from '../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';

export interface BeatCounts {
  readonly total: number;
  /** In BEAT_CLASSES order. */
  readonly byClass: readonly number[];
  readonly notSure: number;
}

/** Counts beats by class, and those the model is not sure of (they count in their best class too). */
export function countBeats(beats: Beats): BeatCounts {
  const byClass = new Array<number>(BEAT_CLASSES.length).fill(0);
  let notSure = 0;
  for (let i = 0; i < beats.count; i++) {
    const classIndex = beats.classIndex[i] ?? 0;
    byClass[classIndex] = (byClass[classIndex] ?? 0) + 1;
    notSure += beats.notSure[i] ?? 0;
  }
  return { total: beats.count, byClass, notSure };
}
