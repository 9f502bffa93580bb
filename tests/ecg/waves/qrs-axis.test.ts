import { describe, expect, it } from 'vitest';
import { qrsAxisDegrees } from '../../../src/ecg/waves/qrs-axis.ts';

const RATE = 500;
const PEAKS = [500, 1000, 1500];

/** A lead with a triangular QRS 80 ms wide of a height at every peak, on a level of its own. */
function lead(heightMv: number, levelMv = 0): Float32Array {
  const samples = new Float32Array(2000).fill(levelMv);
  for (const peak of PEAKS) {
    for (let i = -20; i <= 20; i++) samples[peak + i] = levelMv + heightMv * (1 - Math.abs(i) / 20);
  }
  return samples;
}

// Oracle: Einthoven's triangle: a dipole of angle a projects as cos a on I and as (√3/2) sin a on aVF.
describe('qrsAxisDegrees', () => {
  it.each([-150, -90, -30, 0, 45, 60, 90, 180])('finds an axis of %i degrees', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const axis = qrsAxisDegrees(lead(Math.cos(angle), 0.2), lead((Math.sqrt(3) / 2) * Math.sin(angle)), PEAKS, RATE);
    expect(Math.cos(((axis - degrees) * Math.PI) / 180)).toBeCloseTo(1, 6);
  });

  it('is not known where there is no QRS, no beat, or only gaps', () => {
    expect(qrsAxisDegrees(lead(0), lead(0), PEAKS, RATE)).toBeNaN();
    expect(qrsAxisDegrees(lead(1), lead(1), [], RATE)).toBeNaN();
    expect(qrsAxisDegrees(lead(1).fill(NaN), lead(1), PEAKS, RATE)).toBeNaN();
  });

  it('leaves out beats that are cut off', () => {
    expect(qrsAxisDegrees(lead(1), lead(0), [2, ...PEAKS, 1999], RATE)).toBeCloseTo(0, 3);
  });
});
