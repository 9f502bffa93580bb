import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FilteredLead } from '../../../src/ecg/signal/filtered-lead.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { bridgeGlitches, findGlitches } from '../../../src/ecg/signal/find-glitches.ts';
import { largestDifference } from '../largest-difference.ts';

const RATE_HZ = 360;
/** Waves of 7 Hz on a drift of several millivolts, with a gap. */
const made = (length: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin(i / 8) + 5 * Math.sin(i / 20_000)).fill(NaN, 200_000, 200_500);

describe('FilteredLead', () => {
  // Oracle: filterLead of the whole.
  it('of a short lead is what the filter gives of the whole', () => {
    const samples = made(10_000);
    expect(new FilteredLead(samples, RATE_HZ).read(200, 9000)).toEqual(filterLead(samples, RATE_HZ).slice(200, 9000));
  });

  it('of a long lead is the same within 1e-5 mV, wherever it is read', () => {
    const samples = made(400_000);
    const whole = filterLead(samples, RATE_HZ);
    const lead = new FilteredLead(samples, RATE_HZ, 100_000);
    for (const [first, end] of [
      [0, 5000],
      [131_000, 131_500],
      [190_000, 210_000],
      [100_000, samples.length],
    ]) {
      const part = lead.read(first, end);
      expect(part).toHaveLength(end - first);
      const expected = whole.subarray(first, end);
      const gaps = (values: Float32Array) => Array.from(values, Number.isNaN);
      expect(gaps(part)).toEqual(gaps(expected));
      const valid = (values: Float32Array) => values.filter((value) => !Number.isNaN(value));
      expect(largestDifference(valid(part), valid(expected))).toBeLessThan(1e-5);
    }
  });

  // Oracle: the definition, glitches found once: a second look, at the bridged signal, finds others that would not be drawn.
  it('is the signal that is analysed, with every glitch standing on it', () => {
    const spikes = fc.array(fc.tuple(fc.integer({ min: 400, max: 900 }), fc.integer({ min: 2, max: 40 })), { minLength: 2, maxLength: 8 }); // prettier-ignore
    const near = fc.tuple(spikes, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 40 }));
    fc.assert(
      fc.property(near, ([alone, beside, height]) => {
        // Nearly flat, so that a spike of 2 mV is one once a larger one beside it is gone.
        const samples = made(2000).map((mv) => mv / 50);
        for (const [at, mv] of [...alone, [alone[0][0] + beside, height]]) samples[at] += mv;
        const glitches = findGlitches(samples, RATE_HZ);
        const bridged = bridgeGlitches(samples, glitches);
        const expected = filterLead(samples, RATE_HZ).map((mv, i) => mv + samples[i] - bridged[i]);
        expect(largestDifference(new FilteredLead(samples, RATE_HZ).read(0, 2000), expected)).toBeLessThan(1e-5);
      }),
      { numRuns: 50 },
    );
  });

  it('of nothing is nothing', () => {
    expect(new FilteredLead(new Float32Array(0), RATE_HZ).read(0, 0)).toHaveLength(0);
  });
});
