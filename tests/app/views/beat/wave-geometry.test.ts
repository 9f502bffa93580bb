import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadApart } from '../../../../src/app/parts/spread-apart.ts';
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

describe('spreadApart', () => {
  it('leaves what is far enough apart where it is, and moves the others evenly', () => {
    expect(spreadApart([], 30)).toEqual([]);
    expect(spreadApart([10, 50, 90], 30)).toEqual([10, 50, 90]);
    expect(spreadApart([100, 110], 30)).toEqual([90, 120]);
    // 0, 30, 60 about the mean of the three.
    expect(spreadApart([100, 100, 100], 30)).toEqual([70, 100, 130]);
  });

  // Oracle: what is asked for, on any places.
  it('keeps every gap and the mean of the places', () => {
    const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(places, (unordered) => {
        const centres = unordered.toSorted((a, b) => a - b);
        const spread = spreadApart(centres, 30);
        for (let i = 1; i < spread.length; i++) expect(spread[i] - spread[i - 1]).toBeGreaterThanOrEqual(30 - 1e-9);
        const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(mean(spread)).toBeCloseTo(mean(centres), 6);
      }),
    );
  });
});
