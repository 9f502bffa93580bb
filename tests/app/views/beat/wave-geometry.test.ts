import { describe, expect, it } from 'vitest';
import { gridLines, runsAbove, wavePath, waveScale } from '../../../../src/app/views/beat/wave-geometry.ts';

// Oracle: closed form, on a frame 100 px wide and 100 px high.
const FRAME = { left: 10, right: 110, top: 0, bottom: 100 };

describe('waveScale', () => {
  it('maps the window onto the frame and keeps both waves inside, on big squares', () => {
    const scale = waveScale(FRAME, -0.2, 0.003, [new Float32Array(200).fill(1.3), new Float32Array(200).fill(-0.2)]);
    expect(scale.x(-0.2)).toBeCloseTo(10, 9);
    expect(scale.x(0.4)).toBeCloseTo(110, 9);
    expect([scale.minMv, scale.maxMv]).toEqual([-0.5, 1.5]);
    expect(scale.y(1.5)).toBeCloseTo(0, 9);
    expect(scale.y(-0.5)).toBeCloseTo(100, 9);
  });

  it('stays finite for a wave without a single number', () => {
    const scale = waveScale(FRAME, -0.2, 0.003, [new Float32Array(200).fill(NaN)]);
    expect(Number.isFinite(scale.y(0))).toBe(true);
    expect(wavePath(scale, new Float32Array(200).fill(NaN), 0.003)).toBe('');
  });
});

describe('wavePath', () => {
  it('interrupts the line where a sample is missing', () => {
    const wave = Float32Array.from([0, 0, NaN, 0, 0]);
    const path = wavePath(waveScale(FRAME, 0, 0.1, [wave]), wave, 0.1);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(2);
  });
});

describe('runsAbove, gridLines', () => {
  it('finds runs of at least two samples, up to the end', () => {
    expect(runsAbove(Float32Array.from([1, 1, 0, 1, 0, 0.5, 0.5]), 0.5)).toEqual([
      [0, 1],
      [5, 6],
    ]);
  });

  it('draws grid lines at both limits', () => {
    expect(gridLines(-0.2, 0.4, 0.2).map((line) => Number(line.toFixed(6)))).toEqual([-0.2, 0, 0.2, 0.4]);
  });
});
