/** Index of the first beat at or after a sample (the number of beats when there is none). Peaks are in rising order. */
export function firstBeatFrom(rPeakSample: Int32Array, sample: number): number {
  let low = 0;
  let high = rPeakSample.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rPeakSample[middle] ?? 0) < sample) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the beat nearest to a sample, null when it is farther than `reachSamples` or there is none. */
export function nearestBeat(rPeakSample: Int32Array, sample: number, reachSamples: number): number | null {
  const after = firstBeatFrom(rPeakSample, sample);
  const distance = (index: number): number => Math.abs((rPeakSample[index] ?? Infinity) - sample);
  const nearest = after > 0 && distance(after - 1) <= distance(after) ? after - 1 : after;
  return distance(nearest) <= reachSamples ? nearest : null;
}
