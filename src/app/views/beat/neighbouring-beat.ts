import type { Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES, type BeatClass } from '../../../ecg/beats/beat-class.ts';

/** Classes a reader steps through as ectopic: ventricular, supraventricular, and fusion, which is partly ventricular. */
const ECTOPIC: readonly BeatClass[] = ['V', 'S', 'F'];

/** The next (1) or previous (−1) beat whose class is wanted, or null. */
export function neighbouringBeat(
  beats: Beats,
  from: number,
  direction: 1 | -1,
  wanted: 'ectopic' | BeatClass,
): number | null {
  for (let i = from + direction; i >= 0 && i < beats.count; i += direction) {
    const beatClass = BEAT_CLASSES[beats.classIndex[i] ?? -1];
    if (beatClass === undefined) continue;
    if (wanted === 'ectopic' ? ECTOPIC.includes(beatClass) : beatClass === wanted) return i;
  }
  return null;
}
