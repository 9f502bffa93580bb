import { describe, expect, it } from 'vitest';
import { placeLiveMarks } from '../../../../src/app/views/live/place-live-marks.ts';
import { Sweep } from '../../../../src/app/views/live/sweep.ts';

const RATE_HZ = 250;
const BEATS = 300;
/** A beat a second, every tenth ventricular. */
const MARKS = Array.from({ length: BEATS }, (_, i) => ({
  sample: (i + 1) * RATE_HZ,
  classIndex: i % 10 === 9 ? 1 : 0,
  notSure: false,
}));

function sweepAt(pxPerSecond: number, columns: number): Sweep {
  const sweep = new Sweep(1, columns, RATE_HZ / pxPerSecond, RATE_HZ);
  sweep.push([new Float32Array((BEATS + 1) * RATE_HZ)]);
  return sweep;
}

// Oracle: a mark is 12 px wide: nearer than that they would hide each other; a pen of 100 px a second has room for all.
describe('placeLiveMarks', () => {
  it('keeps marks clear of each other at any speed, and those that are not Normal before the others', () => {
    const columns = 1000;
    const sweep = sweepAt(3, columns);
    const placed = placeLiveMarks(sweep, MARKS, sweep.headColumn - columns + 1, 1);
    const columnsOf = placed.map(({ beatIndex }) => sweep.columnOf(MARKS[beatIndex].sample));
    for (let i = 1; i < columnsOf.length; i++) expect(columnsOf[i] - columnsOf[i - 1]).toBeGreaterThan(12);
    expect(placed.filter(({ classIndex }) => classIndex === 1)).toHaveLength(BEATS / 10);
    for (const { xPx } of placed) expect(xPx).toBeLessThan(columns);
  });

  it('marks every beat on the screen where there is room, each where its R lies', () => {
    const columns = 1000;
    const sweep = sweepAt(100, columns);
    const placed = placeLiveMarks(sweep, MARKS, sweep.headColumn - columns + 1, 1);
    expect(placed.map(({ beatIndex }) => beatIndex)).toEqual(MARKS.map((_, i) => i).slice(-columns / 100));
    for (const { beatIndex, xPx } of placed) {
      expect(xPx).toBeCloseTo(sweep.columnOf(MARKS[beatIndex].sample) % columns, 6);
    }
  });
});
