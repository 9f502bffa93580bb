import { describe, expect, it } from 'vitest';
import { refineRPeaks } from '../../../../src/ecg/detection/pan-tompkins/refine-r-peaks.ts';

const RATE_HZ = 100;

/** Three seconds of zeros with single samples set; 80 ms are 8 samples. */
function leadWith(values: Readonly<Record<number, number>>): Float32Array {
  const samples = new Float32Array(300);
  for (const [sample, value] of Object.entries(values)) samples[Number(sample)] = value;
  return samples;
}

function refine(samples: Float32Array, marks: readonly number[]): number[] {
  return Array.from(refineRPeaks(samples, RATE_HZ, marks));
}

// Oracle: the one main deflection put within (or beyond) reach of each mark.
describe('refineRPeaks', () => {
  it('moves a mark to the main deflection within 80 ms, not farther', () => {
    const lead = leadWith({ 52: 1, 108: 1, 159: 5, 150: 0.5 });
    expect(refine(lead, [50, 100, 150])).toEqual([52, 108, 150]);
  });

  it('finds downward deflections in a lead whose beats point down', () => {
    const lead = leadWith({ 50: -1, 53: 0.4, 100: -1, 103: 0.4, 150: -1, 153: 0.4 });
    expect(refine(lead, [51, 101, 151])).toEqual([50, 100, 150]);
  });

  it('keeps the usual polarity where two halves are nearly equal, and leaves it where the other half is far larger', () => {
    const usual = { 50: 1, 53: -0.5, 100: 1, 103: -0.5 };
    expect(refine(leadWith({ ...usual, 150: 1, 153: -1.25 }), [51, 101, 151])).toEqual([50, 100, 150]);
    expect(refine(leadWith({ ...usual, 150: 1, 153: -1.35 }), [51, 101, 151])).toEqual([50, 100, 153]);
  });

  it('drops marks that meet on one deflection and marks next to a gap', () => {
    expect(refine(leadWith({ 50: 1 }), [46, 54])).toEqual([50]);
    expect(refine(leadWith({ 50: 1, 57: NaN, 100: 1 }), [50, 100])).toEqual([100]);
  });

  it('takes marks at both ends, and none', () => {
    expect(refine(leadWith({ 0: 1, 299: 1 }), [0, 299])).toEqual([0, 299]);
    expect(refine(leadWith({}), [])).toEqual([]);
  });
});
