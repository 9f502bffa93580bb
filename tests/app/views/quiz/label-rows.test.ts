import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelRows } from '../../../../src/app/views/quiz/label-rows.ts';

const spans = (wide: number, ...centres: readonly number[]) =>
  centres.map((centre) => ({ leftPx: centre - wide / 2, rightPx: centre + wide / 2 }));

// Oracle: by hand, and what makes numbers readable: in a row none touches the one before.
describe('numbers over beats', () => {
  it('stand in one row where there is room', () => {
    expect(labelRows(spans(16, 60, 90, 120), 40)).toEqual([0, 0, 0]);
  });

  it('of a couplet go under each other, and the next begins above again', () => {
    expect(labelRows(spans(16, 60, 72, 110), 40)).toEqual([0, 1, 0]);
  });

  it('go under the name of the lead', () => {
    expect(labelRows(spans(8, 8, 36, 52), 40)).toEqual([1, 1, 0]);
  });

  it('never run together, however narrow the strip is', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 340, noNaN: true }), { maxLength: 20 }), (places) => {
        const labels = spans(16, ...places.sort((a, b) => a - b));
        const rows = labelRows(labels, 40);
        labels.forEach(({ leftPx }, i) => {
          const before = labels.filter((_, j) => j < i && rows[j] === rows[i]).at(-1);
          expect(leftPx - (before?.rightPx ?? -Infinity)).toBeGreaterThanOrEqual(4 - 1e-9);
          if (rows[i] === 0) expect(leftPx).toBeGreaterThanOrEqual(44 - 1e-9);
        });
      }),
    );
  });
});
