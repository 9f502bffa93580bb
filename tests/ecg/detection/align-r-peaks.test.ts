import { describe, expect, it } from 'vitest';
import { alignRPeaks } from '../../../src/ecg/detection/align-r-peaks.ts';

const RATE_HZ = 100;

/** Ten seconds of zero with single-sample peaks. */
function spikes(heights: Readonly<Record<number, number>>): Float32Array {
  const samples = new Float32Array(1000);
  for (const [sample, height] of Object.entries(heights)) samples[Number(sample)] = height;
  return samples;
}

// Oracle: by construction, the spikes are the main deflections; ±80 ms are 8 samples.
describe('alignRPeaks', () => {
  it('moves every beat to its main deflection within 80 ms', () => {
    const lead = spikes({ 100: 1, 200: 1, 300: 1 });
    expect(Array.from(alignRPeaks(lead, RATE_HZ, [93, 208, 300]))).toEqual([100, 200, 300]);
  });

  it('leaves a beat in its place when it would meet its neighbour', () => {
    const lead = spikes({ 100: 1, 110: 2 });
    expect(Array.from(alignRPeaks(lead, RATE_HZ, [104, 108]))).toEqual([104, 110]);
  });

  it('leaves a beat in a gap where it was, and keeps the number of beats', () => {
    const lead = spikes({ 100: 1, 300: 1 });
    lead[203] = NaN;
    expect(Array.from(alignRPeaks(lead, RATE_HZ, [101, 200, 299]))).toEqual([100, 200, 300]);
    expect(alignRPeaks(lead, RATE_HZ, [])).toHaveLength(0);
  });
});
