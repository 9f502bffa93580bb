import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Work } from '../../../../src/app/state/work/work.svelte.ts';
import { workOf } from '../../../../src/app/state/work/work-of.ts';
import { operationSchema, putAfter, type Change, type Operation } from '../../../../src/app/state/work/operation.ts';
import type { BeatEdit } from '../../../../src/ecg/beats/edit-beats.ts';
import { arbitraryOf } from '../stored/arbitrary-of.ts';

const OVER = { leadIndex: 0, modelVersion: 'm', hash: 'b', rPeakSample: new Int32Array(0), sampleRateHz: 360 };

function newWork(operations: readonly Operation[] = []): Work {
  const work = new Work(() => null);
  work.over = OVER;
  work.merge(operations);
  return work;
}

function editOf(number: number): BeatEdit {
  return { kind: 'relabel', sample: number, classIndex: 1 };
}

type Step = 'edit' | 'undo' | 'redo';
const steps = fc.array(fc.constantFrom<Step>('edit', 'edit', 'undo', 'redo'), { maxLength: 30 });

/** Does a step as the buttons do: what is there to be taken back or made again is taken from what is shown. */
function take(work: Work, step: Step, number: number): void {
  const { edits, undone } = work.present;
  const of = step === 'undo' ? edits.at(-1)?.id : undone[0]?.id;
  if (step === 'edit') work.do({ kind: 'edit', edit: editOf(number) });
  else if (of !== undefined) work.do({ kind: step, of });
}

// Oracle: a list and a stack, as undo and redo have always been.
describe('undo and redo', () => {
  it('come to what two stacks come to', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const work = newWork();
        let edits: number[] = [];
        let undone: number[] = [];
        for (const [number, step] of taken.entries()) {
          take(work, step, number);
          if (step === 'edit') [edits, undone] = [[...edits, number], []];
          if (step === 'undo' && edits.length > 0)
            [edits, undone] = [edits.slice(0, -1), [...edits.slice(-1), ...undone]];
          if (step === 'redo' && undone.length > 0)
            [edits, undone] = [[...edits, ...undone.slice(0, 1)], undone.slice(1)];
          const samplesOf = (list: readonly { readonly edit: BeatEdit }[]) => list.map(({ edit }) => edit.sample);
          expect(samplesOf(work.present.edits)).toEqual(edits);
          expect(samplesOf(work.present.undone)).toEqual(undone);
        }
      }),
    );
  });
});

// Oracle: properties of a log that is merged: whoever knows the same operations shows the same.
describe('operations', () => {
  const operations = fc.uniqueArray(arbitraryOf(operationSchema), { selector: ({ id }) => id, maxLength: 12 });

  it('come to the same in whatever order and however often they arrive', () => {
    fc.assert(
      fc.property(operations, fc.array(fc.nat(), { maxLength: 20 }), (all, picks) => {
        const work = newWork();
        for (const pick of picks) work.merge(all.slice(pick % (all.length + 1)).reverse());
        work.merge([...all].reverse());
        expect(work.operations).toEqual(newWork(all).operations);
        expect(work.present).toEqual(newWork(all).present);
      }),
    );
  });

  it('of two tabs that do not hear each other lose nothing when they are joined', () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, here, there) => {
        const common = newWork();
        before.forEach((step, number) => take(common, step, number));
        const [a, b] = [newWork(common.operations), newWork(common.operations)];
        here.forEach((step, number) => take(a, step, 1000 + number));
        there.forEach((step, number) => take(b, step, 2000 + number));
        const joined = newWork([...a.operations, ...b.operations]);
        const takenBack = new Set(
          joined.operations.flatMap(({ change }) => (change.kind === 'undo' ? [change.of] : [])),
        );
        const shown = new Set(joined.present.edits.map(({ id }) => id));
        for (const { id } of [...a.present.edits, ...b.present.edits])
          expect(shown.has(id) || takenBack.has(id)).toBe(true);
      }),
    );
  });

  it('made before it was known what had been done are put after it, in their order', () => {
    const made = (id: string, time: number, change: Change): Operation => ({
      id,
      leadIndex: 0,
      time,
      beatsHash: 'b',
      modelVersion: 'm',
      change,
    });
    // The clock was set back since: what is done now has earlier times than what was kept.
    const kept = [made('k1', 9000, { kind: 'edit', edit: editOf(5) }), made('k2', 9001, { kind: 'undo', of: 'k1' })];
    const now = [
      made('n1', 100, { kind: 'edit', edit: editOf(5) }),
      made('n2', 101, { kind: 'edit', edit: editOf(6) }),
    ];
    expect(putAfter(now, kept).map(({ time }) => time)).toEqual([9002, 9003]);
    expect(putAfter(now, [])).toEqual(now);
  });

  it('about a beat: the last decision counts, also when it is that there is none', () => {
    const work = newWork();
    const decide = (sample: number, decision: 'confirmed' | 'dismissed' | 'open') =>
      work.do({ kind: 'review', sample, decision });
    decide(1, 'confirmed');
    decide(2, 'confirmed');
    decide(1, 'dismissed');
    decide(2, 'open');
    expect([[...work.present.confirmed], [...work.present.dismissed]]).toEqual([[], [1]]);
  });

  it('of another lead, and about what is not known, come to nothing', () => {
    const work = newWork();
    work.do({ kind: 'undo', of: 'never made' });
    work.do({ kind: 'edit', edit: editOf(1) });
    expect(workOf(work.operations, 1)).toEqual({ edits: [], undone: [], reviews: [] });
    expect(work.present.edits).toHaveLength(1);
  });
});
