import { afterEach, expect, it, vi } from 'vitest';
import type { SimilarSoFar } from '../../../src/analysis/analysis.ts';
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
  const windowsOf = (beats: readonly number[]): Float32Array =>
    Float32Array.from(beats.flatMap((beat) => [...windowsMv.subarray((beat % 4) * 200, ((beat % 4) + 1) * 200)]));
  return {
    sections: new Array(SECTIONS).fill({}),
    firstBeats: [0, 4, 8, 12],
    beatCount: 4 * SECTIONS,
    sectionOf: (beat: number) => Math.floor(beat / 4),
    windowsIn,
    windowsOf,
  } as unknown as PreparedSections;
}

afterEach(() => void vi.restoreAllMocks());

/** A clock that is a second on whenever it is looked at: every step takes long. */
function slowClock(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
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

// Oracle: nine of the twelve beats are narrow, three of four in every section.
it('tells the likest of the sections looked at, its own first, and the same in the end as at once', async () => {
  const atOnce = await new BeatComparison(madeInputs(() => undefined)).similarTo(6, 3);
  slowClock();
  const looked: number[] = [];
  const told: SimilarSoFar[] = [];
  const comparison = new BeatComparison(madeInputs((section) => looked.push(section)));
  const similar = await comparison.similarTo(6, 3, (soFar) => told.push(soFar));
  expect(looked).toEqual([1, 0, 2]);
  expect(told.map(({ found, fraction }) => [found, fraction])).toEqual([
    [2, 1 / 3],
    [5, 2 / 3],
  ]);
  expect(told.map(({ beatIndex }) => [...beatIndex])).toEqual([
    [4, 7],
    [0, 2, 3],
  ]);
  expect(told[1].waveformsMv).toHaveLength(3 * 200);
  expect(similar).toEqual(atOnce);
  expect([...similar.beatIndex]).toEqual([0, 2, 3, 4, 7, 8, 10, 11]);
  // Later questions look at no signal again.
  await comparison.similarTo(1, 3);
  expect(looked).toHaveLength(SECTIONS);
});

it('looks for one beat at a time, and goes on with the sections that are missing', async () => {
  slowClock();
  const looked: number[] = [];
  const comparison = new BeatComparison(madeInputs((section) => looked.push(section)));
  const first = comparison.similarTo(0, 3);
  const second = comparison.similarTo(11, 3);
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect([...(await second).beatIndex]).toEqual([0, 2, 3, 4, 6, 7, 8, 10]);
  expect(looked).toEqual([0, 2, 1]);
});
