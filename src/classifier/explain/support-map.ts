/** Standard deviation of the smoothing, in samples of 8 ms: detail finer than a wave's flank is the network's noise. */
const SMOOTHING_SAMPLES = 2;
/** Log odds per sample that count as full support when no sample has more: weak evidence is to look weak. */
const FULL_SUPPORT = 0.05;

/**
 * The part of integrated gradients that speaks for the class, smoothed and scaled to at most 1: where the beat differs from the
 * recording's usual one in a way that made the network choose the class.
 */
export function supportMap(integrated: Float32Array): Float32Array {
  const reach = 3 * SMOOTHING_SAMPLES;
  const weights = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-(((k - reach) / SMOOTHING_SAMPLES) ** 2) / 2),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const smooth = integrated.map((_, t) => {
    let sum = 0;
    weights.forEach((weight, k) => (sum += weight * (integrated[t + k - reach] ?? 0)));
    return Math.max(0, sum / total);
  });
  const peak = Math.max(
    FULL_SUPPORT,
    smooth.reduce((top, value) => Math.max(top, value), 0),
  );
  return smooth.map((value) => value / peak);
}
