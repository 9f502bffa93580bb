import { describe, expect, it } from 'vitest';
import { smallestAround } from '../../../../src/app/state/beats/smallest-around.ts';

// Oracle: closed form on three nested and one separate stretch.
describe('smallestAround', () => {
  const stretches = [
    { startSample: 0, endSample: 1000 },
    { startSample: 100, endSample: 300 },
    { startSample: 150, endSample: 200 },
    { startSample: 2000, endSample: 2100 },
  ];

  it('finds the shortest stretch a sample lies in, its ends included', () => {
    const found = [0, 99, 100, 175, 200, 201, 2100].map((sample) => smallestAround(stretches, sample));
    expect(found).toEqual([0, 0, 1, 2, 2, 1, 3].map((index) => stretches[index]));
  });

  it('finds none where there is none', () => {
    expect([-1, 1001, 2101].map((sample) => smallestAround(stretches, sample))).toEqual([null, null, null]);
    expect(smallestAround([], 5)).toBeNull();
  });
});
