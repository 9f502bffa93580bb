import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalsBetweenBeats } from '../../../src/ecg/rhythm/intervals-between-beats.ts';

const RATE_HZ = 100;

/** Intervals of beats at 50, 150, 250 and 350. */
const across = (...interruptions: readonly (readonly [number, number])[]): number[] =>
  Array.from(
    intervalsBetweenBeats(
      [50, 150, 250, 350],
      RATE_HZ,
      interruptions.map(([startSample, endSample]) => ({ startSample, endSample })),
    ),
  );

// Oracle: by hand, from the rule in the doc comment.
describe('intervalsBetweenBeats', () => {
  it('has none across an interruption, and all others', () => {
    expect(across()).toEqual([NaN, 100, 100, 100]);
    expect(across([0, 50])).toEqual([NaN, 100, 100, 100]);
    expect(across([160, 170])).toEqual([NaN, 100, NaN, 100]);
    expect(across([140, 160])).toEqual([NaN, NaN, NaN, 100]);
    expect(across([360, 999])).toEqual([NaN, 100, 100, 100]);
    expect(across([0, 999])).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('takes interruptions in any order, within each other too', () => {
    expect(across([260, 270], [60, 70])).toEqual([NaN, NaN, 100, NaN]);
    expect(across([160, 165], [60, 270])).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('takes many seconds for a pause, and more than half a minute for beats that nobody saw', () => {
    expect(Array.from(intervalsBetweenBeats([50, 850, 3850, 6851], RATE_HZ, []))).toEqual([NaN, 800, 3000, NaN]);
  });

  it.each([[[]], [[50]]])('has none between the beats %j', (peaks) => {
    expect(intervalsBetweenBeats(peaks, RATE_HZ, []).some((samples) => !Number.isNaN(samples))).toBe(false);
  });

  // Oracle: twenty intervals of a second on either side of noise; half to one and a half of that is what stands.
  it.each([
    [[1000], [1000]],
    [
      [500, 1500],
      [500, 1500],
    ],
    // One that ends at what may be no beat, and one in which another may lie.
    [
      [490, 1010],
      [NaN, 1010],
    ],
    [[1510], [NaN]],
    [
      [3000, 1000],
      [NaN, 1000],
    ],
  ])('keeps of the intervals %j in noise %j', (inNoise, kept) => {
    const steady = new Array<number>(20).fill(1000);
    const peaks = [...steady, ...inNoise, ...steady].reduce<number[]>(
      (all, ms) => [...all, all[all.length - 1] + ms],
      [0],
    );
    const noise = { startSample: 20_001, endSample: 20_000 + inNoise.reduce((sum, ms) => sum + ms, 0) - 1 };
    const between = (isNoise: boolean) => Array.from(intervalsBetweenBeats(peaks, 1000, [{ ...noise, isNoise }]));
    expect(between(true)).toEqual([NaN, ...steady, ...kept, ...steady]);
    expect(between(false)).toEqual([NaN, ...steady, ...inNoise.map(() => NaN), ...steady]);
    expect(Array.from(intervalsBetweenBeats(peaks, 1000, [{ ...noise, isNoise: true }, noise]))).toEqual(
      between(false),
    );
  });

  it('keeps none in noise where too few lie outside it to tell what is usual', () => {
    const peaks = Array.from({ length: 41 }, (_, beat) => 1000 * beat);
    const kept = (endSample: number) =>
      intervalsBetweenBeats(peaks, 1000, [{ startSample: 0, endSample, isNoise: true }]).filter(
        (one) => !Number.isNaN(one),
      );
    // The eleventh, half in noise, has twenty after it; of the last fourteen all are clear, and too few for those before.
    expect([kept(10_500).length, kept(25_500).length]).toEqual([30, 14]);
  });

  it('says the same as looking at every interruption for every interval', () => {
    const stretch = fc.record({ startSample: fc.nat(4000), length: fc.nat(800) });
    const peaks = fc.uniqueArray(fc.nat(5000), { maxLength: 60 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(peaks, fc.array(stretch, { maxLength: 20 }), (rPeakSample, stretches) => {
        const interruptions = stretches.map(({ startSample, length }) => ({
          startSample,
          endSample: startSample + length,
        }));
        const expected = rPeakSample.map((sample, beat) => {
          const last = beat === 0 ? -Infinity : rPeakSample[beat - 1];
          const isFree = interruptions.every(
            ({ startSample, endSample }) => endSample <= last || startSample >= sample,
          );
          return isFree && sample - last <= 30 * RATE_HZ ? sample - last : NaN;
        });
        expect(Array.from(intervalsBetweenBeats(rPeakSample, RATE_HZ, interruptions))).toEqual(expected);
      }),
    );
  });
});
