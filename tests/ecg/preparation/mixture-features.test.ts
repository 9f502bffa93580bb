import { describe, expect, it } from 'vitest';
import { MIXTURE_FEATURES, mixtureFeatures } from '../../../src/ecg/preparation/mixture-features.ts';
import { beatOf, BROAD, leadOf, namedRows, rrOf, SINUS } from './made-leads.ts';

const [SINUS_BEAT, BROAD_BEAT] = [beatOf(SINUS), beatOf(BROAD)];

/** Twenty sinus beats; in place of every fourth the beat given, which comes `early` or not. */
function rowsOf(others: readonly Float32Array[], early: boolean) {
  const beats = Array.from({ length: 20 }, () => SINUS_BEAT);
  const intervals = new Array<number>(19).fill(800);
  others.forEach((other, i) => {
    beats[4 * i + 3] = other;
    if (early) intervals.splice(4 * i + 2, 2, 500, 1100);
  });
  return namedRows(MIXTURE_FEATURES, mixtureFeatures(leadOf(beats, SINUS_BEAT), rrOf(intervals)));
}

describe('mixtureFeatures', () => {
  // Oracle: least squares of a sum of two known shapes gives back its two shares, and leaves nothing.
  it('finds the shares of the two shapes in a fusion beat', () => {
    const fusion = SINUS_BEAT.map((value, t) => 0.7 * value + 0.4 * BROAD_BEAT[t]);
    const rows = rowsOf([BROAD_BEAT, BROAD_BEAT, BROAD_BEAT, fusion], true);
    expect(rows.every((row) => row['another shape comes back'] === 1)).toBe(true);
    expect(rows[15]['share of the usual shape']).toBeCloseTo(0.7, 4);
    expect(rows[15]['share of the other shape']).toBeCloseTo(0.4, 4);
    expect(rows[15]['rest after both / height']).toBeCloseTo(0, 4);
    expect(rows[0]['share of the usual shape']).toBeCloseTo(1, 4);
    expect(rows[0]['share of the other shape']).toBeCloseTo(0, 4);
    expect(rows[3]['likeness to the other shape']).toBeCloseTo(-Math.log(0.02), 3);
    expect(rows[3]['share of the other shape']).toBeCloseTo(1, 4);
  });

  it('is all zero where no early beat of another shape comes back', () => {
    for (const rows of [
      rowsOf([], true),
      rowsOf([BROAD_BEAT, BROAD_BEAT], true),
      rowsOf(new Array(4).fill(BROAD_BEAT), false),
    ]) {
      for (const row of rows) expect(Object.values(row).every((value) => value === 0)).toBe(true);
    }
  });

  it('takes the larger of two groups', () => {
    const upright = BROAD_BEAT.map((value) => -value);
    const rows = rowsOf([BROAD_BEAT, upright, upright, upright], true);
    expect(rows[7]['share of the other shape']).toBeCloseTo(1, 4);
  });
});
