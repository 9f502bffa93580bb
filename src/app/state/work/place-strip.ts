/** 180 mm at 25 mm/s: fits between the margins of A4 and of Letter. */
export const STRIP_SECONDS = 7.2;
/** What lasts longer than the strip without this begins this long after its left end. */
const BEFORE_SECONDS = 1;

/** Where a strip begins that shows something: what is short stands in its middle, what is long begins in it. Seconds. */
export function placeStrip(fromSeconds: number, toSeconds: number, durationSeconds: number): number {
  const lasting = toSeconds - fromSeconds;
  const before = lasting < STRIP_SECONDS - 2 * BEFORE_SECONDS ? (STRIP_SECONDS - lasting) / 2 : BEFORE_SECONDS;
  return Math.min(Math.max(0, durationSeconds - STRIP_SECONDS), Math.max(0, fromSeconds - before));
}
