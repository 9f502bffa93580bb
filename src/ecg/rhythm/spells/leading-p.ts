import { P_WAVE_STATES } from '../../waves/waves.ts';
import type { SpellContext } from './spell-context.ts';

/** Beats on either side that are looked at. */
const REACH_BEATS = 8;
/** A shorter PR interval may be that of a P wave that goes backwards from the node (2015 ACC/AHA/HRS guideline: less than 120 ms). */
const LEAST_CONDUCTED_SECONDS = 0.12;
const [ABSENT, PRESENT] = P_WAVE_STATES.keys();

/** Of the beats first…last: those with a P wave that could have led to them, and those without one, or with one too near. */
export function leadingP(
  { pWave, prSeconds }: Pick<SpellContext['beats'], 'pWave' | 'prSeconds'>,
  first: number,
  last: number,
): { readonly led: number; readonly alone: number } {
  let [led, alone] = [0, 0];
  for (let beat = first; beat <= last; beat++) {
    if (pWave[beat] === ABSENT) alone++;
    if (pWave[beat] !== PRESENT) continue;
    if (prSeconds[beat] >= LEAST_CONDUCTED_SECONDS) led++;
    else if (prSeconds[beat] < LEAST_CONDUCTED_SECONDS) alone++;
  }
  return { led, alone };
}

/** Whether a beat may stand in a junctional rhythm: P waves do not lead to most of the beats around it. */
export function mayBeJunctional({ beats }: SpellContext, beat: number): boolean {
  const { led, alone } = leadingP(
    beats,
    Math.max(0, beat - REACH_BEATS),
    Math.min(beats.count - 1, beat + REACH_BEATS),
  );
  return led <= alone;
}
