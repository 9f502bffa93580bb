import { formatDecimal } from '../../text/format-decimal.ts';
import { text } from '../../text/text.svelte.ts';

/** Less than this share of the speed asked for is said. */
const SLOW_SHARE = 0.9;
/** Slower is nothing that one decimal could tell from standing still. */
const LEAST_PACE = 0.05;

/** What is said of a signal that goes by slower than was asked, both in seconds of signal a second; nothing where it keeps up. */
export function describePace(pace: number, speed: number): string {
  if (pace >= SLOW_SHARE * speed) return '';
  return pace < LEAST_PACE ? text.live.stalled : text.live.slow({ pace: formatDecimal(pace, 1), speed });
}
