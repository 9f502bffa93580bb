import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterCentred, filterNear, linearPhaseBandPass } from '../../../src/ecg/signal/linear-phase-band-pass.ts';

const TAPS = linearPhaseBandPass(8, 24, 6, 200);
const SIGNALS = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 90 });

/** The sum written out, pairs of taps from the middle outwards; beyond its ends the signal keeps its last value. */
function filteredAt(signal: readonly number[], at: number): number {
  const half = (TAPS.length - 1) / 2;
  const sample = (i: number) => signal[Math.max(0, Math.min(signal.length - 1, i))];
  let sum = TAPS[half] * sample(at);
  for (let j = 1; j <= half; j++) sum += TAPS[half + j] * (sample(at - j) + sample(at + j));
  return sum;
}

// Oracle: the sum of one sample written out, equal to the last bit: what networks were trained on hangs on it.
describe('filterCentred', () => {
  it('is the sum over the taps at every sample, however many are taken together', () => {
    fc.assert(
      fc.property(SIGNALS, (signal) => {
        const filtered = filterCentred(TAPS, Float64Array.from(signal));
        expect(Array.from(filtered)).toEqual(signal.map((_, i) => filteredAt(signal, i)));
        expect(filterCentred(TAPS, signal)).toEqual(filtered);
      }),
    );
  });
});

describe('filterNear', () => {
  it('is the same wherever a centre is near, in whatever order they come', () => {
    fc.assert(
      fc.property(SIGNALS, fc.array(fc.nat(89)), fc.nat(12), (signal, places, reach) => {
        const centres = places.filter((place) => place < signal.length);
        const filtered = filterNear(TAPS, Float64Array.from(signal), centres, reach);
        signal.forEach((_, i) => {
          if (centres.some((centre) => Math.abs(centre - i) <= reach)) expect(filtered[i]).toBe(filteredAt(signal, i));
        });
      }),
    );
  });
});
