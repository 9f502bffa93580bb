import { describe, expect, it } from 'vitest';
import type { TraceWindow } from '../../../../src/analysis/analysis.ts';
import { paperPaths, stripScale, wavePathMm } from '../../../../src/app/views/report/strip-drawing.ts';

// Oracle: closed form, 25 mm/s and 10 mm/mV.
function traceOf(samplesMv: readonly number[], columnSeconds = 0.2): TraceWindow {
  const values = Float32Array.from(samplesMv);
  return { leadIndex: 0, startSeconds: 3, columnSeconds, samplesPerColumn: 1, minMv: values, maxMv: values };
}

describe('stripScale', () => {
  it('is as tall as asked for while the wave fits, with its middle on a heavy rule', () => {
    expect(stripScale(traceOf([-0.2, 1.3]), 35)).toEqual({ heightMm: 35, middleMv: 0.5, middleMm: 20 });
    expect(stripScale(null, 35)).toEqual({ heightMm: 35, middleMv: 0, middleMm: 20 });
  });

  it('grows until the whole wave is on it', () => {
    const window = traceOf([-2.4, 2.6]);
    const scale = stripScale(window, 35);
    const ys = [...wavePathMm(window, 3, scale).matchAll(/,(-?[\d.]+)/g)].map((match) => Number(match[1]));
    expect(Math.min(...ys)).toBeGreaterThan(5);
    expect(Math.max(...ys)).toBeLessThan(scale.heightMm);
  });
});

describe('wavePathMm', () => {
  it('lays a second on 25 mm and a millivolt on 10 mm, and leaves gaps open', () => {
    const scale = { heightMm: 35, middleMv: 0, middleMm: 20 };
    expect(wavePathMm(traceOf([0, 1, NaN, -0.5]), 3, scale)).toBe('M0.00,20.00L5.00,10.00M15.00,25.00');
  });
});

describe('paperPaths', () => {
  it('rules every millimetre and every fifth, edges included', () => {
    const { minor, major } = paperPaths(90, 20);
    expect(minor.match(/V20/g)).toHaveLength(91);
    expect(major.match(/V20/g)).toHaveLength(19);
    expect(major.match(/H90/g)).toHaveLength(5);
  });
});
