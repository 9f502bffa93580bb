import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sweep } from '../../../../src/app/views/live/sweep.ts';

const RATE_HZ = 250;

// Oracle: what a column is: the samples that fall into it, whatever chunks they come in.
describe('Sweep', () => {
  it('keeps the newest screenful, whatever chunks it comes in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }), (lengths) => {
        const total = lengths.reduce((sum, length) => sum + length, 0);
        const signal = Float32Array.from({ length: total }, (_, i) => Math.sin(i / 7));
        const [whole, cut] = [new Sweep(1, 40, 2.5, RATE_HZ), new Sweep(1, 40, 2.5, RATE_HZ)];
        whole.push([signal]);
        let from = 0;
        for (const length of lengths) cut.push([signal.subarray(from, (from += length))]);
        expect(cut.next).toBe(total);
        for (let column = 0; column < 40; column++) expect(cut.column(0, column)).toEqual(whole.column(0, column));
      }),
    );
  });

  it('holds first, lowest, highest and last of the samples in a column', () => {
    const sweep = new Sweep(1, 10, 4, RATE_HZ);
    // The line follows slowly: over four samples it takes a few hundredths of a step away.
    sweep.push([Float32Array.of(0, 1, -1, 0.5)]);
    const [first, low, high, last] = sweep.column(0, 0);
    expect(first).toBe(0);
    expect(high).toBeCloseTo(1, 1);
    expect(low).toBeCloseTo(-1, 1);
    expect(last).toBeCloseTo(0.5, 1);
  });

  it('takes a constant away, as a monitor does, and leaves gaps empty', () => {
    const sweep = new Sweep(1, 100, 1, RATE_HZ);
    sweep.push([new Float32Array(50).fill(3)]);
    sweep.push([new Float32Array(5).fill(Number.NaN)]);
    sweep.push([new Float32Array(5).fill(3)]);
    expect(sweep.column(0, 49)[0]).toBeCloseTo(0, 5);
    expect(sweep.column(0, 52)[0]).toBeNaN();
    expect(sweep.column(0, 57)[0]).toBeCloseTo(0, 5);
  });
});
