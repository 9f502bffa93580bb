/** Natural logarithm of a ratio within ±3, beyond which a ratio only says "far off"; 0 where there is none, −3 for a ratio of 0. */
export function limitedLog(ratio: number): number {
  if (!(ratio >= 0) || ratio === Infinity) return 0;
  return Math.min(3, Math.max(-3, Math.log(ratio)));
}
