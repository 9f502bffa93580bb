import { WINDOW_R_SAMPLE, WINDOW_RATE_HZ } from '../beats/cut-windows.ts';

/** Where a QRS may begin and end, seconds around R: a wide ventricular beat is about 200 ms. */
const EARLIEST_ONSET_SECONDS = 0.14;
const LATEST_END_SECONDS = 0.18;
/** The core of the QRS: where its steepest slope is looked for. */
const CORE_SECONDS = 0.08;
/** Slopes below this share of the steepest one are no longer QRS. Chosen on the even records of LUDB, lead II (onset +7 ± 15 ms,
 * end −1 ± 16 ms against its readers; odd records alike). */
const QUIET_SHARE = 0.07;
/** … if they stay below it this long: a notch or the turning point of a wave is shorter. */
const QUIET_SECONDS = 0.015;
/** Half width of the slope's smoothing, samples of 3 ms. */
const SMOOTHING_SAMPLES = 1;

/** Onset and end of a QRS complex, seconds relative to R. */
export type QrsLimits = readonly [onsetSeconds: number, endSeconds: number];

/**
 * QRS onset and end in one 200-sample window (0.5–40 Hz, 333⅓ Hz, R at sample 67): from the steepest slope outwards to
 * where the smoothed slope stays quiet for 15 ms. Null when the window is flat or no quiet stretch is found.
 */
export function measureQrs(windowMv: Float32Array): QrsLimits | null {
  const slope = smoothedSlope(windowMv);
  const core = toSamples(CORE_SECONDS);
  let steepest = WINDOW_R_SAMPLE;
  for (let t = WINDOW_R_SAMPLE - core; t <= WINDOW_R_SAMPLE + core; t++) if (slope[t] > slope[steepest]) steepest = t;
  const quietBelow = QUIET_SHARE * slope[steepest];
  if (!(quietBelow > 0)) return null;

  const first = WINDOW_R_SAMPLE - toSamples(EARLIEST_ONSET_SECONDS);
  const last = WINDOW_R_SAMPLE + toSamples(LATEST_END_SECONDS);
  const onset = quietStart(slope, Math.min(steepest, WINDOW_R_SAMPLE), -1, first, quietBelow);
  const end = quietStart(slope, Math.max(steepest, WINDOW_R_SAMPLE), 1, last, quietBelow);
  if (onset === null || end === null) return null;
  return [(onset - WINDOW_R_SAMPLE) / WINDOW_RATE_HZ, (end - WINDOW_R_SAMPLE) / WINDOW_RATE_HZ];
}

/** First sample from `from` outwards at which a quiet stretch begins; null when none begins before `limit`. */
function quietStart(slope: Float32Array, from: number, step: 1 | -1, limit: number, quietBelow: number): number | null {
  const needed = toSamples(QUIET_SECONDS);
  let quiet = 0;
  for (let t = from; t !== limit + step; t += step) {
    quiet = slope[t] < quietBelow ? quiet + 1 : 0;
    if (quiet === needed) return t - step * (needed - 1);
  }
  return null;
}

function smoothedSlope(window: Float32Array): Float32Array {
  const raw = window.map((_, t) => Math.abs((window[t + 1] ?? window[t]) - (window[t - 1] ?? window[t])));
  return raw.map((_, t) => {
    let sum = 0;
    for (let k = -SMOOTHING_SAMPLES; k <= SMOOTHING_SAMPLES; k++) sum += raw[t + k] ?? 0;
    return sum / (2 * SMOOTHING_SAMPLES + 1);
  });
}

function toSamples(seconds: number): number {
  return Math.round(seconds * WINDOW_RATE_HZ);
}
