import type { ClassShares, RhythmState } from './rhythm-states.ts';

/** One place in a rhythm: its beat of the cycle, and how many beats the spell has had at least. */
export interface Place {
  /** Which rhythm, an index into the states. */
  readonly state: number;
  /** What a beat here looks like, an index into the kinds. */
  readonly kind: number;
  /** Where the next beat of the same rhythm stands. */
  readonly next: number;
  /** Whether the spell is long enough to end here. */
  readonly mayEnd: boolean;
  /** How likely a recording that begins with the rhythm begins here: the same at every place it may begin at, 0 at the others. */
  readonly shareOfStart: number;
  /** Whether the recording may end here. */
  readonly mayBeLast: boolean;
  /** Where the same rhythm goes on after a gap; null where it does not. */
  readonly nextAfterGap: number | null;
}

/** What the beats at some places of a rhythm have in common: a beat is as likely at one of them as at another. */
export interface PlaceKind {
  readonly state: number;
  readonly classes: ClassShares;
}

/** The places of all rhythms in order, and where each rhythm begins. A spell goes once through the places it must, then round the last cycle. */
export interface StateGraph {
  readonly places: readonly Place[];
  /** Far fewer than places: a rhythm that lasts twelve beats at least has twelve places of one kind. */
  readonly kinds: readonly PlaceKind[];
  readonly entries: readonly number[];
}

/** Lays the rhythms out as places, so that least lengths and cycles are a matter of which place may follow which. */
export function stateGraph(states: readonly RhythmState[]): StateGraph {
  const places: Place[] = [];
  const kinds: PlaceKind[] = [];
  const entries: number[] = [];
  const kindOf = (state: number, classes: ClassShares): number => {
    const known = kinds.findIndex((kind) => kind.state === state && kind.classes === classes);
    return known >= 0 ? known : kinds.push({ state, classes }) - 1;
  };
  states.forEach(({ cycle, leastBeats, endsAt, isWhole = false }, state) => {
    const first = places.length;
    entries.push(first);
    // The last places are a whole cycle; the spell may end at any of them once it has its least length.
    const length = Math.max(0, leastBeats - 1) + cycle.length;
    const firsts = isWhole ? cycle.length : length;
    for (let k = 0; k < length; k++) {
      const next = k === length - 1 ? first + length - cycle.length : first + k + 1;
      const isLongEnough = k >= leastBeats - 1;
      places.push({
        state,
        kind: kindOf(state, cycle[k % cycle.length]),
        next,
        mayEnd: isLongEnough && (endsAt ?? k % cycle.length) === k % cycle.length,
        shareOfStart: k < firsts ? 1 / firsts : 0,
        mayBeLast: !isWhole || isLongEnough,
        nextAfterGap: !isWhole ? next : isLongEnough ? first : null,
      });
    }
  });
  return { places, kinds, entries };
}
