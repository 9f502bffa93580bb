import type { Stretch } from '../../../ecg/rhythm/finding.ts';

/** The shortest of the stretches a sample lies in: what a person means who points at it; null when it lies in none. */
export function smallestAround<Kind extends Stretch>(stretches: readonly Kind[], sample: number): Kind | null {
  let smallest: Kind | null = null;
  for (const stretch of stretches) {
    if (sample < stretch.startSample || sample > stretch.endSample) continue;
    const length = stretch.endSample - stretch.startSample;
    if (smallest === null || length < smallest.endSample - smallest.startSample) smallest = stretch;
  }
  return smallest;
}
