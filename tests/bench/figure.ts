import { quantile } from '../../src/ecg/signal/quantile.ts';

/** One line of a bench: what was measured, and the value with its unit. */
export type Figure = readonly [name: string, value: string];

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

/** Median, 95th percentile and maximum of times. */
export function spread(timesMs: readonly number[]): string {
  const [middle, high, most] = [0.5, 0.95, 1].map((fraction) => quantile(timesMs, fraction).toFixed(1));
  return `p50 ${middle}, p95 ${high}, max ${most} ms (${timesMs.length})`;
}

/** Number, sum and longest of main-thread tasks over 50 ms. */
export function longTasks(durationsMs: readonly number[]): string {
  return `${durationsMs.length}, longest ${Math.max(0, ...durationsMs).toFixed(0)} ms`;
}
