import { median } from '../signal/quantile.ts';
import type { Stretch } from './finding.ts';

/** Signal between beats in which others may have been missed. */
export interface Interruption extends Stretch {
  /** Beats are found in noise too, if not always: intervals in it that look like the others stand. */
  readonly isNoise?: boolean;
}

/** Where beats may have been missed: what can't be read, and large waves without separate beats. */
export function interruptionsOf(
  unreadable: readonly Interruption[],
  flutter: readonly Stretch[],
): readonly Interruption[] {
  return [...unreadable, ...flutter];
}

/** No heart stands still for so long and goes on: beats were there that nobody saw. */
const LONGEST_INTERVAL_SECONDS = 30;
/**
 * What an interval in noise may be of the usual one: a shorter one may end at a beat that is none, in a longer one a beat may have been missed.
 * Chosen on DS1, with nstdb beside it: of 50,905 true intervals 61 go, of 254 false ones 151 (of nstdb 6 and 52 %). Were noise to end every
 * interval, 388 and 181 would go, and runs of fast beats with them; were nothing but gaps and 30 s to, none.
 */
const USUAL_IN_NOISE = { least: 0.5, most: 1.5 } as const;
/** Intervals on either side that make the usual one, and how many of them must lie outside noise. */
const NEIGHBOURS = 20;
const FEWEST_NEIGHBOURS = 20;

/**
 * The one answer to which beats follow each other: samples from each R peak to the next, NaN for the first beat and where a beat
 * may have been missed between two: where an interruption touches the interval (samples missing, an electrode off; flutter, which
 * has no separate beats), where it lies in noise and is unlike those around the noise, and where a heart does not stand still for so long.
 * A flat line of a few seconds is a pause, and none of them: see `unreadableStretches`.
 * @param rPeakSample ascending.
 * @param interruptions in any order.
 */
export function intervalsBetweenBeats(
  rPeakSample: ArrayLike<number>,
  sampleRateHz: number,
  interruptions: readonly Interruption[],
): Float64Array {
  const isBroken = touched(
    rPeakSample,
    interruptions.filter(({ isNoise }) => isNoise !== true),
  );
  const isNoisy = touched(rPeakSample, interruptions.filter(({ isNoise }) => isNoise === true)); // prettier-ignore
  const longest = LONGEST_INTERVAL_SECONDS * sampleRateHz;
  const known = new Float64Array(rPeakSample.length).fill(Number.NaN);
  const clear = known.slice();
  for (let beat = 1; beat < known.length; beat++) {
    const samples = rPeakSample[beat] - rPeakSample[beat - 1];
    if (isBroken[beat] === 1 || samples > longest) continue;
    known[beat] = samples;
    if (isNoisy[beat] === 0) clear[beat] = samples;
  }
  return known.map((samples, beat) =>
    isNoisy[beat] === 0 || isLikeOthers(samples, clear, beat) ? samples : Number.NaN,
  );
}

/** Per beat, 1 where any of the stretches lies between it and the beat before. */
function touched(rPeakSample: ArrayLike<number>, stretches: readonly Stretch[]): Uint8Array {
  const ordered = [...stretches].sort((a, b) => a.startSample - b.startSample);
  const isTouched = new Uint8Array(rPeakSample.length);
  let next = 0;
  for (let beat = 1; beat < isTouched.length; beat++) {
    // Those that end before the last beat are over; what is left may reach into this interval.
    while (next < ordered.length && ordered[next].endSample <= rPeakSample[beat - 1]) next++;
    isTouched[beat] = Number(next < ordered.length && ordered[next].startSample < rPeakSample[beat]);
  }
  return isTouched;
}

function isLikeOthers(samples: number, clear: Float64Array, beat: number): boolean {
  const near = clear
    .subarray(Math.max(0, beat - NEIGHBOURS), beat + NEIGHBOURS + 1)
    .filter((one) => !Number.isNaN(one));
  if (near.length < FEWEST_NEIGHBOURS) return false;
  const ofUsual = samples / median(near);
  return ofUsual >= USUAL_IN_NOISE.least && ofUsual <= USUAL_IN_NOISE.most;
}
