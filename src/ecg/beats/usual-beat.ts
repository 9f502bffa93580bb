import { median } from '../signal/quantile.ts';
import { WINDOW_SAMPLES } from './cut-windows.ts';
import type { RrIntervals } from './rr-intervals.ts';
import { windowCorrelation } from './window-correlation.ts';

/** A beat is "on time" when the intervals before and after it are within 15 % of the local usual one. */
const ON_TIME_TOLERANCE = 0.15;
/** Beats that resemble the first estimate less than this are left out of the second. */
const SAME_SHAPE_CORRELATION = 0.9;
/** Evenly spread beats are enough for a stable median, and bound the cost for day-long recordings. */
const MOST_BEATS = 400;
const FEWEST_BEATS = 5;

/**
 * The recording's usual beat: sample-wise median over beats that come on time, then over those of them that look alike.
 * Uses no labels: it is what most on-time beats of this person look like in this lead. 200 samples; zeros without beats.
 */
export function usualBeat(windows: Float32Array, rr: RrIntervals): Float32Array {
  const count = windows.length / WINDOW_SAMPLES;
  const all = Array.from({ length: count }, (_, i) => i);
  const onTime = all.filter(
    (i) => isOnTime(rr.beforeSeconds[i], rr.usualSeconds[i]) && isOnTime(rr.afterSeconds[i], rr.usualSeconds[i]),
  );
  const first = medianWindow(windows, onTime.length >= FEWEST_BEATS ? onTime : all);
  const alike = onTime.filter((i) => windowCorrelation(windowOf(windows, i), first) > SAME_SHAPE_CORRELATION);
  return alike.length >= FEWEST_BEATS ? medianWindow(windows, alike) : first;
}

function isOnTime(interval: number, usual: number): boolean {
  return Math.abs(interval - usual) <= ON_TIME_TOLERANCE * usual;
}

function windowOf(windows: Float32Array, beat: number): Float32Array {
  return windows.subarray(beat * WINDOW_SAMPLES, (beat + 1) * WINDOW_SAMPLES);
}

function medianWindow(windows: Float32Array, beats: readonly number[]): Float32Array {
  if (beats.length === 0) return new Float32Array(WINDOW_SAMPLES);
  const step = Math.max(1, beats.length / MOST_BEATS);
  const chosen = Array.from({ length: Math.min(beats.length, MOST_BEATS) }, (_, k) => beats[Math.floor(k * step)]);
  const column = new Float32Array(chosen.length);
  return Float32Array.from({ length: WINDOW_SAMPLES }, (_, t) => {
    chosen.forEach((beat, k) => (column[k] = windows[beat * WINDOW_SAMPLES + t]));
    return median(column);
  });
}
