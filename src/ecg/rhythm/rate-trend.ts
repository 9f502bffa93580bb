import type { BeatSequence } from './beat-sequence.ts';

const STEP_SECONDS = 10;

/** Heart rate per step of ten seconds, beats per minute; NaN where no interval ends in the step. */
export interface RateTrend {
  readonly stepSeconds: number;
  readonly mean: Float32Array;
  /** From the longest and the shortest single interval, so that an early beat and its pause show. */
  readonly slowest: Float32Array;
  readonly fastest: Float32Array;
}

/** Rate from the intervals that end in each step; intervals across unreadable signal are left out. */
export function rateTrend({ count, beats, rrSeconds, sampleRateHz }: BeatSequence, durationSeconds: number): RateTrend {
  const steps = Math.ceil(durationSeconds / STEP_SECONDS);
  const mean = new Float32Array(steps).fill(Number.NaN);
  const slowest = mean.slice();
  const fastest = mean.slice();
  let [step, members, sum, longest, shortest] = [0, 0, 0, 0, Infinity];
  const close = () => {
    if (members === 0) return;
    mean[step] = (60 * members) / sum;
    slowest[step] = 60 / longest;
    fastest[step] = 60 / shortest;
  };
  for (let beat = 1; beat < count; beat++) {
    const rr = rrSeconds[beat];
    if (!(rr > 0)) continue;
    const own = Math.floor(beats.rPeakSample[beat] / sampleRateHz / STEP_SECONDS);
    if (own !== step) {
      close();
      [step, members, sum, longest, shortest] = [own, 0, 0, 0, Infinity];
    }
    members++;
    sum += rr;
    longest = Math.max(longest, rr);
    shortest = Math.min(shortest, rr);
  }
  close();
  return { stepSeconds: STEP_SECONDS, mean, slowest, fastest };
}
