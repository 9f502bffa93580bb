import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutBeats } from '../../../src/ecg/quality/cut-beats.ts';

const RATE_HZ = 360;
const REACH = 36;

// Oracle: a beat is whole when every sample within 0.1 s (36 samples) of R is there, counted here one by one.
it('a beat is cut where samples are missing within 0.1 s of R', () => {
  const gaps = fc.array(fc.tuple(fc.nat(1200), fc.integer({ min: 1, max: 60 })), { maxLength: 4 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1200 }), gaps, (length, missing) => {
      const samples = new Float32Array(length);
      for (const [from, count] of missing) samples.fill(Number.NaN, from, from + count);
      const isThere = (sample: number) => !Number.isNaN(samples[sample] ?? Number.NaN);
      const peaks = Int32Array.from({ length }, (_, sample) => sample);
      const whole = Array.from(peaks, (peak) => {
        for (let sample = peak - REACH; sample <= peak + REACH; sample++) if (!isThere(sample)) return 0;
        return 1;
      });
      expect([...cutBeats(samples, RATE_HZ, peaks)]).toEqual(whole.map((isWhole) => 1 - isWhole));
    }),
  );
});
