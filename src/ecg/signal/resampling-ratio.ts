/** Largest denominator of the ratio: keeps the anti-alias filter short for odd rates such as 257.03 Hz. */
const MAX_DENOMINATOR = 2000;

/** Whole numbers up/down ≤ 2000 with toHz ≈ fromHz · up / down, by continued fractions: exact, or off by < 1/2000. */
export function resamplingRatio(fromHz: number, toHz: number): { up: number; down: number } {
  let [previousUp, up] = [0, 1];
  let [previousDown, down] = [1, 0];
  let rest = toHz / fromHz;
  for (;;) {
    const whole = Math.floor(rest);
    const [nextUp, nextDown] = [whole * up + previousUp, whole * down + previousDown];
    if (up > 0 && down > 0 && Math.max(nextUp, nextDown) > MAX_DENOMINATOR) break;
    [previousUp, up] = [up, nextUp];
    [previousDown, down] = [down, nextDown];
    if (rest - whole < 1e-9) break;
    rest = 1 / (rest - whole);
  }
  return { up, down };
}
