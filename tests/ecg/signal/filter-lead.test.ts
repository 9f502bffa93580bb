import { describe, expect, it } from 'vitest';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { largestDifference } from '../largest-difference.ts';
import { goldenInput, GOLDENS } from './golden-signals.ts';

describe('filterLead', () => {
  // Oracle: SciPy's sosfiltfilt(butter(4, [0.5, 40])) of the same 20 s in double precision.
  it('gives the monitor band of a real lead within 1e-6 mV in single precision', async () => {
    const filtered = filterLead(Float32Array.from(await goldenInput()), 360);
    expect(largestDifference(filtered, GOLDENS.sosfiltfilt_360)).toBeLessThan(1e-6);
  });

  it('keeps gaps as gaps and filters across them', async () => {
    const samples = Float32Array.from(await goldenInput());
    const whole = filterLead(samples, 360);
    const gap = [3000, 3040] as const;
    const broken = filterLead(samples.slice().fill(NaN, ...gap), 360);
    expect(broken.every((value, i) => Number.isNaN(value) === (i >= gap[0] && i < gap[1]))).toBe(true);
    // Three seconds on, the gap is forgotten: the filter's slowest poles decay by e every 0.7 s.
    expect(largestDifference(broken.subarray(gap[1] + 1080), whole.subarray(gap[1] + 1080))).toBeLessThan(0.02);
  });

  it('leaves its input as it was, and a lead without one sample is all gap', () => {
    const nothing = new Float32Array(500).fill(NaN);
    expect(filterLead(nothing, 360).every(Number.isNaN)).toBe(true);
    const samples = Float32Array.of(1, 2, NaN, 4);
    filterLead(samples, 360);
    expect(samples).toEqual(Float32Array.of(1, 2, NaN, 4));
  });

  it('refuses a rate too low for its band', () => {
    expect(() => filterLead(new Float32Array(100), 80)).toThrow(RangeError);
    expect(filterLead(new Float32Array(100), 80, [0.5, 30])).toHaveLength(100);
  });
});
