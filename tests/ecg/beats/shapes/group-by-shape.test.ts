import { describe, expect, it } from 'vitest';
import { GroupSums } from '../../../../src/ecg/beats/shapes/average-groups.ts';
import { BeatShapes } from '../../../../src/ecg/beats/shapes/beat-shapes.ts';
import { WINDOW_R_SAMPLE, WINDOW_SAMPLES } from '../../../../src/ecg/preparation/cut-windows.ts';
import { COMPARED_SPAN, groupByShape, groupingSteps } from '../../../../src/ecg/beats/shapes/group-by-shape.ts';
import { makeWindows, NARROW, scaled, shifted, WIDE, type Bump } from '../../preparation/made-windows.ts';

/** Values in −1…1 that are the same in every run. */
function noiseFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const grouped = (windowsMv: Float32Array) => groupByShape(BeatShapes.of(windowsMv, COMPARED_SPAN));

describe('groupByShape', () => {
  // Oracle: the beats are made of two known shapes.
  it('puts each made shape into a group of its own, whatever its size and small shifts, the larger group first', () => {
    const beats = [WIDE, NARROW, shifted(NARROW, 0.006), scaled(NARROW, 0.5), WIDE, NARROW, shifted(WIDE, -0.006)];
    const noise = noiseFrom(1);
    const { groupOf, count } = grouped(makeWindows(beats, () => 0.02 * noise()));
    expect(count).toBe(2);
    expect([...groupOf]).toEqual([1, 0, 0, 0, 1, 0, 1]);
  });

  it('keeps a shape seen once out of every group', () => {
    const { groupOf, count } = grouped(makeWindows([NARROW, NARROW, WIDE]));
    expect(count).toBe(1);
    expect([...groupOf]).toEqual([0, 0, 1]);
  });

  it('hands out at most 20 groups, and every beat has a place', () => {
    // Forty pairs of shapes, each two bumps at places of their own.
    const beats = Array.from({ length: 80 }, (_, i): Bump[] => {
      const kind = Math.floor(i / 2);
      return [
        [1, -0.09 + 0.03 * (kind % 8), 0.008],
        [-1, -0.08 + 0.045 * Math.floor(kind / 8), 0.008],
      ];
    });
    const { groupOf, count } = grouped(makeWindows(beats));
    expect(count).toBe(20);
    expect(groupOf).toHaveLength(80);
    expect(Math.max(...groupOf)).toBe(20);
  });

  it('has no groups without beats, and none of flat beats', () => {
    expect(grouped(new Float32Array(0))).toEqual({ groupOf: new Uint8Array(0), count: 0 });
    expect(grouped(new Float32Array(3 * WINDOW_SAMPLES)).count).toBe(0);
  });

  // Oracle: the beats are made of two known shapes; four times they are gone through.
  it('lets others work after every few hundred beats', () => {
    const beats = Array.from({ length: 1100 }, (_, i) => (i % 4 === 0 ? WIDE : NARROW));
    const steps = groupingSteps(BeatShapes.of(makeWindows(beats), COMPARED_SPAN));
    let [pauses, step] = [0, steps.next()];
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBe(8);
    expect(step.value.count).toBe(2);
    expect(step.value.groupOf.every((group, beat) => group === Number(beat % 4 === 0))).toBe(true);
  });
});

describe('GroupSums', () => {
  // Oracle: mean and standard deviation (n − 1) of 1 and 2 are 1.5 and √½.
  it('is the mean of the windows of a group, with their spread, and the rest after the groups', () => {
    const windows = makeWindows([NARROW, scaled(NARROW, 2), WIDE]);
    const sums = new GroupSums({ groupOf: Uint8Array.of(0, 0, 1), count: 1 });
    // In two parts, as the sections of a recording come.
    sums.add(windows.subarray(0, WINDOW_SAMPLES));
    sums.add(windows.subarray(WINDOW_SAMPLES));
    const { meanMv, spreadMv } = sums.averages;
    expect(meanMv[WINDOW_R_SAMPLE]).toBeCloseTo(1.5 * windows[WINDOW_R_SAMPLE], 5);
    expect(spreadMv[WINDOW_R_SAMPLE]).toBeCloseTo(Math.SQRT1_2 * windows[WINDOW_R_SAMPLE], 5);
    expect([...meanMv.subarray(WINDOW_SAMPLES)]).toEqual([...windows.subarray(2 * WINDOW_SAMPLES)]);
    expect(Math.max(...spreadMv.subarray(WINDOW_SAMPLES))).toBe(0);
  });
});
