import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followBeat, isBeatAt } from '../../../../src/app/state/work/follow-beat.ts';
import { applyEdits, type BeatEdit } from '../../../../src/ecg/beats/edit-beats.ts';
import type { MadeEdit } from '../../../../src/app/state/work/work-of.ts';

const FOUND = Int32Array.of(10, 20, 30, 40);
const place = fc.integer({ min: 8, max: 42 });
const edit: fc.Arbitrary<BeatEdit> = fc.oneof(
  place.map((sample) => ({ kind: 'delete' as const, sample })),
  place.map((sample) => ({ kind: 'add' as const, sample, classIndex: -1 })),
  fc.record({ kind: fc.constant('move' as const), sample: place, toSample: place }),
  place.map((sample) => ({ kind: 'relabel' as const, sample, classIndex: 1 })),
);
const edits = fc
  .array(edit, { maxLength: 8 })
  .map((all) => all.map((one, index): MadeEdit => ({ id: String(index), beatsHash: 'b', edit: one })));

// Oracle: `applyEdits`, which says of every beat where it was found.
describe('a beat', () => {
  const applied = (made: readonly MadeEdit[]) =>
    applyEdits(
      FOUND,
      made.map(({ edit: one }) => one),
    );

  it('is the same one when other edits are in force', () => {
    fc.assert(
      fc.property(edits, edits, (shown, wanted) => {
        const [before, after] = [applied(shown), applied(wanted)];
        for (const [index, sample] of before.rPeakSample.entries()) {
          const source = before.sourceIndex[index] ?? -1;
          if (source < 0) continue;
          const there = after.sourceIndex.indexOf(source);
          expect(followBeat(sample, FOUND, shown, wanted)).toBe(there < 0 ? null : after.rPeakSample[there]);
        }
      }),
    );
  });

  it('is there where one is', () => {
    fc.assert(
      fc.property(edits, place, (made, sample) => {
        expect(isBeatAt(sample, FOUND, made)).toBe(applied(made).rPeakSample.includes(sample));
      }),
    );
  });

  it('that was added is followed as long as it is added', () => {
    const add: MadeEdit = { id: 'a', beatsHash: 'b', edit: { kind: 'add', sample: 25, classIndex: -1 } };
    const move: MadeEdit = { id: 'm', beatsHash: 'b', edit: { kind: 'move', sample: 25, toSample: 27 } };
    expect(followBeat(25, FOUND, [add], [add, move])).toBe(27);
    expect(followBeat(27, FOUND, [add, move], [add])).toBe(25);
    expect(followBeat(25, FOUND, [add], [])).toBeNull();
  });
});
