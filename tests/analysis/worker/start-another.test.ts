import { describe, expect, it } from 'vitest';
import { helperCount } from '../../../src/analysis/worker/start-another.ts';

// Oracle: one worker fewer than there are cores, but two on two cores, at least one and at most six, fewer with little memory; the first one is there
// already.
describe('the workers beside the first one', () => {
  it.each([
    [1, 8, 0],
    [2, 8, 1],
    [2, 4, 1],
    [2, 2, 0],
    [3, 8, 1],
    [8, 8, 5],
    [64, 8, 5],
    [8, 4, 1],
    [8, 2, 0],
    [8, 0.5, 0],
    [8, undefined, 2],
    [2, undefined, 1],
    [1, undefined, 0],
  ])('on %s cores with %s GB are %s', (hardwareConcurrency, deviceMemory, count) => {
    expect(helperCount({ hardwareConcurrency, ...(deviceMemory !== undefined && { deviceMemory }) })).toBe(count);
  });
});
