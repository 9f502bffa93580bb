/**
 * Copy of the samples with every NaN run bridged by a straight line (ends: by the nearest sample), so that filters can
 * run across gaps. All zeros when no sample is valid. Callers keep the original to know where the gaps are.
 */
export function fillGaps(samples: Float32Array): Float32Array {
  const filled = samples.slice();
  let lastValid = -1;
  for (let i = 0; i <= filled.length; i++) {
    if (i < filled.length && Number.isNaN(filled[i])) continue;
    if (i - lastValid > 1) bridge(filled, lastValid, i);
    lastValid = i;
  }
  return filled;
}

function bridge(samples: Float32Array, before: number, after: number): void {
  const left = before >= 0 ? samples[before] : (samples[after] ?? 0);
  const right = after < samples.length ? samples[after] : left;
  for (let i = before + 1; i < after; i++) {
    samples[i] = left + ((right - left) * (i - before)) / (after - before);
  }
}
