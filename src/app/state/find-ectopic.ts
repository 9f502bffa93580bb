import type { Beats } from '../../analysis/analysis.ts';
import { BEAT_CLASSES, type BeatClass } from '../../ecg/beats/beat-class.ts';

const ECTOPIC: readonly BeatClass[] = ['V', 'S', 'F'];
const ECTOPIC_INDICES = new Set(ECTOPIC.map((beatClass) => BEAT_CLASSES.indexOf(beatClass)));

/** The nearest ectopic beat (V, S or F) after or before `from`, null when there is none. `from` itself does not count. */
export function findEctopic(beats: Beats, from: number, direction: 1 | -1): number | null {
  for (let i = from + direction; i >= 0 && i < beats.count; i += direction) {
    if (ECTOPIC_INDICES.has(beats.classIndex[i] ?? 0)) return i;
  }
  return null;
}
