import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeReliability } from '../../../src/app/text/describe-reliability.ts';
import { language } from '../../../src/app/text/text.svelte.ts';
import { describeStrip } from '../../../src/app/views/gallery/describe-strip.ts';
import { describeSweep } from '../../../src/app/views/live/describe-sweep.ts';
import { describeHistogram } from '../../../src/app/views/rhythm/describe-intervals.ts';
import { rrHistogram } from '../../../src/app/views/rhythm/rr-points.ts';
import { cardStrip } from '../../../src/app/views/gallery/card-strip.ts';
import { GALLERY } from '../../../src/ecg/simulation/gallery/gallery.ts';
import { english } from './whole-dictionaries.ts';

// Oracle: made-up figures, read by hand; the simulated heart, whose truth is known.
describe('charts in words', () => {
  const before = language.dictionary;
  beforeAll(() => {
    language.dictionary = english;
  });
  afterAll(() => {
    language.dictionary = before;
  });

  const series = (intervals: readonly number[]) => ({
    count: intervals.length,
    rPeakSample: new Int32Array(intervals.length),
    rrBeforeSeconds: Float32Array.from(intervals),
    rrAfterSeconds: new Float32Array(intervals.length),
    classIndex: null,
  });
  const histogram = (intervals: readonly number[]): string => {
    const beats = series(intervals);
    return describeHistogram(rrHistogram(beats, 0.02, 3), 0.02, beats);
  };

  it('say of a histogram with one hump where it is, and how wide it is', () => {
    expect(histogram([0.79, 0.81, 0.81, 0.81, 0.83])).toBe(
      'Most intervals lie near 0.81\u00a0s. Half of the intervals between 0.81\u00a0s and 0.81\u00a0s, the shortest 0.79\u00a0s, the longest 0.83\u00a0s.',
    );
  });

  it('and of one with two humps both, however small the dips beside them', () => {
    const early = [0.49, 0.51, 0.51, 0.51, 0.53];
    const usual = [0.79, 0.79, 0.81, 0.81, 0.81, 0.83];
    expect(histogram([...early, ...usual])).toContain('The intervals gather near 0.51\u00a0s and 0.81\u00a0s.');
    expect(histogram([])).toBe('No intervals.');
  });

  it('say on which side of the line a reliability diagram lies, and its farthest point', () => {
    const points = [
      { confidence: 0.6, accuracy: 0.45, count: 100 },
      { confidence: 0.9, accuracy: 0.92, count: 100 },
    ];
    expect(describeReliability(points)).toBe(
      'Most of it lies under the line: right less often than it says. Farthest from it: where it says 0.60, 0.45 of 100 are right.',
    );
    expect(describeReliability(points.slice(1))).toContain('above the line');
    expect(describeReliability([{ confidence: 0.9, accuracy: 0.905, count: 10 }])).toContain('about the line');
    expect(describeReliability([])).toBe('');
  });

  it('say of a strip beats, intervals, QRS and P waves; while it is asked about, no P wave', () => {
    const card = GALLERY.find(({ id }) => id === 'wenckebach');
    if (!card) throw new Error('the gallery has a Wenckebach block');
    const strip = cardStrip(card, { seconds: 8, sampleRateHz: 125 });
    const seen = (time: number): boolean => time >= strip.fromSeconds && time <= strip.fromSeconds + 8;
    const beats = strip.truth.beats.filter(({ rSeconds }) => seen(rSeconds)).length;
    const blocked = strip.truth.pWaves.filter(({ onset, state }) => seen(onset) && state === 'blocked').length;
    expect(blocked).toBeGreaterThan(0);
    const words = describeStrip(strip, false);
    expect(words).toContain(`${beats} beats.`);
    expect(words.match(/Intervals (.*?)\. QRS/)?.[1]?.split(', ')).toHaveLength(beats - 1);
    expect(words).toContain(`, ${blocked} without a beat.`);
    expect(describeStrip(strip, true)).not.toContain('P wave');
  });

  it('say of a signal that is coming how many beats, how fast, of which classes, and the latest', () => {
    const mark = { sample: 0, notSure: false };
    const tally = { found: 12, rate: 75.2, counts: [9, 2, 0, 0, 0], notSure: 1 };
    const marks = [0, 1, 0, 1, null].map((classIndex) => ({ ...mark, classIndex }));
    expect(describeSweep(['MLII', 'V1'], { ...tally, marks })).toBe(
      'MLII, V1: 12 beats so far, 75 per minute, of them 2 ventricular, 1 not sure. The latest: N V N V.',
    );
    expect(
      describeSweep(['II'], { ...tally, found: 0, rate: null, counts: [0, 0, 0, 0, 0], notSure: 0, marks: [] }),
    ).toBe('II: 0 beats so far.');
  });
});
