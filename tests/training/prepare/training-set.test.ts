import { describe, expect, it } from 'vitest';
import type { LabelledBeats } from '../../../training/prepare/labelled-beats.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import {
  trainingSet,
  type TrainingSet,
  type TrainingSource,
  type WeightingPlan,
} from '../../../training/prepare/training-set.ts';

const PLAN: WeightingPlan = {
  weightExponent: 0.5,
  normalShare: 0.25,
  largestRecordShare: 1,
  simulatedShare: 10,
  leftOut: ['Q'],
};
const LETTERS = 'NVSFQ';
const NONE = new Float32Array(0);

/** Beats of the classes counted ({ N: 3, V: 1 }); the features of each say which source and which beat of it. */
function beatsOf(counts: Partial<Record<string, number>>, source = 0): LabelledBeats {
  const classIndex = Uint8Array.from(
    [...LETTERS].flatMap((letter, index) => new Array<number>(counts[letter] ?? 0).fill(index)),
  );
  return {
    count: classIndex.length,
    classIndex,
    batch: (first, count) => ({
      count,
      before: NONE,
      after: NONE,
      waveform: new Float32Array(count),
      features: Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? source : first + Math.floor(i / 2))),
    }),
  };
}

const real = (counts: Partial<Record<string, number>>, source = 0): TrainingSource => ({
  ...{ beats: beatsOf(counts, source), features: NONE, group: null, ruledOut: null, drawShare: 1, takesPart: null },
});
const simulated = (counts: Partial<Record<string, number>>, name: string, lossShare: number): TrainingSource => ({
  ...real(counts, 9),
  group: { name, lossShare },
});
const weightOf = (set: TrainingSet, beat: number) => set.target(beat).weight;

/** Mean weight that an epoch gives to the beats chosen, over many epochs. */
function weightPerEpoch(set: ReturnType<typeof trainingSet>, isChosen: (beat: number) => boolean): number {
  const random = new Random(1);
  const epochs = 300;
  let sum = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const beat of set.draw(random)) if (isChosen(beat)) sum += weightOf(set, beat);
  }
  return sum / epochs;
}

