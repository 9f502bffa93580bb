import { isLargeChange } from '../../waves/large-change.ts';
import { P_WAVE_STATES } from '../../waves/waves.ts';
import type { BeatSequence } from '../beat-sequence.ts';

const [ABSENT, PRESENT] = P_WAVE_STATES.keys();

/** How many pairs of successive intervals between N and S beats there are among beats first…last, and how many change much. */
export function largeChanges(
  { roles, rrSeconds }: BeatSequence,
  first: number,
  last: number,
): { count: number; large: number } {
  const isConducted = (beat: number) => roles[beat] === 'N' || roles[beat] === 'S';
  let [count, large] = [0, 0];
  for (let beat = first + 1; beat < last; beat++) {
    if (!isConducted(beat - 1) || !isConducted(beat) || !isConducted(beat + 1)) continue;
    const before = rrSeconds[beat];
    const after = rrSeconds[beat + 1];
    if (!(before > 0 && after > 0)) continue;
    count++;
    if (isLargeChange(before, after)) large++;
  }
  return { count, large };
}

/** Share (0…1) of the conducted beats first…last with an answer that have a P wave; NaN where none has an answer. */
export function shareWithP({ roles }: BeatSequence, pWave: ArrayLike<number>, first: number, last: number): number {
  let [absent, present] = [0, 0];
  for (let beat = Math.max(0, first); beat <= last && beat < roles.length; beat++) {
    if (roles[beat] !== 'N' && roles[beat] !== 'S') continue;
    if (pWave[beat] === ABSENT) absent++;
    if (pWave[beat] === PRESENT) present++;
  }
  return present / (absent + present);
}
