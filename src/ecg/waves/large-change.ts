/** A change from one interval to the next that respiration and measurement seldom make, relative to their mean. */
const LARGE_CHANGE = 0.1;

/** Whether two successive intervals differ by more than a tenth of their mean; false when one of them is unknown. */
export function isLargeChange(beforeSeconds: number, afterSeconds: number): boolean {
  return Math.abs(afterSeconds - beforeSeconds) > (LARGE_CHANGE * (beforeSeconds + afterSeconds)) / 2;
}