describe('trainingSet', () => {
  // Closed form: with N : V = 900 : 100 and exponent ½ a V beat weighs √9 = 3 times an N beat; a quarter of the N beats are
  // seen, each for four: 300 · 4w : 100 · 3w in all as without sampling (900 w : 300 w).
  it('weighs classes by their frequency, and Normal beats for those that are not seen', () => {
    const set = trainingSet([real({ N: 900, V: 100 })], PLAN);
    const [normal, ventricular] = [weightOf(set, 0), weightOf(set, 950)];
    expect(ventricular / (normal * PLAN.normalShare)).toBeCloseTo(3, 4);
    const isNormal = (beat: number) => set.target(beat).classIndex === 0;
    const ratio = weightPerEpoch(set, isNormal) / weightPerEpoch(set, (beat) => !isNormal(beat));
    expect(Math.abs(ratio / 3 - 1)).toBeLessThan(0.03);
  });

  it('sees as many beats in an epoch as planned, each at most once, and their mean weight is 1', () => {
    const set = trainingSet([real({ N: 2000, V: 300, Q: 50 })], PLAN);
    const random = new Random(3);
    const epochs = Array.from({ length: 200 }, () => set.draw(random));
    const size = epochs.reduce((sum, epoch) => sum + epoch.length, 0) / epochs.length;
    expect(Math.abs(size / (2000 * 0.25 + 300) - 1)).toBeLessThan(0.01);
    expect(new Set(epochs[0]).size).toBe(epochs[0].length);
    const mean = weightPerEpoch(set, () => true) / size;
    expect(mean).toBeCloseTo(1, 2);
    // Shuffled: the first beats of an epoch are not the first beats of the set.
    expect([...epochs[0].subarray(0, 50)]).not.toEqual([...epochs[0].subarray(0, 50)].sort((a, b) => a - b));
  });

  it('leaves out the classes named', () => {
    const set = trainingSet([real({ N: 50, V: 20, Q: 30 })], { ...PLAN, normalShare: 1 });
    const seen = new Set(set.draw(new Random(1)));
    expect(seen.size).toBe(70);
    expect([...seen].every((beat) => LETTERS[set.target(beat).classIndex] !== 'Q')).toBe(true);
  });

  // Closed form: a record with 90 of 100 V beats that may hold 30 % counts 30 beats' worth: each of its beats weighs a third.
  it('caps what one recording holds of a rare class, and never of Normal beats', () => {
    const set = trainingSet([real({ N: 100, V: 90 }, 0), real({ N: 100, V: 10 }, 1)], {
      ...PLAN,
      largestRecordShare: 0.3,
    });
    expect(weightOf(set, 100) / weightOf(set, 290)).toBeCloseTo(1 / 3, 4);
    expect(weightOf(set, 0)).toBeCloseTo(weightOf(set, 190), 6);
  });

  // Closed form: all sources of a name share the loss weight stated, whatever their number and classes.
  it('gives simulated beats the share of the loss stated', () => {
    const set = trainingSet(
      [
        real({ N: 400, V: 100 }),
        simulated({ N: 300, S: 100 }, 'rhythm', 0.05),
        simulated({ N: 50, S: 200 }, 'rhythm', 0.05),
        simulated({ N: 100, F: 80 }, 'fusion', 0.03),
      ],
      PLAN,
    );
    const isReal = (beat: number) => beat < 500;
    const realWeight = weightPerEpoch(set, isReal);
    expect(Math.abs(weightPerEpoch(set, (beat) => beat >= 500 && beat < 1150) / realWeight - 0.05)).toBeLessThan(0.003);
  });

  it('sees no more simulated beats than planned, which then weigh more', () => {
    const sources = [real({ V: 400 }), simulated({ V: 4000 }, 'rhythm', 0.05)];
    const few = trainingSet(sources, { ...PLAN, simulatedShare: 0.3 });
    const random = new Random(5);
    let seen = 0;
    for (let epoch = 0; epoch < 100; epoch++) seen += few.draw(random).filter((beat) => beat >= 400).length;
    expect(Math.abs(seen / 100 / (0.3 * 400) - 1)).toBeLessThan(0.03);
    const ratio = weightPerEpoch(few, (beat) => beat >= 400) / weightPerEpoch(few, (beat) => beat < 400);
    expect(Math.abs(ratio - 0.05)).toBeLessThan(0.003);
  });

  // Closed form: as above; beats that take no part are never seen, whatever their class is thought to be.
  it('gives beats of which only is known what they are not their share, thinned, and leaves out those that say nothing', () => {
    const inFibrillation = Uint8Array.from({ length: 400 }, (_, i) => Number(i < 300));
    const fibrillation: TrainingSource = {
      ...simulated({ N: 400 }, 'not S', 0.06),
      ...{ ruledOut: ['S'], drawShare: 0.5, takesPart: inFibrillation },
    };
    const set = trainingSet([real({ N: 400, V: 100 }), fibrillation], {
      ...PLAN,
      normalShare: 1,
      simulatedShare: 0.01,
    });
    const own = set.draw(new Random(2)).filter((beat) => beat >= 500);
    expect(own.every((beat) => beat < 800)).toBe(true);
    expect(Math.abs(own.length / 150 - 1)).toBeLessThan(0.25);
    expect(set.target(600).ruledOut).toEqual(['S']);
    const share = weightPerEpoch(set, (beat) => beat >= 500) / weightPerEpoch(set, (beat) => beat < 500);
    expect(Math.abs(share - 0.06)).toBeLessThan(0.003);
  });

  it('takes each beat from its own source', () => {
    const set = trainingSet([real({ N: 3 }, 0), real({ N: 2, V: 1 }, 1), real({ S: 2 }, 2)], PLAN);
    const { count, features } = set.inputs(Int32Array.of(7, 0, 3, 5, 2));
    expect(count).toBe(5);
    expect([...features]).toEqual([2, 1, 0, 0, 1, 0, 1, 2, 0, 2]);
  });
});
