import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rrIntervals } from '../../../src/ecg/preparation/rr-intervals.ts';
import { TIMING_FEATURES, timingFeatures } from '../../../src/ecg/preparation/timing-features.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';

type Feature = (typeof TIMING_FEATURES)[number];

/** Features of one beat of a rhythm given by its intervals in samples at 1000 Hz. */
function rowOf(intervals: readonly number[], beat: number): Float32Array {
  const peaks = intervals.reduce((all, interval) => [...all, all[all.length - 1] + interval], [1000]);
  const features = timingFeatures(rrIntervals(peaks, 1000));
  return features.subarray(beat * TIMING_FEATURES.length, (beat + 1) * TIMING_FEATURES.length);
}

/** The same by name. */
function featuresOf(intervals: readonly number[], beat: number): Record<Feature, number> {
  const row = rowOf(intervals, beat);
  return Object.fromEntries(TIMING_FEATURES.map((name, i) => [name, row[i]])) as Record<Feature, number>;
}

/** 800 ms all along but for a premature beat, the twentieth. */
const PREMATURE = new Array<number>(40).fill(800);
PREMATURE.splice(19, 2, 500, 1100);

describe('timingFeatures', () => {
  // Oracle: every ratio of equal intervals is 1, its logarithm 0; all neighbours are alike; nothing changes.
  it.each([600, 800, 1300])('sees nothing unusual in a regular rhythm of %i ms', (interval) => {
    for (const beat of [0, 1, 15, 29, 30]) {
      const {
        'share of neighbours like before': likeBefore,
        'share of neighbours like after': likeAfter,
        'share in the strongest cluster': strongest,
        'local median, seconds': usual,
        ...others
      } = featuresOf(new Array<number>(30).fill(interval), beat);
      expect([likeBefore, likeAfter, strongest]).toEqual([1, 1, 1]);
      expect(usual).toBeCloseTo(Math.log(interval / 1000), 6);
      for (const value of Object.values(others)) expect(value).toBeCloseTo(0, 6);
    }
  });

  // Oracle: logarithms of the ratios of the intervals 500 and 1100 ms to 800 ms, which is median, mean and 80th percentile.
  it('measures a premature beat and its compensatory pause', () => {
    const early = featuresOf(PREMATURE, 20);
    for (const reference of [
      'local median',
      'local mean',
      'local 80th percentile',
      'recording mean',
      'strongest cluster',
    ]) {
      expect(early[`before / ${reference}` as Feature]).toBeCloseTo(Math.log(500 / 800), 6);
      expect(early[`after / ${reference}` as Feature]).toBeCloseTo(Math.log(1100 / 800), 6);
    }
    expect(early['before / recording median']).toBeCloseTo(Math.log(500 / 800), 6);
    expect(early['before / recording 90th percentile']).toBeCloseTo(Math.log(500 / 800), 6);
    expect(early['before / after']).toBeCloseTo(Math.log(500 / 1100), 6);
    expect(early['before and after / twice the local median']).toBeCloseTo(0, 6);
    expect(early['previous / local median']).toBeCloseTo(0, 6);
    expect(early['next but one / local median']).toBeCloseTo(0, 6);
    expect(early['before / previous']).toBeCloseTo(Math.log(500 / 800), 6);
    // Beats 0 to 40 are the neighbours: 40 intervals, of which its own alone is near 500 ms and one near 1100 ms.
    expect(early['share of neighbours like before']).toBeCloseTo(1 / 40, 6);
    expect(early['share of neighbours like after']).toBeCloseTo(1 / 40, 6);
    expect(early['share in the strongest cluster']).toBeCloseTo(38 / 40, 6);
    // 39 changes: 300, 600 and 300 ms, else none; their median is 0.
    expect(early['local irregularity']).toBe(0);
    expect(early['local mean change']).toBeCloseTo(1200 / 39 / 800, 6);
    expect(featuresOf(PREMATURE, 21)['before / local median']).toBeCloseTo(Math.log(1100 / 800), 6);
  });

  // Oracle: in bigeminy a short interval follows every long one, without exception; in fibrillation anything follows anything.
  it('tells a pattern from chance', () => {
    const bigeminy = featuresOf(
      Array.from({ length: 60 }, (_, i) => (i % 2 ? 600 : 1000)),
      30,
    );
    expect(bigeminy['local pattern']).toBeCloseTo(0, 6);
    expect(bigeminy['local irregularity']).toBeCloseTo(400 / 600, 5);
    const random = new Random(2);
    const chance = featuresOf(
      Array.from({ length: 60 }, () => Math.round(400 + 800 * random.next())),
      30,
    );
    expect(chance['local pattern']).toBeLessThan(-1);
    expect(chance['share in the strongest cluster']).toBeLessThan(0.5);
  });

  // Oracle: two thirds of the beats come at 600 ms, and their mean with the others is 900 ms.
  it('measures sustained runs against the recording as well as against their neighbours', () => {
    const runs = Array.from({ length: 90 }, (_, i) => (i % 3 === 2 ? 1500 : 600));
    const run = featuresOf(runs, 45);
    expect(run['before / local median']).toBeCloseTo(Math.log(1500 / 600), 5);
    const inRun = featuresOf(runs, 46);
    expect(inRun['before / local median']).toBeCloseTo(0, 6);
    expect(inRun['before / recording mean']).toBeCloseTo(Math.log(600 / 900), 6);
  });

  it('keeps ratios within e^±1.5', () => {
    const intervals = [...new Array<number>(10).fill(800), 20_000, ...new Array<number>(10).fill(800)];
    expect(featuresOf(intervals, 10)['after / local median']).toBe(1.5);
    expect(featuresOf(intervals, 10)['before / after']).toBe(-1.5);
  });

  it('depends on the pattern of the rhythm and not on its rate', () => {
    const rhythm = fc.array(fc.integer({ min: 250, max: 2000 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(rhythm, fc.nat(), (intervals, pick) => {
        const beat = pick % (intervals.length + 1);
        const asItIs = featuresOf(intervals, beat);
        // Twice as slow: a power of two, so that no rounding decides which neighbours are near.
        const slower = featuresOf(
          intervals.map((interval) => 2 * interval),
          beat,
        );
        expect(slower['local median, seconds'] - asItIs['local median, seconds']).toBeCloseTo(Math.LN2, 5);
        for (const name of TIMING_FEATURES) {
          if (name !== 'local median, seconds') expect(slower[name]).toBeCloseTo(asItIs[name], 5);
        }
      }),
    );
  });
});
