import { expect, it } from 'vitest';
import { BeatComparison } from '../../../src/analysis/answers/beat-comparison.ts';
import type { PreparedSections } from '../../../src/analysis/run/prepared-sections.ts';
import { makeWindows, NARROW, WIDE } from '../../ecg/preparation/made-windows.ts';

const SECTIONS = 3;

/** An analysis of three sections with the same four beats each. */
function madeInputs(looked: (section: number) => void): PreparedSections {
  const windowsMv = makeWindows([NARROW, WIDE, NARROW, NARROW]);
  const windowsIn = (section: number): Float32Array => {
    looked(section);
    return windowsMv;
  };
  return { sections: new Array(SECTIONS).fill({}), beatCount: 4 * SECTIONS, windowsIn } as unknown as PreparedSections;
}

// Oracle: the beats are made of two known shapes.
it('groups the beats of all sections, which are gone through twice', async () => {
  const looked: number[] = [];
  const { groupOf, count } = await new BeatComparison(madeInputs((section) => looked.push(section))).templates();
  expect(count).toBe(2);
  expect([...groupOf]).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0]);
  expect(looked).toEqual([0, 1, 2, 0, 1, 2]);
});

it.each(['templates', 'similar beats'])('looks at nothing more of %s once another takes its place', async (asked) => {
  const looked: number[] = [];
  const inputs = madeInputs((section) => {
    looked.push(section);
    if (section === 1) new BeatComparison(inputs, comparison);
  });
  const comparison = new BeatComparison(inputs);
  const answer = asked === 'templates' ? comparison.templates() : comparison.similarTo(0, 3);
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect(looked).toEqual([0, 1]);
});
