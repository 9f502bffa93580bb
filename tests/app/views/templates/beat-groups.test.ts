import { expect, it } from 'vitest';
import { beatGroups } from '../../../../src/app/views/templates/beat-groups.ts';
import { makeBeats } from '../beat/made-beats.ts';

// Oracle: counted by hand.
const beats = { ...makeBeats('NVNSQ'), rrBeforeSeconds: Float32Array.of(NaN, 0.5, 0.75, 0.25, 1) };
const templates = {
  groupOf: Uint8Array.of(0, 1, 0, 0, 2),
  count: 2,
  meanMv: Float32Array.of(1, 2, 3, 4, 5, 6),
  spreadMv: new Float32Array(6),
  windowStartSeconds: -0.2,
  windowStepSeconds: 0.003,
};

it('lists the members of each group with what they are labelled, and the rest last', () => {
  const groups = beatGroups(templates, beats);
  expect(groups.map(({ members }) => members)).toEqual([[0, 2, 3], [1], [4]]);
  expect(groups.map(({ classCounts }) => classCounts)).toEqual([
    [2, 0, 1, 0, 0],
    [0, 1, 0, 0, 0],
    [0, 0, 0, 0, 1],
  ]);
  expect(groups.map(({ isRest }) => isRest)).toEqual([false, false, true]);
  expect(groups.map(({ share }) => share)).toEqual([0.6, 0.2, 0.2]);
  expect([...(groups[1]?.meanMv ?? [])]).toEqual([3, 4]);
});

it('leaves the first beat, which has no interval, out of the mean RR', () => {
  expect(beatGroups(templates, beats).map(({ meanRrSeconds }) => meanRrSeconds)).toEqual([0.5, 0.5, 1]);
});

it('has no groups while they belong to other beats', () => {
  expect(beatGroups(templates, makeBeats('NN'))).toEqual([]);
});
