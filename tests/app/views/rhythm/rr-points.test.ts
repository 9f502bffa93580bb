import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks, nearestPoint, tickDecimals, scatterFrame } from '../../../../src/app/views/rhythm/scatter-frame.ts';
import { pointsBeyond } from '../../../../src/app/views/rhythm/points-beyond.ts';
import { poincarePoints, rrHistogram, tachogramPoints } from '../../../../src/app/views/rhythm/rr-points.ts';
import { makeBeats } from '../beat/made-beats.ts';

// Oracle: counted by hand. Made-up beats are 230 samples apart at 360 Hz unless a test says otherwise.
const beats = {
  ...makeBeats('NNVN'),
  rrBeforeSeconds: Float32Array.of(NaN, 0.8, 0.5, 1.1),
  rrAfterSeconds: Float32Array.of(0.8, 0.5, 1.1, NaN),
};

describe('points of the RR plots', () => {
  it('a beat has a point when it has the intervals', () => {
    expect([...tachogramPoints(beats, 360).beatIndex]).toEqual([1, 2, 3]);
    const { x, y, beatIndex } = poincarePoints(beats);
    expect([...beatIndex]).toEqual([1, 2]);
    expect([...x].map((value) => value.toFixed(1))).toEqual(['0.8', '0.5']);
    expect([...y].map((value) => value.toFixed(1))).toEqual(['0.5', '1.1']);
  });

  it('the histogram runs from the first to the last bin in use and leaves out what is too long', () => {
    expect(rrHistogram(beats, 0.1, 1)).toEqual([
      { fromSeconds: 0.5, count: 1 },
      { fromSeconds: 0.6000000000000001, count: 0 },
      { fromSeconds: 0.7000000000000001, count: 0 },
      { fromSeconds: 0.8, count: 1 },
    ]);
    expect(rrHistogram({ ...beats, rrBeforeSeconds: Float32Array.of(NaN) }, 0.1, 1)).toEqual([]);
  });
});

describe('what a plot has no room for', () => {
  it('is named with the edge it lies beyond', () => {
    const points = { x: Float64Array.of(0.5, 1, 3, 0.1, 0.5), y: Float64Array.of(0.5, 4.76, 1, 1, 0.1) };
    const range = { min: 0.2, max: 2 };
    expect(pointsBeyond(points, range, range)).toEqual([
      { index: 1, side: 'top' },
      { index: 2, side: 'right' },
      { index: 3, side: 'left' },
      { index: 4, side: 'bottom' },
    ]);
  });
});

describe('scatter frame', () => {
  const frame = scatterFrame(346, 128, { min: 0, max: 3 }, { min: 0, max: 1 });

  it('puts the ranges into the plot area and values beyond them at its edge', () => {
    expect([frame.x(0), frame.x(3), frame.x(99)]).toEqual([frame.left, frame.right, frame.right]);
    expect([frame.y(0), frame.y(1)]).toEqual([frame.bottom, frame.top]);
  });

  it('ticks are round and far enough apart', () => {
    expect(axisTicks({ min: 0, max: 3 }, 300)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3]);
  });

  it('ticks are labelled with as many decimals as tell them apart, on any axis', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0.05, max: 10_000, noNaN: true }),
        fc.integer({ min: 60, max: 2000 }),
        (min, span, lengthPx) => {
          const ticks = axisTicks({ min, max: min + span }, lengthPx);
          const labels = ticks.map((tick) => tick.toFixed(tickDecimals(ticks)));
          expect(new Set(labels).size).toBe(labels.length);
        },
      ),
    );
    expect(tickDecimals([0.7, 0.75, 0.8])).toBe(2);
    expect(tickDecimals([0, 20, 40])).toBe(0);
  });

  it('finds the nearest point, and none beyond reach', () => {
    const points = { x: Float64Array.of(1, 2), y: Float64Array.of(0.5, 0.5) };
    expect(nearestPoint(frame, points, frame.x(1.9), frame.y(0.5), 22)).toBe(1);
    expect(nearestPoint(frame, points, frame.x(1.5), frame.y(0.5), 22)).toBe(-1);
  });
});
