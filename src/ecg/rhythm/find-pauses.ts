import type { BeatSequence } from './beat-sequence.ts';
import type { Finding } from './finding.ts';

/** Two seconds and more without a beat: what Holter readers look at as pauses (Grauer & Leytem, Am Fam Physician 45:1641–1648, 1992). */
export const PAUSE_SECONDS = 2;

/** Every interval of two seconds or more between beats that follow each other, from the beat before to the beat after. */
export function findPauses(sequence: BeatSequence): Finding[] {
  const pauses: Finding[] = [];
  for (let beat = 1; beat < sequence.count; beat++) {
    if (sequence.rrSeconds[beat] >= PAUSE_SECONDS) pauses.push(sequence.finding('pause', beat - 1, beat));
  }
  return pauses;
}
