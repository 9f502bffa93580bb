import { formatClock } from './format-clock.ts';
import { formatTime } from './format-time.ts';

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3600;

/**
 * A time on an axis with labels `step` seconds apart, with the time of day where it is known: "1:12", "1:12 · 14:04:24", "4 h · 18:03".
 * It says no more than the step needs. @param midnightSeconds time of day of the recording's begin, null when it is not known.
 */
export function formatTick(
  seconds: number,
  { step, decimals }: { readonly step: number; readonly decimals: number },
  midnightSeconds: number | null,
): string {
  const elapsed = step >= HOUR_SECONDS ? `${Math.round(seconds / HOUR_SECONDS)}\u00a0h` : formatTime(seconds, decimals);
  if (midnightSeconds === null) return elapsed;
  const clock = formatClock(midnightSeconds + seconds);
  return `${elapsed} · ${step >= MINUTE_SECONDS ? clock.replace(/:\d\d$/, '') : clock}`;
}
