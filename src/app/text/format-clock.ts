const SECONDS_PER_DAY = 86_400;

/** A time of day as "14:03:12", from seconds since midnight; a recording that goes on past midnight begins anew at 0:00:00. */
export function formatClock(seconds: number): string {
  const whole = Math.floor(seconds + 1e-6) % SECONDS_PER_DAY;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
