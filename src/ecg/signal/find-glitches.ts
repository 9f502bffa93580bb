/** A run of samples that no heart makes: [first, end). */
export interface Glitch {
  readonly firstSample: number;
  readonly endSample: number;
  /** How far it stands out from its neighbours, in the unit of the samples. */
  readonly height: number;
}

/** A glitch lasts one sample, or two where two are no longer than half a narrow QRS. */
const TWO_SAMPLES_FROM_HZ = 250;
/** Neighbours on each side that tell what the signal does there. */
const NEIGHBOUR_SECONDS = 0.02;
const FEWEST_NEIGHBOURS = 3;
/** A glitch stands out of its neighbours' range by more than this many times the range. */
const TIMES_NEIGHBOURS = 5;
/** The signal around stays within this many times its height, but for rare samples: in a flat line a step of the converter is no glitch. */
const HEIGHTS_AROUND = 2;
const AROUND_SECONDS = 1;
const RARE_SHARE = 0.02;

/**
 * Samples far faster than any QRS: one, or two from 250 Hz on, that leave the range of their neighbours on both sides by five times
 * that range and are back at once. Spikes of electronics and radio links, and pulses of pacemakers, are; a QRS, at any rate
 * from 100 Hz, has samples on its slopes. A step is none: it does not come back. NaN marks gaps, beside which nothing is found.
 */
export function findGlitches(samples: Float32Array, sampleRateHz: number): Glitch[] {
  const reach = Math.max(FEWEST_NEIGHBOURS, Math.round(NEIGHBOUR_SECONDS * sampleRateHz));
  const longest = sampleRateHz >= TWO_SAMPLES_FROM_HZ ? 2 : 1;
  const glitches: Glitch[] = [];
  let jumpBefore = Number.NaN;
  for (let i = 1; i < samples.length - 1; i++) {
    // A glance first, which nearly all samples fail: the jump into it, beside the one before and beside what is left of it at once.
    const jump = Math.abs(samples[i] - samples[i - 1]);
    const isSmall = jump <= TIMES_NEIGHBOURS * jumpBefore;
    jumpBefore = jump;
    if (isSmall || !(jump > TIMES_NEIGHBOURS * leftAfter(samples, i))) continue;
    for (let length = 1; length <= longest; length++) {
      const height = heightOver(samples, i, i + length, reach);
      if (height === null) continue;
      const glitch = { firstSample: i, endSample: i + length, height };
      if (!standsOut(samples, glitch, sampleRateHz)) continue;
      glitches.push(glitch);
      i += length;
      jumpBefore = Math.abs(samples[i] - samples[i - 1]);
      break;
    }
  }
  return glitches;
}

/** A copy in which each glitch is a straight line between its neighbours; the samples themselves where there is none. */
export function bridgeGlitches(samples: Float32Array, glitches: readonly Glitch[]): Float32Array {
  if (glitches.length === 0) return samples;
  const bridged = samples.slice();
  for (const { firstSample, endSample } of glitches) {
    const [before, after] = [samples[firstSample - 1], samples[endSample]];
    const steps = endSample - firstSample + 1;
    for (let i = firstSample; i < endSample; i++) {
      bridged[i] = before + ((after - before) * (i - firstSample + 1)) / steps;
    }
  }
  return bridged;
}

/** How far from the sample before the one at `i` the two after it are, at least. NaN in a gap. */
function leftAfter(samples: Float32Array, i: number): number {
  const before = samples[i - 1];
  const one = Math.abs(samples[i + 1] - before);
  const two = Math.abs(samples[i + 2] - before);
  return two < one ? two : one;
}

/**
 * How far all samples of [first, end) stand out of their neighbours' range; null when one doesn't, by that much. With each
 * neighbour the range grows and what stands out of it shrinks, so that nearly all are done with the first.
 */
function heightOver(samples: Float32Array, first: number, end: number, reach: number): number | null {
  if (first < reach || end + reach > samples.length) return null;
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = first; i < end; i++) {
    smallest = Math.min(smallest, samples[i]);
    largest = Math.max(largest, samples[i]);
  }
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let height = 0;
  for (let k = 1; k <= reach; k++) {
    lowest = Math.min(lowest, samples[first - k], samples[end - 1 + k]);
    highest = Math.max(highest, samples[first - k], samples[end - 1 + k]);
    height = Math.max(smallest - highest, lowest - largest);
    // Of a gap all three are NaN.
    if (!(height > TIMES_NEIGHBOURS * (highest - lowest))) return null;
  }
  return height;
}

/** Whether the signal around hardly ever leaves the place of the glitch by more than it does, times `HEIGHTS_AROUND`. */
function standsOut(samples: Float32Array, { firstSample, height }: Glitch, sampleRateHz: number): boolean {
  const reach = Math.ceil(AROUND_SECONDS * sampleRateHz);
  const start = Math.max(0, firstSample - reach);
  const end = Math.min(samples.length, firstSample + reach + 1);
  const place = samples[firstSample - 1];
  let most = RARE_SHARE * (end - start);
  for (let i = start; i < end && most >= 0; i++) {
    if (Math.abs(samples[i] - place) > HEIGHTS_AROUND * height) most--;
  }
  return most >= 0;
}
