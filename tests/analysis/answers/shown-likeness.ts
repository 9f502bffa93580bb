import { WINDOW_R_SAMPLE } from '../../../src/ecg/preparation/cut-windows.ts';
import { windowCorrelation } from '../../../src/ecg/preparation/window-correlation.ts';

/**
 * How like a beat as the panel shows it (4 ms a sample, R at sample 100) is to its 200-sample window (3 ms a sample), at the times
 * both have a sample: every 12 ms from 192 ms before R to 384 ms after. 1 but for level and a fine shift.
 */
export function shownLikeness(shownMv: Float32Array, windowMv: Float32Array): number {
  const steps = Array.from({ length: 49 }, (_, i) => i - 16);
  return windowCorrelation(
    Float32Array.from(steps, (step) => shownMv[100 + 3 * step]),
    Float32Array.from(steps, (step) => windowMv[WINDOW_R_SAMPLE + 4 * step]),
  );
}
