import { median, quantile } from '../signal/quantile.ts';
import { BEAT_WINDOW, windowSample } from './beat-window.ts';
import type { RrIntervals } from './rr-intervals.ts';
import { windowCorrelation } from './window-correlation.ts';

/** What a recording's own beats look like in one lead, without any label: 125 samples each, zeros without beats. */
export interface ReferenceBeats {
  /** Sample-wise median of the beats that come on time and look alike. */
  readonly usual: Float32Array;
  /**
   * The same over beats after a long interval. Such a beat is never premature, so its P wave is the sinus one even where
   * most beats are ectopic.
   */
  readonly late: Float32Array;
}

/** A beat is "on time" when the intervals before and after it are within 15 % of the local usual one. */
const ON_TIME_TOLERANCE = 0.15;
/** Beats that resemble the first estimate less than this are left out of the second. */
const SAME_SHAPE_CORRELATION = 0.9;
/** The longest quarter of the intervals counts as long. */
const LONG_QUANTILE = 0.75;
/** Evenly spread beats are enough for a stable median, and bound the cost for day-long recordings. */
const MOST_BEATS = 400;
const FEWEST_BEATS = 5;
/** Where the QRS lies, seconds relative to R. */
export const QRS_SECONDS = [-0.08, 0.12] as const;

/** The reference beats of one lead from its windows, row-major [beats × 125]. */
export function referenceBeats(windows: Float32Array, rr: RrIntervals): ReferenceBeats {
  const count = windows.length / BEAT_WINDOW.samples;
  const all = Array.from({ length: count }, (_, i) => i);
  const onTime = all.filter(
    (i) => isOnTime(rr.beforeSeconds[i], rr.usualSeconds[i]) && isOnTime(rr.afterSeconds[i], rr.usualSeconds[i]),
  );
  const first = medianWindow(windows, onTime.length >= FEWEST_BEATS ? onTime : all);
  const alike = onTime.filter((i) => windowCorrelation(windowOf(windows, i), first) > SAME_SHAPE_CORRELATION);
  const usual = alike.length >= FEWEST_BEATS ? medianWindow(windows, alike) : first;

  const longFrom = quantile(rr.beforeSeconds.subarray(1), LONG_QUANTILE);
  const [qrsFirst, qrsLast] = QRS_SECONDS.map(windowSample) as [number, number];
  const late = all.filter(
    (i) =>
      rr.beforeSeconds[i] >= longFrom &&
      windowCorrelation(windowOf(windows, i), usual, qrsFirst, qrsLast) > SAME_SHAPE_CORRELATION,
  );
  return { usual, late: late.length >= FEWEST_BEATS ? medianWindow(windows, late) : usual };
}

/** One beat's window, not a copy. */
export function windowOf(windows: Float32Array, beat: number): Float32Array {
  return windows.subarray(beat * BEAT_WINDOW.samples, (beat + 1) * BEAT_WINDOW.samples);
}

/** Sample-wise median over some beats, at most 400 evenly spread ones; zeros without beats. */
export function medianWindow(windows: Float32Array, beats: readonly number[]): Float32Array {
  if (beats.length === 0) return new Float32Array(BEAT_WINDOW.samples);
  const step = Math.max(1, beats.length / MOST_BEATS);
  const chosen = Array.from({ length: Math.min(beats.length, MOST_BEATS) }, (_, k) => beats[Math.floor(k * step)]);
  const column = new Float32Array(chosen.length);
  return Float32Array.from({ length: BEAT_WINDOW.samples }, (_, t) => {
    chosen.forEach((beat, k) => (column[k] = windows[beat * BEAT_WINDOW.samples + t]));
    return median(column);
  });
}

function isOnTime(interval: number, usual: number): boolean {
  return Math.abs(interval - usual) <= ON_TIME_TOLERANCE * usual;
}
