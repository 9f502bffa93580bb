import { beforeEach, describe, expect, it } from 'vitest';
import { StretchSteps } from '../../../../src/app/state/beats/stretch-steps.ts';

// Oracle: the order of the stretches. The second and the third begin together, and the fourth has no beat to select.
const LIST = [
  { at: 5, beat: 1 },
  { at: 10, beat: 2 },
  { at: 10, beat: 2 },
  { at: 20, beat: null },
  { at: 30, beat: 6 },
];

describe('steps through stretches', () => {
  let here: number;
  let selected: number | null;
  let steps: StretchSteps<(typeof LIST)[number]>;
  const show = (stretch: (typeof LIST)[number]): void => {
    if (stretch.beat !== null) [selected, here] = [stretch.beat, stretch.at];
  };
  const walk = (direction: 1 | -1, times: number) =>
    Array.from({ length: times }, () => steps.step(direction, show)?.number ?? null);

  beforeEach(() => {
    here = 0;
    selected = null;
    steps = new StretchSteps({
      list: () => LIST,
      startOf: ({ at }) => at,
      here: () => here,
      selected: () => selected,
    });
  });

  it('reach every one forwards and backwards, also those that begin together and those without a beat', () => {
    expect(walk(1, 6)).toEqual([1, 2, 3, 4, 5, null]);
    expect(walk(-1, 5)).toEqual([4, 3, 2, 1, null]);
  });

  it('go on from another beat once one is selected', () => {
    walk(1, 1);
    [selected, here] = [5, 25];
    expect(walk(1, 1)).toEqual([5]);
    [selected, here] = [5, 25];
    expect(walk(-1, 1)).toEqual([4]);
  });

  it('lead nowhere where there is nothing', () => {
    const none = new StretchSteps<number>({ list: () => [], startOf: Number, here: () => 0, selected: () => null });
    expect(none.step(1, show as never)).toBeNull();
  });
});
