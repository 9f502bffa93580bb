/** Fewer beats say nothing about what they have in common. */
const LEAST_BEATS = 4;
const LEAST_SAMPLES = 4;

/**
 * How much of the bump between two samples the beats have in common: variance of their mean (noise taken off) as a share
 * of that plus the variance around it, 0…1. A straight line through each beat is taken off first: the slope of a T wave that
 * dies away is common too, and no wave. A P wave comes with every beat; the waves of atrial fibrillation do not.
 * NaN with fewer than four beats.
 */
export function waveConsistency(beats: readonly Float64Array[], first: number, last: number): number {
  const count = beats.length;
  const length = last - first + 1;
  if (count < LEAST_BEATS || length < LEAST_SAMPLES) return Number.NaN;
  const sums = new Float64Array(length);
  const squares = new Float64Array(length);
  const middle = (first + last) / 2;
  const lever = (length * (length * length - 1)) / 12;
  for (const beat of beats) {
    let sum = 0;
    let moment = 0;
    for (let t = first; t <= last; t++) {
      sum += beat[t];
      moment += beat[t] * (t - middle);
    }
    const level = sum / length;
    const slope = moment / lever;
    for (let i = 0; i < length; i++) {
      const value = beat[first + i] - level - slope * (first + i - middle);
      sums[i] += value;
      squares[i] += value * value;
    }
  }
  let common = 0;
  let own = 0;
  for (let i = 0; i < length; i++) {
    const mean = sums[i] / count;
    common += mean * mean;
    own += (squares[i] - count * mean * mean) / (count - 1);
  }
  const signal = Math.max(0, common - own / count);
  return signal + own > 0 ? signal / (signal + own) : Number.NaN;
}
