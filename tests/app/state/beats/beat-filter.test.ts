import { describe, expect, it } from 'vitest';
import { BeatFilter } from '../../../../src/app/state/beats/beat-filter.svelte.ts';
import { makeBeats } from '../../views/beat/made-beats.ts';

// Oracle: by hand.
describe('BeatFilter', () => {
  const beats = makeBeats('NVNSV');
  beats.notSure[2] = 1;

  it('lists any of the chosen classes or the unsure ones, and all when nothing is chosen', () => {
    const filter = new BeatFilter();
    expect([...filter.matches(beats)]).toEqual([0, 1, 2, 3, 4]);
    filter.toggleClass(1);
    expect([...filter.matches(beats)]).toEqual([1, 4]);
    filter.toggleClass(2);
    expect([...filter.matches(beats)]).toEqual([1, 3, 4]);
    filter.notSure = true;
    expect([...filter.matches(beats)]).toEqual([1, 2, 3, 4]);
    filter.toggleClass(1);
    filter.toggleClass(2);
    expect([...filter.matches(beats)]).toEqual([2]);
    filter.clear();
    expect(filter.showsAll).toBe(true);
  });
});
