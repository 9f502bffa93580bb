import { describe, expect, it } from 'vitest';
import { RUN_FEATURES, runFeatures } from '../../../src/ecg/preparation/run-features.ts';
import { namedRows, rrOf } from './made-leads.ts';

const times = (count: number, ms: number) => new Array<number>(count).fill(ms);
const rowsOf = (intervalsMs: readonly number[]) => namedRows(RUN_FEATURES, runFeatures(rrOf(intervalsMs)));

describe('runFeatures', () => {
  // Closed form: five intervals of 500 ms in a rhythm of 800.
  it('say how fast a run is against the beats before and after, and how long', () => {
    const rows = rowsOf([...times(10, 800), ...times(5, 500), ...times(10, 800)]);
    for (let beat = 11; beat <= 15; beat++) {
      expect(rows[beat]['run / beats before it']).toBeCloseTo(Math.log(5 / 8), 5);
      expect(rows[beat]['length of the run']).toBeCloseTo(Math.log(6) / 3, 5);
      expect(rows[beat]['run / beats after it']).toBeCloseTo(Math.log(5 / 8), 5);
      expect(rows[beat]['length of the run, backwards']).toBeCloseTo(Math.log(6) / 3, 5);
    }
    for (const beat of [0, 5, 10, 16, 25]) expect(Object.values(rows[beat])).toEqual([0, 0, 0, 0]);
  });

  // Oracle: what they are for: a healthy heart quickens by a few per cent a beat.
  it('see no run in a rate that rises and falls smoothly, however far', () => {
    const smooth = Array.from({ length: 120 }, (_, i) => Math.round(650 + 250 * Math.cos((2 * Math.PI * i) / 120)));
    for (const row of rowsOf(smooth)) expect(Object.values(row)).toEqual([0, 0, 0, 0]);
  });

  it('read backwards in time, are those of the rhythm played backwards', () => {
    const intervals = [...times(9, 820), ...times(7, 480), 900, ...times(12, 760), ...times(3, 520), ...times(8, 800)];
    const [forwards, backwards] = [rowsOf(intervals), rowsOf(intervals.toReversed())];
    for (let beat = 1; beat <= intervals.length; beat++) {
      const mirrored = backwards[intervals.length + 1 - beat];
      expect(forwards[beat]['run / beats after it']).toBeCloseTo(mirrored['run / beats before it'], 6);
      expect(forwards[beat]['length of the run, backwards']).toBeCloseTo(mirrored['length of the run'], 6);
    }
  });

  it('see a run that goes on to the end, and none without six beats before', () => {
    const rows = rowsOf([...times(8, 800), ...times(6, 450)]);
    expect(rows.at(-1)?.['length of the run']).toBeCloseTo(Math.log(7) / 3, 5);
    expect(rows.at(-1)?.['length of the run, backwards']).toBe(0);
    for (const row of rowsOf([...times(2, 800), ...times(7, 450)])) expect(row['length of the run']).toBe(0);
  });
});
