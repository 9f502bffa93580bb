import type { AtlasEntry, Spread } from './beat-atlas.ts';

/** What can tell two shapes apart. */
export type Criterion = 'timing' | 'qrs' | 'pause' | 'pWave';

/** How far one criterion tells two shapes apart, with the figures of both. */
export interface Decision {
  readonly criterion: Criterion;
  /** Medians of both: a share of the usual interval, seconds, or the share of beats with a P wave. */
  readonly values: readonly [number, number];
  /** `apart`: the middle halves of the beats do not meet; `leans`: the medians differ, but many beats of one are like the other's. */
  readonly verdict: 'apart' | 'leans';
  /** Difference of the medians in widths of the middle half; for P waves the difference of the shares in halves. */
  readonly strength: number;
}

/** A difference of medians below this many widths of the middle half tells nothing. */
const TELLING = 0.5;
/** Shares of beats with a P wave that differ by this much tell something, and by this much they tell them apart. */
const P_LEANS = 0.25;
const P_APART = 0.6;

/** What tells two shapes apart when their waves look alike, the most telling first; empty where nothing measured does. */
export function whatDecides(a: AtlasEntry, b: AtlasEntry): Decision[] {
  return [
    ofSpreads('timing', a.rrChange, b.rrChange),
    ofSpreads('qrs', a.qrsSeconds, b.qrsSeconds),
    ofSpreads('pause', shareOfUsual(a), shareOfUsual(b)),
    ofPWaves(a.pShare, b.pShare),
  ]
    .filter((decision) => decision !== null)
    .sort((one, other) => other.strength - one.strength);
}

/** The interval after the beat as a change of the usual one. */
function shareOfUsual({ rrAfterSeconds, rrUsualSeconds }: AtlasEntry): Spread | null {
  if (!rrAfterSeconds || !rrUsualSeconds) return null;
  const change = (seconds: number): number => seconds / rrUsualSeconds.median - 1;
  return {
    median: change(rrAfterSeconds.median),
    lower: change(rrAfterSeconds.lower),
    upper: change(rrAfterSeconds.upper),
  };
}

function ofSpreads(criterion: Criterion, a: Spread | null, b: Spread | null): Decision | null {
  if (!a || !b) return null;
  const width = Math.max(1e-6, (a.upper - a.lower + b.upper - b.lower) / 2);
  const strength = Math.abs(a.median - b.median) / width;
  if (strength < TELLING) return null;
  const verdict = a.upper < b.lower || b.upper < a.lower ? 'apart' : 'leans';
  return { criterion, values: [a.median, b.median], verdict, strength };
}

function ofPWaves(a: number, b: number): Decision | null {
  const difference = Math.abs(a - b);
  if (!(difference >= P_LEANS)) return null;
  return {
    criterion: 'pWave',
    values: [a, b],
    verdict: difference >= P_APART ? 'apart' : 'leans',
    strength: 2 * difference,
  };
}
