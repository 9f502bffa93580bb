import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, EDIT_MARKS, type BeatEdit } from '../../../src/ecg/beats/edit-beats.ts';

// Oracle: worked out by hand; and properties any list of edits keeps.
const PEAKS = Int32Array.of(100, 200, 300);

describe('applyEdits', () => {
  it('without edits the beats are as they were', () => {
    const { rPeakSample, sourceIndex, givenClass, marks } = applyEdits(PEAKS, []);
    expect([...rPeakSample]).toEqual([100, 200, 300]);
    expect([...sourceIndex]).toEqual([0, 1, 2]);
    expect([...givenClass]).toEqual([-1, -1, -1]);
    expect([...marks]).toEqual([0, 0, 0]);
  });

  it('relabels, deletes, adds and moves, and keeps the order in time', () => {
    const edited = applyEdits(PEAKS, [
      { kind: 'relabel', sample: 200, classIndex: 1 },
      { kind: 'delete', sample: 100 },
      { kind: 'add', sample: 250, classIndex: 2 },
      { kind: 'move', sample: 200, toSample: 320 },
    ]);
    expect([...edited.rPeakSample]).toEqual([250, 300, 320]);
    expect([...edited.sourceIndex]).toEqual([-1, 2, 1]);
    expect([...edited.givenClass]).toEqual([2, -1, 1]);
    expect([...edited.marks]).toEqual([EDIT_MARKS.added, 0, EDIT_MARKS.relabelled | EDIT_MARKS.moved]);
  });

  it('relabels several beats in one edit, passing over those that are not there', () => {
    const edited = applyEdits(PEAKS, [{ kind: 'relabel', sample: 300, classIndex: 1, also: [100, 150] }]);
    expect([...edited.rPeakSample]).toEqual([100, 200, 300]);
    expect([...edited.givenClass]).toEqual([1, -1, 1]);
    expect([...edited.marks]).toEqual([EDIT_MARKS.relabelled, 0, EDIT_MARKS.relabelled]);
  });

  it('ignores edits of beats that are not there and beats that would meet', () => {
    const edited = applyEdits(PEAKS, [
      { kind: 'relabel', sample: 201, classIndex: 1 },
      { kind: 'delete', sample: 5 },
      { kind: 'add', sample: 300, classIndex: 1 },
      { kind: 'move', sample: 100, toSample: 200 },
    ]);
    expect([...edited.rPeakSample]).toEqual([100, 200, 300]);
    expect([...edited.marks]).toEqual([0, 0, 0]);
  });

  it('whatever the edits, beats stay in order and sources are used at most once', () => {
    const sample = fc.integer({ min: 0, max: 400 });
    const classIndex = fc.nat(4);
    const edit: fc.Arbitrary<BeatEdit> = fc.oneof(
      fc.record({ kind: fc.constant('relabel' as const), sample, classIndex }),
      fc.record({ kind: fc.constant('delete' as const), sample }),
      fc.record({ kind: fc.constant('add' as const), sample, classIndex }),
      fc.record({ kind: fc.constant('move' as const), sample, toSample: sample }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const { rPeakSample, sourceIndex } = applyEdits(PEAKS, edits);
        expect(rPeakSample.every((value, i) => i === 0 || value > rPeakSample[i - 1])).toBe(true);
        const sources = [...sourceIndex].filter((index) => index >= 0);
        expect(new Set(sources).size).toBe(sources.length);
      }),
    );
  });
});
