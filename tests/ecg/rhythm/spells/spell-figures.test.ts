import { describe, expect, it } from 'vitest';
import type { RhythmName, RhythmSpell } from '../../../../src/ecg/rhythm/spells/rhythm-spell.ts';
import { beatsOfSpells, burdens, spellAt } from '../../../../src/ecg/rhythm/spells/spell-figures.ts';

const spell = (fromSeconds: number, toSeconds: number, rhythm: RhythmName): RhythmSpell => ({
  fromSeconds,
  toSeconds,
  rhythm,
  confidence: 1,
  evidence: [],
});
const SPELLS = [spell(0, 4, 'sinus'), spell(4, 5, 'pause'), spell(5, 20, 'fibrillation'), spell(20, 25, 'sinus')];

// Oracle: counted by hand.
describe('figures of spells', () => {
  it('count the beats in each and their rate', () => {
    const beats = beatsOfSpells(SPELLS, [500, 1500, 2500, 6000, 6500, 7000], 1000);
    expect(beats).toEqual([
      { beatCount: 3, firstBeat: 0, ratePerMinute: 60 },
      { beatCount: 0, firstBeat: null, ratePerMinute: NaN },
      { beatCount: 3, firstBeat: 3, ratePerMinute: 120 },
      { beatCount: 0, firstBeat: null, ratePerMinute: NaN },
    ]);
  });

  it('make no rate of what was found where the signal cannot be read', () => {
    const [noise] = beatsOfSpells([spell(0, 4, 'unreadable')], [500, 1500, 2500], 1000);
    expect(noise).toEqual({ beatCount: 3, firstBeat: 0, ratePerMinute: NaN });
  });

  it('sum up each rhythm, the largest share first', () => {
    expect(burdens(SPELLS)).toEqual([
      { rhythm: 'fibrillation', seconds: 15, share: 0.6, spellCount: 1, longest: SPELLS[2] },
      { rhythm: 'sinus', seconds: 9, share: 0.36, spellCount: 2, longest: SPELLS[3] },
      { rhythm: 'pause', seconds: 1, share: 0.04, spellCount: 1, longest: SPELLS[1] },
    ]);
    expect(burdens([])).toEqual([]);
  });

  it('find the spell at a moment', () => {
    expect([0, 3.9, 4, 24, 99].map((seconds) => spellAt(SPELLS, seconds))).toEqual(
      [0, 0, 1, 3, 3].map((i) => SPELLS[i]),
    );
    expect(spellAt([], 1)).toBeNull();
  });
});
