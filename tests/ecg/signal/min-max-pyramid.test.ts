import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MinMaxPyramid, type MinMaxColumns } from '../../../src/ecg/signal/min-max-pyramid.ts';

const signals = fc
  .array(fc.oneof({ weight: 1, arbitrary: fc.constant(NaN) }, { weight: 5, arbitrary: fc.float({ noNaN: true }) }), {
    maxLength: 700,
  })
  .map((values) => Float32Array.from(values));
const windows = fc.record({
  start: fc.integer({ min: -20, max: 720 }),
  length: fc.integer({ min: 0, max: 720 }),
  maxColumns: fc.integer({ min: 1, max: 40 }),
});

const pyramidOf = (samples: Float32Array) =>
  new MinMaxPyramid(samples.length, (first, end) => samples.subarray(first, end));

/** Oracle: the same columns by looking at every sample. */
function bruteForce(samples: Float32Array, { firstSample, samplesPerColumn, min }: MinMaxColumns) {
  const columns = Array.from(min, (_, column) => {
    const start = firstSample + column * samplesPerColumn;
    return samples.slice(start, start + samplesPerColumn).filter((value) => !Number.isNaN(value));
  });
  const extreme = (pick: (a: number, b: number) => number) =>
    Float32Array.from(columns, (valid) => (valid.length > 0 ? valid.reduce((a, b) => pick(a, b)) : NaN));
  return { min: extreme(Math.min), max: extreme(Math.max) };
}

describe('MinMaxPyramid', () => {
  it('gives the least and largest valid sample of every column', () => {
    fc.assert(
      fc.property(signals, windows, (samples, { start, length, maxColumns }) => {
        const columns = pyramidOf(samples).columns(start, start + length, maxColumns);
        expect({ min: columns.min, max: columns.max }).toEqual(bruteForce(samples, columns));
      }),
      { numRuns: 300 },
    );
  });

  it('covers the window with at most 2 · maxColumns + 1 columns', () => {
    fc.assert(
      fc.property(signals, windows, (samples, { start, length, maxColumns }) => {
        const { firstSample, samplesPerColumn, min } = pyramidOf(samples).columns(start, start + length, maxColumns);
        expect(min.length).toBeLessThanOrEqual(2 * maxColumns + 1);
        const shown = (sample: number) => Math.min(samples.length, Math.max(0, sample));
        expect(firstSample).toBeLessThanOrEqual(shown(start));
        expect(firstSample + min.length * samplesPerColumn).toBeGreaterThanOrEqual(shown(start + length));
      }),
      { numRuns: 300 },
    );
  });

  it('draws the same columns after panning', () => {
    const samples = Float32Array.from({ length: 5000 }, (_, i) => Math.sin(i * i));
    const pyramid = pyramidOf(samples);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 900 }), (start, shift) => {
        const [before, after] = [start, start + shift].map((first) => pyramid.columns(first, first + 2000, 100));
        expect(after.samplesPerColumn).toBe(before.samplesPerColumn);
        const moved = (after.firstSample - before.firstSample) / before.samplesPerColumn;
        expect(Number.isInteger(moved)).toBe(true);
        expect(after.min.slice(0, before.min.length - moved)).toEqual(before.min.slice(moved));
      }),
    );
  });

  // Oracle: every sample looked at. The signal is longer than two of the tiles in which it is looked at.
  it.each([
    [0, 300_000, 1],
    [0, 300_000, 700],
    [100_000, 290_000, 500],
    [131_000, 131_200, 20],
  ])('gives the same of a long signal: %i to %i in %i columns', (start, end, maxColumns) => {
    const samples = Float32Array.from({ length: 300_000 }, (_, i) => (i % 1000 < 40 ? NaN : Math.sin(i * i)));
    const pyramid = pyramidOf(samples);
    const columns = pyramid.columns(start, end, maxColumns);
    expect({ min: columns.min, max: columns.max }).toEqual(bruteForce(samples, columns));
    expect(pyramid.columns(start, end, maxColumns)).toEqual(columns);
  });

  it('reads a long signal a tile at a step, and once', () => {
    const read: number[] = [];
    const pyramid = new MinMaxPyramid(300_000, (first, end) => {
      read.push(end - first);
      return new Float32Array(end - first);
    });
    expect([...pyramid.steps(0, 300_000, 100)]).toHaveLength(3);
    expect(read).toEqual([131_072, 131_072, 37_856]);
    pyramid.columns(0, 300_000, 100);
    pyramid.columns(140_000, 260_000, 100);
    expect(read).toHaveLength(3);
  });

  // Oracle: a signal whose every sample is known, and the count of its readings. The signal is longer than all tiles that are kept finely.
  it('keeps of a very long signal what all of it needs, and of what is fine the latest', () => {
    const tile = 2 ** 17;
    const length = 200 * tile;
    let read = 0;
    const pyramid = new MinMaxPyramid(length, (first, end) => {
      read++;
      const samples = new Float32Array(end - first).fill(-1);
      for (let i = 5; i < samples.length; i += 4096) samples[i] = (first + i - 5) / 4096;
      return samples;
    });
    const all = pyramid.columns(0, length, 100);
    expect(read).toBe(200);
    const columnEnds = Array.from(all.max, (_, column) => Math.min(length, (column + 1) * all.samplesPerColumn));
    expect([...all.max]).toEqual(columnEnds.map((end) => end / 4096 - 1));
    const near = () => pyramid.columns(3 * tile - 8192, 3 * tile + 8192, 64);
    const shown = near();
    expect(shown.samplesPerColumn).toBe(128);
    expect(shown.max[0]).toBe(3 * 32 - 2);
    expect(shown.max[64]).toBe(3 * 32);
    expect(shown.max[65]).toBe(-1);
    expect(read).toBe(202);
    expect(near()).toEqual(shown);
    pyramid.columns(0, length, 100);
    expect(read).toBe(202);
  });

  it('gives the samples themselves when they are few', () => {
    const samples = Float32Array.of(3, 1, NaN, 2);
    const columns = pyramidOf(samples).columns(1, 4, 10);
    expect(columns).toEqual({ firstSample: 1, samplesPerColumn: 1, min: samples.slice(1), max: samples.slice(1) });
  });

  it('has nothing to draw of an empty signal or outside the signal', () => {
    expect(pyramidOf(new Float32Array(0)).columns(0, 10, 5).min).toHaveLength(0);
    expect(pyramidOf(new Float32Array(30)).columns(100, 200, 5).min).toHaveLength(0);
    expect(pyramidOf(new Float32Array(30)).columns(-50, -10, 5).min).toHaveLength(0);
  });
});
