import { describe, expect, it } from 'vitest';
import { intervalSpread, measureIntervals } from '../../../src/ecg/waves/intervals.ts';
import { waveConsistency } from '../../../src/ecg/waves/wave-consistency.ts';
import { unknownWaves } from '../../../src/ecg/waves/waves.ts';

describe('intervals', () => {
  // Oracle: arithmetic; Bazett QT/√RR and Fridericia QT/∛RR at RR 0.64 s.
  it('are differences of limits, and NaN where one is missing', () => {
    const waves = { ...unknownWaves(2), pOnset: Float32Array.of(-0.2, NaN), pEnd: Float32Array.of(-0.1, NaN), qrsOnset: Float32Array.of(-0.04, -0.05), qrsEnd: Float32Array.of(0.05, NaN), tEnd: Float32Array.of(0.36, 0.3) }; // prettier-ignore
    const { p, pr, qrs, qt, qtcBazett, qtcFridericia } = measureIntervals(waves, [0.64, NaN]);
    const rounded = (values: Float32Array) => [...values].map((value) => Math.round(1000 * value));
    expect([p, pr, qrs, qt].map((values) => rounded(values)[0])).toEqual([100, 160, 90, 400]);
    expect(rounded(qtcBazett)).toEqual([500, NaN]);
    expect(rounded(qtcFridericia)).toEqual([464, NaN]);
    expect([pr[1], qrs[1]]).toEqual([NaN, NaN]);
  });

  it('have a median and quartiles over the beats that count', () => {
    const seconds = Float32Array.of(1, NaN, 2, 3, 9);
    expect(intervalSpread(seconds, (beat) => beat < 4)).toEqual({ count: 3, median: 2, lowerQuartile: 1.5, upperQuartile: 2.5 }); // prettier-ignore
    expect(intervalSpread(Float32Array.of(NaN))).toEqual({ count: 0, median: NaN, lowerQuartile: NaN, upperQuartile: NaN }); // prettier-ignore
  });
});

describe('waveConsistency', () => {
  // Oracle: identical beats have everything in common; independent noise nothing but chance.
  it('is 1 for one wave in all beats, near 0 for waves of their own, NaN for too few', () => {
    const wave = Float64Array.from({ length: 30 }, (_, i) => Math.sin(i / 4));
    expect(waveConsistency([wave, wave, wave, wave], 0, 29)).toBeCloseTo(1, 9);
    const own = Array.from({ length: 12 }, (_, beat) => wave.map((_, i) => Math.sin(i * (1 + 0.37 * beat) + 5 * beat)));
    expect(waveConsistency(own, 0, 29)).toBeLessThan(0.15);
    expect(waveConsistency([wave, wave, wave], 0, 29)).toBeNaN();
  });
});
