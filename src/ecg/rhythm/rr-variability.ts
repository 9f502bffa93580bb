import type { BeatSequence } from './beat-sequence.ts';
import { quantile } from '../signal/quantile.ts';
import { PAUSE_SECONDS } from './find-pauses.ts';

/** Shorter intervals (rates above 200) are taken for a beat counted twice; the lower limit most HRV programs use. */
const SHORTEST_NN_SECONDS = 0.3;
/** The x of pNNx (Task Force 1996). */
const LARGE_CHANGE_SECONDS = 0.05;
/** How far intervals without beats may be from the median of so many on either side. */
const NEIGHBOURS = 5;
const MOST_DIFFERENCE = 0.2;

/** Why an interval is no NN interval; the first that applies counts. */
export const EXCLUSIONS = ['gap', 'notSure', 'notNormal', 'outOfLine', 'pause', 'tooShort'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/**
 * Variability of the intervals between normal beats (NN), after the Task Force of the ESC and NASPE (Circulation
 * 93:1043–1065, 1996). NaN where too few intervals are left.
 */
export interface RrVariability {
  readonly nnCount: number;
  readonly meanNnSeconds: number;
  /** Sample standard deviation (n − 1). */
  readonly sdnnSeconds: number;
  /** From successive NN intervals only: those that share a beat. */
  readonly rmssdSeconds: number;
  /** Share (0…1) of those whose difference is more than 50 ms. */
  readonly pnn50: number;
  /** Intervals left out, by reason; with `nnCount` they add up to all intervals. */
  readonly excluded: Readonly<Record<Exclusion, number>>;
}

/**
 * Time-domain variability. An interval is left out when unreadable signal lies in it, when either of its beats is marked not
 * sure or is not called normal, when it is a pause (2 s), or when it is shorter than 0.3 s.
 */
export function rrVariability(sequence: BeatSequence): RrVariability {
  // The first beat follows none.
  return variabilityOf(sequence.rrSeconds.subarray(1), (interval) => exclusionOf(sequence, interval + 1));
}

/**
 * Time-domain variability of intervals that came without their beats. Nothing tells which beats were normal, so an interval
 * is also left out when it differs by more than a fifth from the median of its neighbours: ectopic beats and beats that were
 * missed or counted twice do (after M. Malik et al., Eur Heart J 10:1060–1074, 1989).
 */
export function intervalVariability(rrSeconds: Float64Array): RrVariability {
  return variabilityOf(rrSeconds, (interval) => {
    const rr = rrSeconds[interval];
    if (Number.isNaN(rr)) return 'gap';
    return outOfRange(rr) ?? (isOutOfLine(rrSeconds, interval) ? 'outOfLine' : null);
  });
}

function variabilityOf(rrSeconds: Float64Array, exclusionAt: (interval: number) => Exclusion | null): RrVariability {
  const excluded: Record<Exclusion, number> = { gap: 0, notSure: 0, notNormal: 0, outOfLine: 0, pause: 0, tooShort: 0 };
  const nn = new Float64Array(rrSeconds.length).fill(Number.NaN);
  let [count, sum] = [0, 0];
  for (let interval = 0; interval < nn.length; interval++) {
    const reason = exclusionAt(interval);
    if (reason) {
      excluded[reason]++;
      continue;
    }
    nn[interval] = rrSeconds[interval];
    sum += nn[interval];
    count++;
  }
  const mean = sum / count;
  let [squares, changeSquares, changes, largeChanges] = [0, 0, 0, 0];
  for (let interval = 0; interval < nn.length; interval++) {
    if (Number.isNaN(nn[interval])) continue;
    squares += (nn[interval] - mean) ** 2;
    const change = interval === 0 ? Number.NaN : Math.abs(nn[interval] - nn[interval - 1]);
    if (Number.isNaN(change)) continue;
    changes++;
    changeSquares += change ** 2;
    if (change > LARGE_CHANGE_SECONDS) largeChanges++;
  }
  return {
    nnCount: count,
    meanNnSeconds: mean,
    sdnnSeconds: count > 1 ? Math.sqrt(squares / (count - 1)) : Number.NaN,
    rmssdSeconds: Math.sqrt(changeSquares / changes),
    pnn50: largeChanges / changes,
    excluded,
  };
}

function exclusionOf({ beats, roles, rrSeconds }: BeatSequence, beat: number): Exclusion | null {
  const rr = rrSeconds[beat];
  if (Number.isNaN(rr)) return 'gap';
  if (beats.notSure[beat] === 1 || beats.notSure[beat - 1] === 1) return 'notSure';
  if (roles[beat] !== 'N' || roles[beat - 1] !== 'N') return 'notNormal';
  return outOfRange(rr);
}

function outOfRange(rr: number): Exclusion | null {
  if (rr >= PAUSE_SECONDS) return 'pause';
  return rr < SHORTEST_NN_SECONDS ? 'tooShort' : null;
}

function isOutOfLine(rrSeconds: Float64Array, interval: number): boolean {
  const near = rrSeconds.subarray(Math.max(0, interval - NEIGHBOURS), interval + NEIGHBOURS + 1);
  const median = quantile(near.filter((rr) => !Number.isNaN(rr)), 0.5); // prettier-ignore
  return Math.abs(rrSeconds[interval] - median) > MOST_DIFFERENCE * median;
}
