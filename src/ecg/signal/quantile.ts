/** Where short lists are put in order: taking memory for each of a million of them costs more than the ordering. */
const SHORT = new Float64Array(512);

/** Quantile (0…1) by linear interpolation between order statistics; NaN for an empty list. The input is not changed. */
export function quantile(values: ArrayLike<number>, fraction: number): number {
  const count = values.length;
  if (count === 0) return Number.NaN;
  const kept = count <= SHORT.length ? SHORT : new Float64Array(count);
  let hasGaps = false;
  for (let i = 0; i < count; i++) {
    const value = values[i];
    kept[i] = value;
    hasGaps ||= Number.isNaN(value);
  }
  const position = fraction * (count - 1);
  const below = Math.floor(position);
  // Nothing is smaller than NaN, which only sorting puts last.
  if (hasGaps) kept.subarray(0, count).sort();
  else select(kept, below, count);
  let above = kept[below];
  if (below + 1 < count) {
    above = kept[below + 1];
    for (let i = below + 2; i < count; i++) if (kept[i] < above) above = kept[i];
  }
  return kept[below] + (position - below) * (above - kept[below]);
}

/** Median; NaN for an empty list. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** Moves the first `count` values so that `values[rank]` is what sorting would put there, nothing before it is larger and nothing after smaller. */
function select(values: Float64Array, rank: number, count: number): void {
  let first = 0;
  let last = count - 1;
  while (first < last) {
    const pivot = values[(first + last) >> 1];
    let low = first;
    let high = last;
    while (low <= high) {
      while (values[low] < pivot) low++;
      while (values[high] > pivot) high--;
      if (low > high) break;
      const moved = values[low];
      values[low++] = values[high];
      values[high--] = moved;
    }
    if (rank <= high) last = high;
    else if (rank >= low) first = low;
    else return;
  }
}
