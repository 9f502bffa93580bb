import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rrIntervals } from '../../../src/ecg/beats/rr-intervals.ts';
import { TIMING_FEATURES, timingFeatures } from '../../../src/ecg/beats/timing-features.ts';

type Feature = (typeof TIMING_FEATURES)[number];

/** Features by name of one beat of a rhythm given by its intervals in samples at 1000 Hz. */
function featuresOf(intervals: readonly number[], beat: number): Record<Feature, number> {
  const peaks = intervals.reduce((all, interval) => [...all, all[all.length - 1] + interval], [1000]);
  const features = timingFeatures(rrIntervals(peaks, 1000));
  const row = features.subarray(beat * TIMING_FEATURES.length, (beat + 1) * TIMING_FEATURES.length);
  return Object.fromEntries(TIMING_FEATURES.map((name, i) => [name, row[i]])) as Record<Feature, number>;
}

/** Half a bin of the interval histogram: as near as the strongest cluster is known. */
const CLUSTER_TOLERANCE = Math.log(1.08) / 2 + 1e-6;

describe('timingFeatures', () => {
  // Oracle: every ratio of equal intervals is 1, its logarithm 0.
  it.each([600, 800, 1300])('sees nothing unusual in a regular rhythm of %i ms', (interval) => {
    for (const beat of [0, 1, 15, 29, 30]) {
      const {
        'share of neighbours within 8 %': share,
        'local median, seconds': usual,
        'before / strongest cluster': cluster,
        ...ratios
      } = featuresOf(new Array<number>(30).fill(interval), beat);
      expect(share).toBe(1);
      expect(usual).toBeCloseTo(Math.log(interval / 1000), 6);
      expect(Math.abs(cluster)).toBeLessThan(CLUSTER_TOLERANCE);
      for (const ratio of Object.values(ratios)) expect(ratio).toBeCloseTo(0, 6);
    }
  });

  // Oracle: logarithms of the ratios of the intervals 500 and 1100 ms to 800 ms.
  it('measures a premature beat and its compensatory pause', () => {
    const intervals = new Array<number>(40).fill(800);
    intervals.splice(19, 2, 500, 1100);
    const early = featuresOf(intervals, 20);
    expect(early['before / local median']).toBeCloseTo(Math.log(500 / 800), 6);
    expect(early['after / local median']).toBeCloseTo(Math.log(1100 / 800), 6);
    expect(early['before / after']).toBeCloseTo(Math.log(500 / 1100), 6);
    expect(early['before / recording mean']).toBeCloseTo(Math.log(500 / 800), 6);
    expect(early['after / recording mean']).toBeCloseTo(Math.log(1100 / 800), 6);
    expect(early['before / local 80th percentile']).toBeCloseTo(Math.log(500 / 800), 6);
    expect(early['previous / local median']).toBeCloseTo(0, 6);
    expect(early['next but one / local median']).toBeCloseTo(0, 6);
    expect(Math.abs(early['before / strongest cluster'] - Math.log(500 / 800))).toBeLessThan(CLUSTER_TOLERANCE);
    // Beats 0 to 40 are the neighbours: 40 intervals, of which its own alone is near 500 ms.
    expect(early['share of neighbours within 8 %']).toBeCloseTo(1 / 40, 6);
    expect(featuresOf(intervals, 21)['before / local median']).toBeCloseTo(Math.log(1100 / 800), 6);
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
          if (name === 'local median, seconds' || name === 'before / strongest cluster') continue;
          expect(slower[name]).toBeCloseTo(asItIs[name], 5);
        }
      }),
    );
  });
});
