import { describe, expect, it } from 'vitest';
import {
  CONFIDENCE_GROUPS,
  spellConfidence,
  type ConfidenceFit,
  type ConfidenceGroup,
} from '../../../src/ecg/rhythm/spells/spell-confidence.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { fitSpellConfidence, type JudgedSpell } from '../../../training/rhythm/fit-spell-confidence.ts';

const TRUTH: ConfidenceFit = {
  bias: -0.6,
  posterior: 0.7,
  groups: { sinus: 0.8, fibrillation: 0, atrial: -0.8, junctional: 0, block: 0, ventricular: 0, pattern: 0 },
};
const RHYTHMS = { sinus: 'sinus', fibrillation: 'fibrillation', atrial: 'supraventricular-run' } as const;

/** Spells of many people, right as often as the truth says. */
function spells(people: number): JudgedSpell[] {
  const random = new Random(3);
  return Array.from({ length: people }, (_, person) =>
    (Object.keys(RHYTHMS) as (keyof typeof RHYTHMS)[]).map((group): JudgedSpell => {
      const [posterior, seconds] = [0.1 + 0.85 * random.next(), 3 + 60 * random.next()];
      const likely = spellConfidence(RHYTHMS[group], posterior, TRUTH);
      return {
        person: String(person),
        group,
        posterior,
        rightSeconds: seconds * likely,
        wrongSeconds: seconds * (1 - likely),
        isSimulated: false,
      };
    }),
  ).flat();
}

// Oracle: spells that are right as often as a known fit says.
describe('fitSpellConfidence', () => {
  it('finds what made the spells right', () => {
    const made = spells(600);
    const fit = fitSpellConfidence(made);
    for (const { group, posterior, rightSeconds, wrongSeconds } of made) {
      const rhythm = RHYTHMS[group as keyof typeof RHYTHMS];
      expect(
        Math.abs(spellConfidence(rhythm, posterior, fit) - rightSeconds / (rightSeconds + wrongSeconds)),
      ).toBeLessThan(0.04);
    }
  });

  it('keeps groups that nobody has where all are', () => {
    const { groups } = fitSpellConfidence(spells(50));
    expect(groups.block).toBeCloseTo(0, 9);
    expect(groups.atrial).toBeLessThan(groups.sinus);
  });

  it('gives each person the root of their time', () => {
    // One person is always right for an hour, nine are always wrong for a minute.
    const spell = (person: string, seconds: number, isRight: boolean): JudgedSpell => ({
      person,
      group: 'sinus',
      posterior: 0.8,
      rightSeconds: isRight ? seconds : 0,
      wrongSeconds: isRight ? 0 : seconds,
      isSimulated: false,
    });
    const fit = fitSpellConfidence([
      spell('long', 3600, true),
      ...Array.from({ length: 9 }, (_, i) => spell(`short ${i}`, 60, false)),
    ]);
    // √3600 of √3600 + 9 √60.
    expect(spellConfidence('sinus', 0.8, fit)).toBeGreaterThan(0.35);
    expect(spellConfidence('sinus', 0.8, fit)).toBeLessThan(0.65);
  });
});

// Oracle: what a confidence is: never beyond 0 and 1, and no less for more.
describe('spellConfidence', () => {
  const rhythms = (Object.keys(CONFIDENCE_GROUPS) as ConfidenceGroup[]).flatMap((group) => CONFIDENCE_GROUPS[group]);

  it.each(rhythms)('grows with the posterior: %s', (rhythm) => {
    const said = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.99, 1].map((posterior) => spellConfidence(rhythm, posterior));
    expect(said.every((value) => value > 0 && value < 1)).toBe(true);
    expect(said).toEqual(said.toSorted((a, b) => a - b));
  });
});
