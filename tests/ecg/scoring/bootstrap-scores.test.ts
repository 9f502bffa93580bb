import { describe, expect, it } from 'vitest';
import { bootstrapScores } from '../../../src/ecg/scoring/bootstrap-scores.ts';
import { scoreClasses } from '../../../src/ecg/scoring/score-classes.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';

const NONE = [0, 0, 0, 0, 0, 0];

/** A person with `right` N beats called N and `wrong` called V, and one V beat called V. */
function person(right: number, wrong: number) {
  return scoreClasses([[right, wrong, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0], NONE, NONE, NONE, NONE], 'ec57');
}

function seeded() {
  const random = new Random(4);
  return () => random.next();
}

describe('bootstrapScores', () => {
  // Oracle: people who are all alike leave nothing to chance.
  it('has no width where all people are alike', () => {
    const { accuracy, vF1, sF1 } = bootstrapScores([person(9, 0), person(9, 0), person(9, 0)], 'ec57', seeded());
    expect(accuracy).toEqual([100, 100]);
    expect(vF1).toEqual([100, 100]);
    // There are no S beats: there is no such figure.
    expect(sF1.every(Number.isNaN)).toBe(true);
  });

  // Oracle: of two people both draws are the same one in half of the resamples, which is more than 2.5 % at each end.
  it('reaches from the worse to the better of two people', () => {
    const { accuracy } = bootstrapScores([person(99, 0), person(49, 50)], 'ec57', seeded());
    expect(accuracy).toEqual([50, 100]);
  });

  // Oracle: the accuracy over n people of equal size is a mean of n draws: its 95 % interval is ± 1.96 √(p (1 − p) / n).
  it('is as wide as the normal approximation says for many people', () => {
    const people = Array.from({ length: 100 }, (_, i) =>
      scoreClasses([i % 5 === 0 ? [0, 1, 0, 0, 0, 0] : [1, 0, 0, 0, 0, 0], NONE, NONE, NONE, NONE, NONE], 'ec57'),
    );
    const [low, high] = bootstrapScores(people, 'ec57', seeded()).accuracy;
    const half = 100 * 1.96 * Math.sqrt((0.8 * 0.2) / 100);
    expect(Math.abs(low - (80 - half))).toBeLessThan(1.5);
    expect(Math.abs(high - (80 + half))).toBeLessThan(1.5);
  });

  it('depends on the numbers drawn alone', () => {
    const people = [person(9, 1), person(5, 5), person(8, 0)];
    expect(bootstrapScores(people, 'ec57', seeded())).toEqual(bootstrapScores(people, 'ec57', seeded()));
  });
});
