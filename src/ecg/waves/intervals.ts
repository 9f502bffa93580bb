import { median, quantile } from '../signal/quantile.ts';
import type { Waves } from './waves.ts';

/** Intervals of every beat in seconds, NaN where one of their ends was not found. */
export interface Intervals {
  readonly p: Float32Array;
  readonly pr: Float32Array;
  readonly qrs: Float32Array;
  readonly qt: Float32Array;
  /** QT at a rate of 60 by Bazett (QT / √RR) and by Fridericia (QT / ∛RR), RR being the interval before the beat. */
  readonly qtcBazett: Float32Array;
  readonly qtcFridericia: Float32Array;
}

/** Median of an interval over a recording with its quartiles, seconds; NaN when no beat has it. */
export interface IntervalSpread {
  readonly count: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

export type IntervalName = keyof Intervals;
export const INTERVAL_NAMES = [
  'p',
  'pr',
  'qrs',
  'qt',
  'qtcBazett',
  'qtcFridericia',
] as const satisfies readonly IntervalName[];

/** Intervals from wave limits; `rrBeforeSeconds` per beat, NaN for the first. */
export function measureIntervals(waves: Waves, rrBeforeSeconds: ArrayLike<number>): Intervals {
  const between = (from: Float32Array, to: Float32Array) => to.map((end, beat) => end - from[beat]);
  const qt = between(waves.qrsOnset, waves.tEnd);
  return {
    p: between(waves.pOnset, waves.pEnd),
    pr: between(waves.pOnset, waves.qrsOnset),
    qrs: between(waves.qrsOnset, waves.qrsEnd),
    qt,
    qtcBazett: qt.map((seconds, beat) => seconds / Math.sqrt(rrBeforeSeconds[beat])),
    qtcFridericia: qt.map((seconds, beat) => seconds / Math.cbrt(rrBeforeSeconds[beat])),
  };
}

/** Median and quartiles over the beats chosen by `counts` (all, unless given). */
export function intervalSpread(seconds: Float32Array, counts: (beat: number) => boolean = () => true): IntervalSpread {
  const known = seconds.filter((value, beat) => !Number.isNaN(value) && counts(beat));
  return {
    count: known.length,
    median: median(known),
    lowerQuartile: quantile(known, 0.25),
    upperQuartile: quantile(known, 0.75),
  };
}
