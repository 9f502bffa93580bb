import type { Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES, type BeatClass } from '../../../ecg/beats/beat-class.ts';

/** The nearest beat of a class after or before `from`, null when there is none. `from` itself does not count. */
export function findClass(beats: Beats, from: number, direction: 1 | -1, beatClass: BeatClass): number | null {
  const wanted = BEAT_CLASSES.indexOf(beatClass);
  for (let i = from + direction; i >= 0 && i < beats.count; i += direction) {
    if (beats.classIndex[i] === wanted) return i;
  }
  return null;
}
