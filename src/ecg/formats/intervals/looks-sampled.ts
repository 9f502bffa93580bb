/**
 * A signal is sampled so often that neighbours are alike, and an ECG stays near its baseline but for spikes. Intervals are
 * either uneven from beat to beat or, where breath or exercise moves them slowly, without spikes.
 */
const ALIKE_CORRELATION = 0.6;
const SPIKY_KURTOSIS = 5;

/** Whether a list of numbers is rather the samples of an ECG than intervals between beats. */
export function looksSampled(values: readonly number[]): boolean {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  let [squares, fourths, products] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const off = values[i] - mean;
    squares += off ** 2;
    fourths += off ** 4;
    if (i > 0) products += off * (values[i - 1] - mean);
  }
  if (squares === 0) return false;
  return products / squares > ALIKE_CORRELATION && (fourths * count) / squares ** 2 > SPIKY_KURTOSIS;
}
