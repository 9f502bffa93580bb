import type { BeatSequence } from './beat-sequence.ts';
import type { Finding, FindingKind } from './finding.ts';
import { AVERAGED_INTERVALS } from './heart-rate.ts';

/** Above it an adult's rate is called fast (2015 ACC/AHA/HRS guideline on supraventricular tachycardia). */
export const FAST_PER_MINUTE = 100;
/** Below it a sinus rate is called slow (2018 ACC/AHA/HRS guideline on bradycardia). */
export const SLOW_PER_MINUTE = 50;
/** Shorter spells are part of every recording; 30 s is the usual limit of "sustained". */
const SHORTEST_SECONDS = 30;

/**
 * Stretches of 30 s and more in which every eight successive intervals make a mean rate above 100, or below 50, per minute.
 */
export function findRateSpells(sequence: BeatSequence): Finding[] {
  return [
    ...spells(sequence, 'fast', (rate) => rate > FAST_PER_MINUTE),
    ...spells(sequence, 'slow', (rate) => rate < SLOW_PER_MINUTE),
  ];
}

function spells(sequence: BeatSequence, kind: FindingKind, belongs: (rate: number) => boolean): Finding[] {
  const found: Finding[] = [];
  let first: number | null = null;
  for (let last = AVERAGED_INTERVALS; last <= sequence.count; last++) {
    const inside = last < sequence.count && belongs(rateUpTo(sequence, last));
    if (inside) first ??= last - AVERAGED_INTERVALS;
    else if (first !== null) {
      const spell = sequence.finding(kind, first, last - 1);
      if (spell.seconds >= SHORTEST_SECONDS) found.push(spell);
      first = null;
    }
  }
  return found;
}

/** Mean rate of the eight intervals that end with this beat; NaN, which belongs to no spell, when one of them is missing. */
function rateUpTo(sequence: BeatSequence, last: number): number {
  let sum = 0;
  for (let beat = last - AVERAGED_INTERVALS + 1; beat <= last; beat++) sum += sequence.rrSeconds[beat];
  return (60 * AVERAGED_INTERVALS) / sum;
}
