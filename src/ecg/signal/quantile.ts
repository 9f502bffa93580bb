/** Quantile (0…1) by linear interpolation between order statistics; NaN for an empty list. The input is not changed. */
export function quantile(values: ArrayLike<number>, fraction: number): number {
  if (values.length === 0) return Number.NaN;
  const kept = new Float64Array(values);
  const position = fraction * (kept.length - 1);
  const below = Math.floor(position);
  // Nothing is smaller than NaN, which only sorting puts last.
  if (kept.some(Number.isNaN)) kept.sort();
  else select(kept, below);
  let above = kept[below];
  if (below + 1 < kept.length) {
    above = kept[below + 1];
    for (let i = below + 2; i < kept.length; i++) if (kept[i] < above) above = kept[i];
  }
  return kept[below] + (position - below) * (above - kept[below]);
}

/** Median; NaN for an empty list. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** Moves the values so that `values[rank]` is what sorting would put there, nothing before it is larger and nothing after smaller. */
function select(values: Float64Array, rank: number): void {
  let first = 0;
  let last = values.length - 1;
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
