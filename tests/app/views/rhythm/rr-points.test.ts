import { describe, expect, it } from 'vitest';
import { axisTicks, nearestPoint, scatterFrame } from '../../../../src/app/views/rhythm/scatter-frame.ts';
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

describe('scatter frame', () => {
  const frame = scatterFrame(346, 128, { min: 0, max: 3 }, { min: 0, max: 1 });

  it('puts the ranges into the plot area and values beyond them at its edge', () => {
    expect([frame.x(0), frame.x(3), frame.x(99)]).toEqual([frame.left, frame.right, frame.right]);
    expect([frame.y(0), frame.y(1)]).toEqual([frame.bottom, frame.top]);
  });

  it('ticks are round and far enough apart', () => {
    expect(axisTicks({ min: 0, max: 3 }, 300)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3]);
  });

  it('finds the nearest point, and none beyond reach', () => {
    const points = { x: Float64Array.of(1, 2), y: Float64Array.of(0.5, 0.5) };
    expect(nearestPoint(frame, points, frame.x(1.9), frame.y(0.5), 22)).toBe(1);
    expect(nearestPoint(frame, points, frame.x(1.5), frame.y(0.5), 22)).toBe(-1);
  });
});
