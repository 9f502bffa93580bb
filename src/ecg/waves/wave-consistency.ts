/** Fewer beats say nothing about what they have in common. */
const LEAST_BEATS = 4;

/**
 * How much of the signal between two samples the beats have in common: variance of their mean (noise taken off) as a share
 * of that plus the variance around it, 0…1. A P wave comes with every beat; the waves of atrial fibrillation do not.
 * NaN with fewer than four beats.
 */
export function waveConsistency(beats: readonly Float64Array[], first: number, last: number): number {
  const count = beats.length;
  const length = last - first + 1;
  if (count < LEAST_BEATS || length < 2) return Number.NaN;
  const levels = beats.map((beat) => {
    let sum = 0;
    for (let t = first; t <= last; t++) sum += beat[t];
    return sum / length;
  });
  let common = 0;
  let own = 0;
  for (let t = first; t <= last; t++) {
    let sum = 0;
    let squares = 0;
    beats.forEach((beat, i) => {
      const value = beat[t] - levels[i];
      sum += value;
      squares += value * value;
    });
    const mean = sum / count;
    common += mean * mean;
    own += (squares - count * mean * mean) / (count - 1);
  }
  const signal = Math.max(0, common - own / count);
  return signal + own > 0 ? signal / (signal + own) : Number.NaN;
}
