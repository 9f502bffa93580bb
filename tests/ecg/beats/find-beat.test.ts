import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBeatFrom, nearestBeat } from '../../../src/ecg/beats/find-beat.ts';

const peaks = fc
  .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { maxLength: 60 })
  .map((samples) => Int32Array.from(samples).sort());

// Oracle: a linear search.
describe('finding beats', () => {
  it('finds the first beat from a sample', () => {
    fc.assert(
      fc.property(peaks, fc.integer({ min: -10, max: 10_010 }), (samples, at) => {
        const linear = samples.findIndex((sample) => sample >= at);
        expect(firstBeatFrom(samples, at)).toBe(linear < 0 ? samples.length : linear);
      }),
    );
  });

  it('finds the nearest beat within reach', () => {
    fc.assert(
      fc.property(
        peaks,
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 500 }),
        (samples, at, reach) => {
          const distances = Array.from(samples, (sample) => Math.abs(sample - at));
          const least = Math.min(Infinity, ...distances);
          const found = nearestBeat(samples, at, reach);
          if (least > reach) expect(found).toBeNull();
          else expect(distances[found ?? -1]).toBe(least);
        },
      ),
    );
  });
});
