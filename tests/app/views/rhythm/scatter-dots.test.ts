import { describe, expect, it } from 'vitest';
import { scatterDots } from '../../../../src/app/views/rhythm/scatter-dots.ts';
import { scatterFrame } from '../../../../src/app/views/rhythm/scatter-frame.ts';

const frame = scatterFrame(300, 200, { min: 0, max: 10 }, { min: 0, max: 2 });

// Oracle: counted by hand.
describe('the dots of a plot', () => {
  it('are one for the beats of a class on one place, darker for several, the ectopic ones last', () => {
    const points = {
      x: Float64Array.of(1, 1, 5, 5, 9),
      y: Float64Array.of(1, 1, 1, 1, 0.5),
      beatIndex: Int32Array.of(0, 1, 2, 3, 4),
    };
    const layers = scatterDots(points, Uint8Array.of(0, 0, 1, 0, 1), frame);
    expect(layers.map(({ classIndex, x }) => [classIndex, x.length])).toEqual([
      [0, 1],
      [0, 1],
      [1, 2],
    ]);
    const [single, several, ectopic] = layers;
    expect(several.opacity).toBeGreaterThan(single.opacity);
    expect(ectopic.opacity).toBe(1);
    expect(ectopic.x).toEqual([frame.x(5), frame.x(9)]);
    expect(ectopic.y).toEqual([frame.y(1), frame.y(0.5)]);
  });

  it('of a day are no more than the picture has places', () => {
    const count = 100_000;
    const points = {
      x: Float64Array.from({ length: count }, (_, i) => (10 * i) / count),
      y: Float64Array.from({ length: count }, (_, i) => 1 + 0.01 * Math.sin(i)),
      beatIndex: Int32Array.from({ length: count }, (_, i) => i),
    };
    const dots = scatterDots(points, new Uint8Array(count), frame).reduce((sum, { x }) => sum + x.length, 0);
    expect(dots).toBeLessThan(4 * 300);
  });

  it('without beats are none', () => {
    const nothing = { x: new Float64Array(0), y: new Float64Array(0), beatIndex: new Int32Array(0) };
    expect(scatterDots(nothing, new Uint8Array(0), frame)).toEqual([]);
  });
});
