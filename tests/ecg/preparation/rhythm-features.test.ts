import { describe, expect, it } from 'vitest';
import { RHYTHM_FEATURES, rhythmFeatures, type RhythmParts } from '../../../src/ecg/preparation/rhythm-features.ts';
import { P_WAVE_STATES } from '../../../src/ecg/waves/waves.ts';
import { namedRows, rrOf } from './made-leads.ts';

const [ABSENT, PRESENT] = P_WAVE_STATES.keys();
const times = (count: number, ms: number) => new Array<number>(count).fill(ms);

/** Rows of a rhythm given by its intervals: P waves everywhere, all beats of one shape, unless said otherwise. */
function rowsOf(intervalsMs: readonly number[], changes: Partial<RhythmParts> = {}) {
  const all = (value: number) => new Array<number>(intervalsMs.length + 1).fill(value);
  const parts = {
    ...{ rr: rrOf(intervalsMs), correlation: all(1), pWave: all(PRESENT), secondPWave: null },
    ...{ coherence: all(0.6), projection: all(0.9) },
  };
  return namedRows(RHYTHM_FEATURES, rhythmFeatures({ ...parts, ...changes }));
}

describe('rhythmFeatures', () => {
  // Closed form: equal intervals do not change; every beat has a P wave.
  it('see order and P waves in a regular rhythm', () => {
    for (const row of rowsOf(times(60, 800))) {
      for (const reach of [8, 16, 40] as const) {
        expect(row[`median change, ± ${reach}`]).toBeCloseTo(0, 5);
        expect(row[`share of changes, ± ${reach}`]).toBe(0);
        expect(row[`spread, ± ${reach}`]).toBeCloseTo(0, 5);
        expect(row[`share with P, ± ${reach}`]).toBe(1);
        expect(row[`share without P, ± ${reach}`]).toBe(0);
      }
      expect(row['usual interval, seconds']).toBeCloseTo(0.8, 5);
      expect(row['local coherence of P']).toBeCloseTo(0.6, 5);
      expect(row['local projection on P']).toBeCloseTo(0.9, 5);
    }
  });

  // Closed form: intervals of 0.7 and 1.3 of the local median of 1 s (as many of both, and one more) change by 0.6 each time.
  it('measure changes from beat to beat in local medians', () => {
    const row = rowsOf(Array.from({ length: 81 }, (_, i) => [700, 1000, 1300, 1000][i % 4]))[40];
    expect(row['median change, ± 16']).toBeCloseTo(0.3, 3);
    expect(row['share of changes, ± 16']).toBe(1);
    expect(row['spread, ± 8']).toBeGreaterThan(0.15);
    expect(row['order, ± 40']).toBeLessThan(0.8);
  });

  // Oracle: the definition; a ventricular beat and the pause after it say nothing about the atria.
  it('leave out the intervals around a beat unlike the usual one', () => {
    const intervals = times(50, 800);
    intervals.splice(24, 2, 500, 1100);
    const unlike = intervals.map(() => 1).concat(1);
    unlike[25] = 0.2;
    const [kept, left] = [rowsOf(intervals)[25], rowsOf(intervals, { correlation: unlike })[25]];
    expect(kept['share of changes, ± 8']).toBeGreaterThan(0);
    expect(left['share of changes, ± 8']).toBe(0);
    expect(left['spread, ± 16']).toBeCloseTo(0, 5);
  });

  // Closed form: 2, 3 and 4 times 0.22 s are multiples of that cycle.
  it('know the multiples of a flutter cycle', () => {
    const flutter = Array.from({ length: 40 }, (_, i) => 220 * [2, 3, 2, 4][i % 4]);
    expect(rowsOf(flutter)[20]['multiples of a flutter cycle']).toBeCloseTo(1, 2);
    const none = Array.from({ length: 40 }, (_, i) => 500 + ((i * 37) % 400));
    expect(rowsOf(none)[20]['multiples of a flutter cycle']).toBeLessThan(0.5);
  });

  it('count P waves of either lead, and take a half where there is nothing to count', () => {
    const every = (state: number) => new Array<number>(41).fill(state);
    const half = every(ABSENT).map((state, i) => (i % 2 ? PRESENT : state));
    const row = rowsOf(times(40, 800), { pWave: half, secondPWave: every(PRESENT) })[20];
    expect(row['share with P, ± 16']).toBeCloseTo(0.5, 1);
    expect(row['share without P, ± 16']).toBeCloseTo(0.5, 1);
    expect(row['share with P in the second lead']).toBe(1);
    expect(rowsOf(times(40, 800))[20]['share with P in the second lead']).toBe(0.5);
    expect(rowsOf(times(40, 800), { correlation: every(0) })[20]['share with P, ± 8']).toBe(0.5);
  });

  it('are finite for one beat and for none', () => {
    expect(rowsOf([]).flatMap((row) => Object.values(row)).every(Number.isFinite)).toBe(true); // prettier-ignore
    const none = {
      beforeSeconds: new Float32Array(0),
      afterSeconds: new Float32Array(0),
      usualSeconds: new Float32Array(0),
    };
    expect(rowsOf([], { rr: none })).toEqual([]);
  });
});
