/** How far the main deflection may lie from the mark: half of a wide QRS. */
const SEARCH_SECONDS = 0.08;
/**
 * A beat keeps the recording's usual polarity unless its other deflection is this many times larger: an RS complex whose
 * two halves are nearly equal would otherwise flip from beat to beat. The largest ratio that costs nothing on DS1 (F1 at
 * 50 ms 99.46, as without it; 1.6 loses 0.03).
 */
const FLIP_RATIO = 1.3;

/**
 * For every QRS mark, the sample of the main deflection of the 0.5–40 Hz lead within ±80 ms; null where the
 * neighbourhood holds a gap. Marks and answers are sample numbers at `sampleRateHz`.
 */
export function mainDeflections(
  filteredMv: Float32Array,
  sampleRateHz: number,
  marks: ArrayLike<number>,
): (number | null)[] {
  const reach = Math.round(SEARCH_SECONDS * sampleRateHz);
  const found = Array.from(marks, (mark) => extremes(filteredMv, mark - reach, mark + reach));
  const measured = found.filter((deflection) => deflection !== null);
  const upward = measured.filter(({ highest, lowest }) => filteredMv[highest] >= -filteredMv[lowest]).length;
  const usualSign = 2 * upward >= measured.length ? 1 : -1;
  return found.map((deflection) => {
    if (deflection === null) return null;
    const { highest, lowest } = deflection;
    const [usual, other] = usualSign > 0 ? [highest, lowest] : [lowest, highest];
    const isFlipped = Math.abs(filteredMv[other]) > FLIP_RATIO * Math.max(0, usualSign * filteredMv[usual]);
    return isFlipped ? other : usual;
  });
}

/** Positions of the largest and smallest sample in [first, last]; null when a sample there is missing. */
function extremes(samples: Float32Array, first: number, last: number): { highest: number; lowest: number } | null {
  const start = Math.max(0, first);
  let highest = start;
  let lowest = start;
  for (let i = start; i <= Math.min(samples.length - 1, last); i++) {
    if (Number.isNaN(samples[i])) return null;
    if (samples[i] > samples[highest]) highest = i;
    if (samples[i] < samples[lowest]) lowest = i;
  }
  return { highest, lowest };
}
