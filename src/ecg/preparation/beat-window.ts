import type { WindowShape } from './cut-windows.ts';

/** What the network sees of a beat: 0.4 s before R to 0.6 s after, at 125 Hz (the filtered lead ends at 40 Hz). */
export const BEAT_WINDOW = { samples: 125, rateHz: 125, rSample: 50 } as const satisfies WindowShape;

/** Sample of the beat window at a time relative to R, at its nearest, 0 … 125; 125 is the window's end, one past its last sample. */
export function windowSample(seconds: number): number {
  const sample = BEAT_WINDOW.rSample + Math.round(seconds * BEAT_WINDOW.rateHz);
  return Math.max(0, Math.min(BEAT_WINDOW.samples, sample));
}
