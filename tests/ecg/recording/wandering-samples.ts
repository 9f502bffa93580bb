import { Random } from '../../../src/ecg/simulation/random.ts';

interface Wandering {
  readonly seed: number;
  /** In units of the converter. */
  readonly largestStep: number;
  readonly missingShare: number;
  readonly gain: number;
  readonly offsetMv: number;
}

/** Samples of a converter of 16 bits that wander about its range, some of them missing. */
export function wander(length: number, { seed, largestStep, missingShare, gain, offsetMv }: Wandering): Float32Array {
  const random = new Random(seed);
  let units = 0;
  return Float32Array.from({ length }, () => {
    units = Math.max(-(2 ** 15), Math.min(2 ** 15 - 1, units + Math.round((2 * random.next() - 1) * largestStep)));
    return random.next() < missingShare ? Number.NaN : units / gain + offsetMv;
  });
}

/** Bits of samples: NaN is equal to NaN, and 0 differs from −0. */
export function bitsOf(samplesMv: Float32Array): Int32Array {
  return new Int32Array(samplesMv.slice().buffer);
}
