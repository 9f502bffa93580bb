import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderBeats, type BeatColumn } from '../../../../src/app/views/table/order-beats.ts';
import { scrollShowing, visibleRows } from '../../../../src/app/views/table/visible-rows.ts';
import { makeBeats } from '../beat/made-beats.ts';

const all = Int32Array.from([0, 1, 2, 3]);

// Oracle: orders by hand; for any order, the same beats with unmeasured values last.
describe('orderBeats', () => {
  it('sorts by class with equal classes in time order', () => {
    const beats = makeBeats('VNVN');
    expect([...orderBeats(beats, all, { column: 'class', ascending: true })]).toEqual([1, 3, 0, 2]);
    expect([...orderBeats(beats, all, { column: 'class', ascending: false })]).toEqual([0, 2, 1, 3]);
  });

  it('puts what could not be measured last both ways', () => {
    const beats = makeBeats('NNNN');
    beats.rrBeforeSeconds.set([NaN, 0.9, 0.5, NaN]);
    expect([...orderBeats(beats, all, { column: 'rr', ascending: true })]).toEqual([2, 1, 0, 3]);
    expect([...orderBeats(beats, all, { column: 'rr', ascending: false })]).toEqual([1, 2, 0, 3]);
  });

  // Oracle: a comparison of any two neighbours.
  it('sorts measured values either way, equal ones in time order', () => {
    const values = fc.array(fc.float({ noNaN: true, min: -10, max: 10 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.boolean(), (rr, ascending) => {
        const beats = { ...makeBeats('N'.repeat(rr.length)), rrBeforeSeconds: Float32Array.from(rr) };
        const indices = Int32Array.from(rr, (_, i) => i);
        const sorted = [...orderBeats(beats, indices, { column: 'rr', ascending })];
        sorted.slice(1).forEach((beat, i) => {
          const step = ((rr[beat] ?? 0) - (rr[sorted[i] ?? 0] ?? 0)) * (ascending ? 1 : -1);
          expect(step > 0 || (step === 0 && beat > (sorted[i] ?? 0))).toBe(true);
        });
      }),
    );
  });

  it('only ever reorders', () => {
    const columns = fc.constantFrom<BeatColumn>('number', 'class', 'confidence', 'rr', 'qrs');
    fc.assert(
      fc.property(fc.stringMatching(/^[NVSFQ]{1,40}$/), columns, fc.boolean(), (letters, column, ascending) => {
        const indices = Int32Array.from({ length: letters.length }, (_, i) => i);
        const sorted = orderBeats(makeBeats(letters), indices, { column, ascending });
        expect([...sorted].sort((a, b) => a - b)).toEqual([...indices]);
      }),
    );
  });
});

// Oracle: rows of 34 px by hand.
describe('rows in view', () => {
  it('draws those in view and a few more, never outside the list', () => {
    expect(visibleRows(0, 340, 34, 1000)).toEqual({ first: 0, end: 16 });
    expect(visibleRows(3400, 340, 34, 1000)).toEqual({ first: 94, end: 116 });
    expect(visibleRows(99_999, 340, 34, 5)).toEqual({ first: 5, end: 5 });
  });

  it('scrolls as little as possible to show a row under the header', () => {
    expect(scrollShowing(3, 0, 340, 34, 36)).toBe(0);
    // 280 px for rows: eight whole ones, the last of them row 20.
    expect(scrollShowing(20, 0, 340, 34, 36)).toBe(13 * 34);
    expect(scrollShowing(20, 0, 90, 34, 36)).toBe(20 * 34);
    expect(scrollShowing(2, 680, 340, 34, 36)).toBe(68);
  });
});
