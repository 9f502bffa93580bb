import { describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { HEALTHY_HEART, type Heart } from '../../src/ecg/simulation/conduction/heart.ts';
import { sinusHeart } from '../../src/ecg/simulation/conduction/hearts.ts';
import { Random } from '../../src/ecg/simulation/random.ts';
import { planRhythm, RHYTHMS } from '../../training/simulation/plan-rhythms.ts';
import { planStretches, type PlannedBeat } from '../../training/simulation/planned-beats.ts';

const N = BEAT_CLASSES.indexOf('N');
const USUAL = 0.8;
const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);
const plan = (rhythm: (typeof RHYTHMS)[number], seed: number) => planRhythm(rhythm, USUAL, 400, new Random(seed));
const conducted = (beats: readonly PlannedBeat[]) => beats.filter(({ isBlocked }) => !isBlocked);
const rrOf = (beats: readonly PlannedBeat[]) =>
  beats.slice(1).map(({ atSeconds }, i) => atSeconds - beats[i].atSeconds);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
/** Interval before each beat of a class; blocked P waves are none. */
const rrBefore = (beats: readonly PlannedBeat[], name: 'N' | 'S') => {
  const own = conducted(beats);
  const rr = rrOf(own);
  return own.slice(1).flatMap(({ classIndex }, i) => (BEAT_CLASSES[classIndex] === name ? [rr[i]] : []));
};

describe('planRhythm', () => {
  it.each(RHYTHMS)('of %s has as many beats as asked for, in order, at intervals a heart has', (rhythm) => {
    for (const seed of SEEDS) {
      const beats = plan(rhythm, seed);
      expect(beats).toHaveLength(400);
      expect(rrOf(beats).every((rr) => rr >= 0)).toBe(true);
      for (const rr of rrOf(conducted(beats))) {
        expect(rr).toBeGreaterThan(0.2);
        expect(rr).toBeLessThan(4);
      }
    }
  });

  // Oracle: what each rhythm is, in the words of cardiology.
  it('has no P wave and irregular, Normal beats in fibrillation, at the rate drawn for it', () => {
    const means: number[] = [];
    for (const seed of SEEDS) {
      const beats = plan('fibrillation', seed);
      expect(beats.every(({ pScale, classIndex }) => pScale === 0 && classIndex === N)).toBe(true);
      const rr = rrOf(beats);
      means.push(mean(rr));
      expect(deviation(rr) / mean(rr)).toBeGreaterThan(0.1);
    }
    // Means are drawn from 0.65 to 1.1 of the usual interval; seven stretches of 60 beats in each of ten plans.
    expect(mean(means) / USUAL).toBeCloseTo(0.875, 1);
  });

  it('has early S beats in runs or alone, and Normal ones with a P wave between them', () => {
    for (const rhythm of ['atrial runs', 'isolated atrial beats'] as const) {
      for (const seed of SEEDS) {
        const beats = plan(rhythm, seed);
        for (const name of ['N', 'S'] as const) expect(rrBefore(beats, name).length).toBeGreaterThan(5);
        expect(mean(rrBefore(beats, 'S'))).toBeLessThan(0.93 * mean(rrBefore(beats, 'N')));
        // An atrial beat that is not early is Normal, whatever its P wave.
        const own = conducted(beats);
        const early = rrOf(own).map((rr) => rr < 0.9 * USUAL);
        expect(own.slice(1).every(({ classIndex, pScale }, i) => classIndex !== N || pScale === 1 || !early[i])).toBe(
          true,
        );
      }
    }
  });

  // Oracle: the P waves of second-degree block go on at one interval, whichever of them are conducted.
  it('keeps the atria in time through dropped beats, all of them Normal', () => {
    for (const seed of SEEDS) {
      const beats = plan('second-degree block', seed);
      expect(beats.every(({ classIndex, pScale }) => classIndex === N && pScale === 1)).toBe(true);
      expect(beats.filter(({ isBlocked }) => isBlocked).length).toBeGreaterThan(40);
      // P waves stand a fixed time before where R would be; between stretches one may be lost, within them they keep their interval.
      const p = beats.map(({ atSeconds, pShiftSeconds }) => atSeconds + pShiftSeconds).slice(0, 110);
      const intervals = p.slice(1).map((time, i) => time - p[i]);
      const cycle = mean(
        intervals
          .slice(0, 60)
          .sort((a, b) => a - b)
          .slice(15, 45),
      );
      expect(cycle).toBeGreaterThan(0.54);
      expect(cycle).toBeLessThan(1.06);
      const inTime = intervals.filter((interval) => Math.abs(interval / cycle - 1) < 0.2).length;
      expect(inTime / intervals.length).toBeGreaterThan(0.85);
    }
  });

  it('lengthens PR before a dropped beat in Wenckebach’s periods, again and again, and not in every other block', () => {
    /** How often PR is longer before a dropped beat than after the dropped one before it. */
    const growing = (rhythm: 'Wenckebach periods' | 'second-degree block', seed: number) => {
      const beats = plan(rhythm, seed);
      const ends = [...beats.keys()].filter((i) => i > 1 && beats[i].isBlocked && !beats[i - 1].isBlocked);
      const periods = ends.slice(1).map((end, i) => beats.slice(ends[i] + 1, end));
      const long = periods.filter((own) => own.length > 1 && own.every(({ isBlocked }) => !isBlocked));
      const grown = long.filter((own) => (own.at(-1)?.pShiftSeconds ?? 0) < own[0].pShiftSeconds - 0.02);
      return grown.length / long.length;
    };
    for (const seed of SEEDS) expect(growing('Wenckebach periods', seed)).toBeGreaterThan(0.8);
    expect(Math.min(...SEEDS.map((seed) => growing('second-degree block', seed)))).toBeLessThan(0.4);
  });

  it('has P waves without QRS after early atrial beats, and a pause after them', () => {
    const beats = plan('blocked atrial beats', 5);
    const blocked = [...beats.keys()].filter((i) => beats[i].isBlocked && beats[i + 1]);
    expect(blocked.length).toBeGreaterThan(20);
    for (const i of blocked) {
      expect(beats[i].atSeconds - beats[i - 1].atSeconds).toBeLessThan(0.6 * USUAL);
      expect(beats[i + 1].atSeconds - beats[i - 1].atSeconds).toBeGreaterThan(1.2 * USUAL);
    }
  });

  it('begins long atrial runs at once, and lets a sinus rate rise by and by', () => {
    for (const seed of SEEDS) {
      const runs = conducted(plan('long atrial runs', seed));
      const rr = rrOf(runs);
      const starts = [...rr.keys()].filter((i) => i > 0 && runs[i + 1].classIndex !== N && runs[i].classIndex === N);
      for (const i of starts) expect(rr[i]).toBeLessThan(0.82 * rr[i - 1]);
      const rising = plan('sinus acceleration', seed);
      expect(rising.every(({ classIndex, pScale }) => classIndex === N && pScale === 1)).toBe(true);
      const intervals = rrOf(rising);
      const steps = intervals.slice(1).map((value, i) => Math.abs(Math.log(value / intervals[i])));
      expect(Math.max(...steps)).toBeLessThan(0.25);
      expect(Math.min(...intervals)).toBeLessThan(0.85 * USUAL);
    }
  });

  it('has frequent atrial beats of two foci, early each', () => {
    for (const seed of SEEDS) {
      const beats = plan('multifocal atrial beats', seed);
      const share = rrBefore(beats, 'S').length / beats.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.55);
      for (const rr of rrBefore(beats, 'S')) expect(rr).toBeLessThanOrEqual(0.93 * USUAL);
    }
  });

  it('has only Normal beats in sinus arrhythmia and paroxysms, and mixtures in fusion beats', () => {
    for (const rhythm of ['sinus arrhythmia', 'paroxysms'] as const) {
      expect(plan(rhythm, 3).every(({ classIndex }) => classIndex === N)).toBe(true);
    }
    const fusions = plan('fusion beats', 3).filter(({ classIndex }) => BEAT_CLASSES[classIndex] === 'F');
    expect(fusions.length).toBeGreaterThan(50);
    for (const { normalShare, ventricularShare } of fusions) {
      expect(normalShare).toBeGreaterThan(0.5);
      expect(ventricularShare).toBeGreaterThan(0.09);
    }
  });
});

