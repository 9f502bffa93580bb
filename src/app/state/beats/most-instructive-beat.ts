import type { Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES, type BeatClass } from '../../../ecg/beats/beat-class.ts';

/** Ectopic classes, the one whose wave says most of its origin first. */
const INSTRUCTIVE: readonly BeatClass[] = ['V', 'S', 'F'];

/**
 * The beat to show when nothing is selected: the most probable of the sure beats of the first ectopic class there is, of
 * beats with both neighbours; where none is ectopic, the first sure beat from `firstIndex` on, else the one at `firstIndex`.
 */
export function mostInstructiveBeat(beats: Beats, firstIndex: number): number {
  for (const beatClass of INSTRUCTIVE) {
    const found = surestOf(beats, BEAT_CLASSES.indexOf(beatClass));
    if (found !== null) return found;
  }
  const first = Math.min(firstIndex, beats.count - 1);
  for (let i = first; i < beats.count; i++) if (isWhole(beats, i)) return i;
  return first;
}

function surestOf(beats: Beats, classIndex: number): number | null {
  let surest: number | null = null;
  const probability = (index: number): number => beats.probabilities[index * BEAT_CLASSES.length + classIndex] ?? 0;
  for (let i = 0; i < beats.count; i++) {
    if (beats.classIndex[i] !== classIndex || !isWhole(beats, i)) continue;
    if (surest === null || probability(i) > probability(surest)) surest = i;
  }
  return surest;
}

/** Sure, and with an interval on both sides. */
function isWhole(beats: Beats, index: number): boolean {
  const { notSure, rrBeforeSeconds, rrAfterSeconds } = beats;
  return notSure[index] === 0 && (rrBeforeSeconds[index] ?? NaN) > 0 && (rrAfterSeconds[index] ?? NaN) > 0;
}
