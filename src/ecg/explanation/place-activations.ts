import type { HeartStructure } from './heart-structure.ts';
import { PATHWAYS, type PathwayName } from './pathways.ts';

/** An activation on the time axis of one beat, seconds relative to the R peak. */
interface PlacedActivation {
  readonly structure: HeartStructure;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly front: number;
}

type Span = readonly [number, number];

export interface PlacedBeat {
  readonly activations: readonly PlacedActivation[];
  /** The P wave this beat began with, null for a way that begins below the atria. */
  readonly pSeconds: Span | null;
  readonly qrsSeconds: Span;
  /** Ventricular recovery (T wave), null for the unknown way. */
  readonly recoverySeconds: Span | null;
}

/** Limits of the waves of one beat in seconds relative to R, null where not measured. */
export interface MeasuredWaves {
  readonly p: Span | null;
  readonly qrs: Span | null;
  readonly t: Span | null;
}
export const NOTHING_MEASURED: MeasuredWaves = { p: null, qrs: null, t: null };

/** From the bundle of His to the QRS: hardly different from beat to beat. What a PR interval is longer or shorter by is the AV node's. */
const HIS_TO_QRS_MS = 45;

/** Share of the QRS that lies before the R peak where the limits were not measured: R-wave peak time over QRS duration, about 40 of 90 ms. */
const ONSET_TO_R_SHARE = 0.45;

/**
 * Lays the typical activation of a pathway over one beat: what lies within P, QRS and T is stretched to their measured limits,
 * what lies between two measured limits is stretched between them, and everything else keeps its typical distance.
 */
export function placeActivations(name: PathwayName, measured: MeasuredWaves): PlacedBeat {
  const { activations, typicalPMs, typicalQrsMs, recoveryMs } = PATHWAYS[name];
  const typicalSeconds = typicalQrsMs / 1000;
  const qrs = measured.qrs ?? [-ONSET_TO_R_SHARE * typicalSeconds, (1 - ONSET_TO_R_SHARE) * typicalSeconds];
  const hisSeconds = qrs[0] - HIS_TO_QRS_MS / 1000;
  const knots = rising([
    ...pairs(typicalPMs, measured.p),
    ...(measured.p !== null && measured.p[1] < hisSeconds ? [{ ms: -HIS_TO_QRS_MS, seconds: hisSeconds }] : []),
    ...pairs([0, typicalQrsMs], qrs),
    ...pairs(recoveryMs, measured.t),
  ]);
  const place = (ms: number): number => placeBetween(knots, ms);
  const placed = (span: Span | null): Span | null => span && [place(span[0]), place(span[1])];
  return {
    activations: activations.map(({ structure, startMs, endMs, front }) => ({
      structure,
      startSeconds: place(startMs),
      endSeconds: place(endMs),
      front,
    })),
    pSeconds: placed(typicalPMs),
    qrsSeconds: qrs,
    recoverySeconds: placed(recoveryMs),
  };
}

/** A typical time (ms from QRS onset) and where it lies in this beat (seconds from R). */
interface Knot {
  readonly ms: number;
  readonly seconds: number;
}

function pairs(typicalMs: Span | null, seconds: Span | null): Knot[] {
  if (typicalMs === null || seconds === null) return [];
  return [
    { ms: typicalMs[0], seconds: seconds[0] },
    { ms: typicalMs[1], seconds: seconds[1] },
  ];
}

/** Leaves out what would run backwards: a P wave into the QRS, a T wave before its end. The QRS stays. */
function rising(knots: readonly Knot[]): Knot[] {
  const [onset, end] = knots.filter(({ ms }) => ms >= 0) as [Knot, Knot];
  return knots.filter(
    (knot) =>
      knot === onset ||
      knot === end ||
      (knot.ms < 0 ? knot.seconds < onset.seconds : knot.seconds > end.seconds && knot.ms > end.ms),
  );
}

function placeBetween(knots: readonly Knot[], ms: number): number {
  const after = knots.findIndex((knot) => knot.ms >= ms);
  const right = knots[after];
  const left = after < 0 ? knots.at(-1) : knots[after - 1];
  if (left === undefined || right === undefined) {
    const nearest = left ?? right;
    return nearest.seconds + (ms - nearest.ms) / 1000;
  }
  return left.seconds + ((ms - left.ms) / (right.ms - left.ms)) * (right.seconds - left.seconds);
}
