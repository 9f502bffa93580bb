/**
 * The landmark nearest to a time, when it lies within `reachSeconds`; else the time itself. `landmarksSeconds` ascend.
 * Measuring from R to R is then exact however unsteady the hand.
 */
export function snapTime(seconds: number, landmarksSeconds: readonly number[], reachSeconds: number): number {
  let nearest = seconds;
  let distance = reachSeconds;
  for (const landmark of landmarksSeconds) {
    if (landmark > seconds + reachSeconds) break;
    if (Math.abs(landmark - seconds) <= distance) {
      distance = Math.abs(landmark - seconds);
      nearest = landmark;
    }
  }
  return nearest;
}
