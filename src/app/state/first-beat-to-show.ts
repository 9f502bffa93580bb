import type { Beats } from '../../analysis/analysis.ts';
import { findEctopic } from './find-ectopic.ts';

/** The beat to select when nothing is: the first sure ectopic one between two samples, else the first one there. */
export function firstBeatToShow(beats: Beats, firstIndex: number, lastSample: number): number {
  const first = Math.min(firstIndex, beats.count - 1);
  let ectopic = findEctopic(beats, first - 1, 1);
  while (ectopic !== null && beats.notSure[ectopic] === 1) ectopic = findEctopic(beats, ectopic, 1);
  return ectopic !== null && (beats.rPeakSample[ectopic] ?? 0) < lastSample ? ectopic : first;
}
