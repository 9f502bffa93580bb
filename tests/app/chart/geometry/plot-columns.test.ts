import { describe, expect, it } from 'vitest';
import { plotColumns } from '../../../../src/app/chart/geometry/plot-columns.ts';

const base = { leadIndex: 0, startSeconds: 10, columnSeconds: 0.01 };

// Oracle: hand-sized windows.
describe('plotColumns', () => {
  it('draws single samples as one line and NaN as a gap', () => {
    const samples = new Float32Array([0.5, NaN, -0.25]);
    const [time, upper, lower] = plotColumns({ ...base, samplesPerColumn: 1, minMv: samples, maxMv: samples });
    expect([...time]).toEqual([10, expect.closeTo(10.01), expect.closeTo(10.02)]);
    expect(upper).toEqual([0.5, null, -0.25]);
    expect(lower).toEqual([null, null, null]);
  });

  it('puts a column of several samples at the middle of its samples', () => {
    const one = new Float32Array([0]);
    const [time] = plotColumns({ ...base, samplesPerColumn: 4, minMv: one, maxMv: one });
    // Samples at 10, 10.0025, 10.005, 10.0075.
    expect(time[0]).toBeCloseTo(10.00375, 9);
  });

  it('joins neighbouring columns that do not overlap, and not across a gap', () => {
    const minMv = new Float32Array([0, 2, NaN, 0]);
    const maxMv = new Float32Array([1, 3, NaN, 1]);
    const [, upper, lower] = plotColumns({ ...base, samplesPerColumn: 2, minMv, maxMv });
    expect(upper).toEqual([2, 3, null, 1]);
    expect(lower).toEqual([0, 2, null, 0]);
  });
});
