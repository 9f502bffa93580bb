import type { WindowTimes } from '../../../analysis/analysis.ts';

/** A wave drawn at the times of another window, by straight lines; beyond its ends it keeps its last value. */
export function waveInWindow(
  samples: Float32Array,
  { windowStartSeconds, windowStepSeconds }: WindowTimes,
  wanted: WindowTimes,
  count: number,
): Float32Array {
  const last = samples.length - 1;
  return Float32Array.from({ length: count }, (_, i) => {
    const seconds = wanted.windowStartSeconds + i * wanted.windowStepSeconds;
    const position = Math.max(0, Math.min(last, (seconds - windowStartSeconds) / windowStepSeconds));
    const left = Math.min(last, Math.floor(position));
    const right = Math.min(last, left + 1);
    return (samples[left] ?? 0) + (position - left) * ((samples[right] ?? 0) - (samples[left] ?? 0));
  });
}
