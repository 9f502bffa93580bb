import { describe, expect, it } from 'vitest';
import { absorb, joinAlike, layOver } from '../../../../src/ecg/rhythm/spells/lay-spells.ts';
import type { RhythmName, RhythmSpell } from '../../../../src/ecg/rhythm/spells/rhythm-spell.ts';

const spell = (fromSeconds: number, toSeconds: number, rhythm: RhythmName, confidence = 1): RhythmSpell => ({
  fromSeconds,
  toSeconds,
  rhythm,
  confidence,
  evidence: [{ code: 'with-p', value: fromSeconds }],
});
const brief = (spells: readonly RhythmSpell[]): unknown[] =>
  spells.map(({ fromSeconds, toSeconds, rhythm }) => [fromSeconds, toSeconds, rhythm]);

// Oracle: drawn on paper.
describe('layOver', () => {
  const sinus = [spell(0, 20, 'sinus'), spell(20, 40, 'unknown')];

  it('cuts what lies beneath, also across its borders', () => {
    expect(brief(layOver(sinus, [spell(5, 8, 'pause'), spell(18, 25, 'bigeminy')]))).toEqual([
      [0, 5, 'sinus'],
      [5, 8, 'pause'],
      [8, 18, 'sinus'],
      [18, 25, 'bigeminy'],
      [25, 40, 'unknown'],
    ]);
  });

  it('covers whole spells, and begins and ends with them', () => {
    expect(brief(layOver(sinus, [spell(0, 20, 'paced')]))).toEqual([
      [0, 20, 'paced'],
      [20, 40, 'unknown'],
    ]);
    expect(brief(layOver(sinus, [spell(0, 40, 'paced')]))).toEqual([[0, 40, 'paced']]);
    expect(layOver(sinus, [])).toEqual(sinus);
  });
});

describe('joinAlike', () => {
  it('joins neighbours of one name: confidence over time, evidence of the longer', () => {
    const [joined, ...more] = joinAlike([spell(0, 30, 'sinus', 0.5), spell(30, 40, 'sinus', 0.9)]);
    expect(joined).toMatchObject({ fromSeconds: 0, toSeconds: 40, evidence: [{ code: 'with-p', value: 0 }] });
    expect(joined?.confidence).toBeCloseTo(0.6);
    expect(more).toEqual([]);
  });
});

describe('absorb', () => {
  const isLong = ({ fromSeconds, toSeconds }: RhythmSpell): boolean => toSeconds - fromSeconds >= 10;

  it('gives the short to the one before, and a short first to the one after', () => {
    expect(brief(absorb([spell(0, 2, 'unknown'), spell(2, 20, 'sinus'), spell(20, 25, 'pause')], isLong))).toEqual([
      [0, 25, 'sinus'],
    ]);
  });

  it('keeps the longest where none may stand', () => {
    expect(brief(absorb([spell(0, 2, 'unknown'), spell(2, 7, 'sinus')], isLong))).toEqual([[0, 7, 'sinus']]);
    expect(absorb([], isLong)).toEqual([]);
  });
});
