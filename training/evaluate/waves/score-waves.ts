import { percentOf, type Rate } from '../../../src/ecg/scoring/rates.ts';
import type { WavePoint, Waves } from '../../../src/ecg/waves/waves.ts';
import type { WaveKind } from './wave-reference.ts';

/** A point farther from the reference than this is another one (ANSI/AAMI EC57 for beats; usual for LUDB and QTDB). */
const MATCH_SECONDS = 0.15;

/** Every point that is scored, the kind of wave it belongs to, and its name in the reference. */
export const SCORED_POINTS: readonly {
  readonly point: WavePoint;
  readonly name: string;
  readonly kind: WaveKind;
  readonly field: 'onset' | 'peak' | 'end';
}[] = [
  { point: 'pOnset', name: 'P onset', kind: 'p', field: 'onset' },
  { point: 'pPeak', name: 'P peak', kind: 'p', field: 'peak' },
  { point: 'pEnd', name: 'P end', kind: 'p', field: 'end' },
  { point: 'qrsOnset', name: 'QRS onset', kind: 'qrs', field: 'onset' },
  { point: 'qrsEnd', name: 'QRS end', kind: 'qrs', field: 'end' },
  { point: 'tOnset', name: 'T onset', kind: 't', field: 'onset' },
  { point: 'tPeak', name: 'T peak', kind: 't', field: 'peak' },
  { point: 'tEnd', name: 'T end', kind: 't', field: 'end' },
];

/** Errors (found minus reference, seconds) of the points found, and how many were missed or are extra. */
export interface PointErrors {
  readonly errors: number[];
  missed: number;
  extra: number;
}

export function noErrors(): PointErrors {
  return { errors: [], missed: 0, extra: 0 };
}

/** Times of one point in all beats, seconds from the start. */
export function pointTimes(waves: Waves, point: WavePoint, rPeakSeconds: ArrayLike<number>): number[] {
  return Array.from(waves[point], (seconds, beat) => rPeakSeconds[beat] + seconds).filter(
    (time) => !Number.isNaN(time),
  );
}

/**
 * One lead against its own reference (LUDB): each reference point takes the nearest free one within 150 ms; points found
 * inside the annotated span that no reference takes are extra, since readers left the first and last beats out.
 */
export function matchPoints(
  reference: readonly number[],
  found: readonly number[],
  span: readonly [number, number],
  into: PointErrors,
): void {
  const [first, last] = span;
  const taken = new Set<number>();
  for (const time of reference) {
    const nearest = nearestFree(found, time, taken);
    if (nearest < 0) {
      into.missed++;
      continue;
    }
    taken.add(nearest);
    into.errors.push(found[nearest] - time);
  }
  into.extra += found.filter((time, i) => time >= first && time <= last && !taken.has(i)).length;
}

/**
 * Several leads against one reference (QTDB): of each reference point, the lead that comes nearest counts, as in Martínez
 * et al. (2004). The beats outside those a reader marked are not counted, so nothing can be extra.
 */
export function matchNearestLead(
  reference: readonly number[],
  foundByLead: readonly (readonly number[])[],
  into: PointErrors,
): void {
  for (const time of reference) {
    let least = Number.NaN;
    for (const found of foundByLead) {
      const nearest = nearestFree(found, time, new Set());
      if (nearest >= 0 && !(Math.abs(found[nearest] - time) >= Math.abs(least))) least = found[nearest] - time;
    }
    if (Number.isNaN(least)) into.missed++;
    else into.errors.push(least);
  }
}

function nearestFree(times: readonly number[], time: number, taken: ReadonlySet<number>): number {
  let nearest = -1;
  let distance = MATCH_SECONDS;
  times.forEach((candidate, i) => {
    if (taken.has(i) || Math.abs(candidate - time) > distance) return;
    distance = Math.abs(candidate - time);
    nearest = i;
  });
  return nearest;
}

/** Rates in percent; mean error and its standard deviation in milliseconds. */
export interface PointScore {
  readonly count: number;
  readonly se: Rate;
  readonly ppv: Rate;
  readonly f1: Rate;
  readonly meanMs: number;
  /** Over the errors of all records together: what separates one record's reader from another's counts too. */
  readonly pooledSdMs: number;
  /** Mean of the standard deviations within each record, as Martínez et al. (2004) and many after them report. */
  readonly recordSdMs: number;
}

/** Scores one point from its errors in every record. */
export function scorePoint(records: readonly PointErrors[]): PointScore {
  const errors = records.flatMap((record) => record.errors);
  const sum = (of: (record: PointErrors) => number) => records.reduce((total, record) => total + of(record), 0);
  const missed = sum((record) => record.missed);
  const extra = sum((record) => record.extra);
  const found = errors.length;
  const spreads = records.filter((record) => record.errors.length > 1).map((record) => spread(record.errors));
  return {
    count: found + missed,
    se: percentOf(found, found + missed),
    ppv: percentOf(found, found + extra),
    f1: percentOf(2 * found, 2 * found + missed + extra),
    meanMs: 1000 * mean(errors),
    pooledSdMs: 1000 * spread(errors),
    recordSdMs: 1000 * mean(spreads),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spread(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length);
}
