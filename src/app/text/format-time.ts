import { formatDecimal } from './format-decimal.ts';

/**
 * A position in a recording: "1:12" or, with decimals, "1:12.306"; hours appear when the recording has them ("2:01:12").
 * Rounds to the last shown digit, so 59.9996 s with three decimals is "1:00.000".
 */
export function formatTime(seconds: number, decimals = 0): string {
  const unit = 10 ** decimals;
  const total = Math.round(Math.max(0, seconds) * unit);
  const wholeSeconds = Math.floor(total / unit);
  // The digits after the decimal mark of the language: of "0.306", all but the zero.
  const fraction = decimals > 0 ? formatDecimal((total % unit) / unit, decimals).slice(1) : '';
  const hours = Math.floor(wholeSeconds / 3600);
  const minutes = Math.floor((wholeSeconds % 3600) / 60);
  const rest = String(wholeSeconds % 60).padStart(2, '0');
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}${fraction}`
    : `${minutes}:${rest}${fraction}`;
}
