import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delineate } from '../../../src/ecg/waves/delineate.ts';
import { WAVE_POINTS, type Waves } from '../../../src/ecg/waves/waves.ts';
import { madeHeart, madeNoise } from './made-heart.ts';

const RATE_HZ = 250;
const { lead: clean, peaks } = madeHeart(RATE_HZ, 14);

const noisy = (mv: number, seed: number) => {
  const noise = madeNoise(clean.length, mv, seed);
  return clean.map((value, i) => value + noise[i]);
};
const times = (waves: Waves) => WAVE_POINTS.map((point) => [...waves[point]]);
const noiseMv = fc.double({ min: 0, max: 0.08, noNaN: true });
const seed = fc.integer({ min: 1, max: 1e6 });

// Oracle: what the waves are does not depend on where, how large or which way up they were recorded.
describe('delineate, whatever the noise', () => {
  it('moves with the recording', () => {
    fc.assert(
      fc.property(noiseMv, seed, fc.integer({ min: 0, max: 1500 }), (mv, start, shift) => {
        const lead = noisy(mv, start);
        const later = new Float32Array(shift + lead.length).fill(lead[0]);
        later.set(lead, shift);
        const moved = delineate([later], RATE_HZ, peaks.map((peak) => peak + shift)); // prettier-ignore
        // The first beat's window begins before the recording; all others see the same samples.
        expect(times(moved)).toEqual(times(delineate([lead], RATE_HZ, peaks)));
      }),
      { numRuns: 15 },
    );
  });

  it('has the same limits at any gain, and QRS and T in either polarity', () => {
    fc.assert(
      fc.property(noiseMv, seed, fc.integer({ min: -3, max: 5 }), (mv, start, power) => {
        const lead = noisy(mv, start);
        const waves = delineate([lead], RATE_HZ, peaks);
        const gained = delineate([lead.map((value) => value * 2 ** power)], RATE_HZ, peaks);
        expect(times(gained)).toEqual(times(waves));
        const mirrored = delineate([lead.map((value) => -value)], RATE_HZ, peaks);
        for (const point of ['qrsOnset', 'qrsEnd', 'tOnset', 'tPeak', 'tEnd'] as const) {
          expect([...mirrored[point]]).toEqual([...waves[point]]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('gives every beat limits in order or none, for any samples and any peaks', () => {
    const sample = fc.oneof(
      { weight: 8, arbitrary: fc.float({ min: -5, max: 5, noNaN: true }) },
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(
        fc.array(sample, { maxLength: 900 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 899 }), { maxLength: 12 }),
        fc.constantFrom(100, 250, 360, 2000),
        (values, positions, rateHz) => {
          const beats = positions.filter((peak) => peak < values.length).sort((a, b) => a - b);
          const waves = delineate([Float32Array.from(values)], rateHz, beats);
          expect(waves.count).toBe(beats.length);
          for (let beat = 0; beat < beats.length; beat++) {
            for (const order of [
              ['pOnset', 'pPeak', 'pEnd', 'qrsOnset', 'qrsEnd'],
              ['qrsEnd', 'tOnset', 'tPeak', 'tEnd'],
            ] as const) {
              const known = order.map((point) => waves[point][beat]).filter((time) => !Number.isNaN(time));
              expect(known).toEqual([...known].sort((a, b) => a - b));
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ends no wave before it begins, however much the leads contradict each other', () => {
    fc.assert(
      fc.property(
        fc.array(seed, { minLength: 2, maxLength: 3 }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (seeds, mv) => {
          const waves = delineate(seeds.map((start) => noisy(mv, start)), RATE_HZ, peaks); // prettier-ignore
          for (const [before, after] of [
            ['pOnset', 'pEnd'],
            ['pOnset', 'qrsOnset'],
            ['qrsOnset', 'qrsEnd'],
            ['qrsOnset', 'tEnd'],
            ['tOnset', 'tEnd'],
          ] as const) {
            const lengths = waves[after].map((end, beat) => end - waves[before][beat]);
            expect(Math.min(...lengths.filter((seconds) => !Number.isNaN(seconds)))).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
