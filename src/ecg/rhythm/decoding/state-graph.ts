import type { ClassShares, RhythmState } from './rhythm-states.ts';

/** One place in a rhythm: its beat of the cycle, and how many beats the spell has had at least. */
export interface Place {
  /** Which rhythm, an index into the states. */
  readonly state: number;
  readonly classes: ClassShares;
  /** Where the next beat of the same rhythm stands. */
  readonly next: number;
  /** Whether the spell is long enough to end here. */
  readonly mayEnd: boolean;
}

/** The places of all rhythms in order, and where each rhythm begins. A spell goes once through the places it must, then round the last cycle. */
export interface StateGraph {
  readonly places: readonly Place[];
  readonly entries: readonly number[];
}

/** Lays the rhythms out as places, so that least lengths and cycles are a matter of which place may follow which. */
export function stateGraph(states: readonly RhythmState[]): StateGraph {
  const places: Place[] = [];
  const entries: number[] = [];
  states.forEach(({ cycle, leastBeats }, state) => {
    const first = places.length;
    entries.push(first);
    // The last places are a whole cycle; the spell may end at any of them once it has its least length.
    const length = Math.max(0, leastBeats - 1) + cycle.length;
    for (let k = 0; k < length; k++) {
      const isLast = k === length - 1;
      places.push({
        state,
        classes: cycle[k % cycle.length],
        next: isLast ? first + length - cycle.length : first + k + 1,
        mayEnd: k >= leastBeats - 1,
      });
    }
  });
  return { places, entries };
}