describe('planStretches', () => {
  const one = (heart: Heart, beats: number) => planStretches([{ heart, beats }], new Random(1));

  // Oracle: closed forms. PR of a rested node stands for the real beat's own; a longer one moves P away from R by as much.
  it('moves P by what PR is longer than that of a rested node', () => {
    const rested = one(sinusHeart(50, { breathingShare: 0, jitterShare: 0 }), 10);
    for (const { pShiftSeconds } of rested.slice(1)) expect(pShiftSeconds).toBeCloseTo(0, 2);
    const { avNode } = HEALTHY_HEART;
    const tired = { ...avNode, recoverySeconds: Infinity };
    const late = one(sinusHeart(50, { breathingShare: 0, jitterShare: 0 }, { avNode: tired }), 10);
    for (const { pShiftSeconds } of late.slice(1)) expect(pShiftSeconds).toBeCloseTo(-avNode.addedSeconds, 6);
  });

  it('lets the next heart take over after one cycle of its own', () => {
    const quiet = { breathingShare: 0, jitterShare: 0 };
    const beats = planStretches(
      [
        { heart: sinusHeart(60, quiet), beats: 5 },
        { heart: sinusHeart(75, quiet), beats: 5 },
      ],
      new Random(1),
    );
    expect(rrOf(beats).map((rr) => Math.round(100 * rr))).toEqual([100, 100, 100, 100, 80, 80, 80, 80, 80]);
  });
});
