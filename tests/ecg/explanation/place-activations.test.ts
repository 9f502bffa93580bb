import { describe, expect, it } from 'vitest';
import { placeActivations } from '../../../src/ecg/explanation/place-activations.ts';

// Oracles: closed form. A normal beat is written for a QRS of 90 ms and a bundle of His 45 ms before it.
describe('placeActivations', () => {
  it('keeps typical distances before the QRS and stretches what lies within it to the measured limits', () => {
    const { activations, recoverySeconds, qrsSeconds } = placeActivations('N', [-0.05, 0.13]);
    const find = (structure: string) => activations.find((entry) => entry.structure === structure);
    expect(find('his-bundle')?.startSeconds).toBeCloseTo(-0.095, 9);
    expect(find('septum')?.startSeconds).toBeCloseTo(-0.05, 9);
    // 35 of 90 ms, in a QRS of 180 ms.
    expect(find('septum')?.endSeconds).toBeCloseTo(-0.05 + 0.07, 9);
    expect(find('left-ventricle')?.endSeconds).toBeCloseTo(0.13, 9);
    expect(recoverySeconds?.[0]).toBeCloseTo(0.13 + 0.1, 9);
    expect(qrsSeconds).toEqual([-0.05, 0.13]);
  });

  it('places the typical QRS around R when the limits were not measured', () => {
    const { qrsSeconds } = placeActivations('V', null);
    expect(qrsSeconds[1] - qrsSeconds[0]).toBeCloseTo(0.14, 9);
    expect(qrsSeconds[0]).toBeLessThan(0);
    expect(qrsSeconds[1]).toBeGreaterThan(0);
  });

  it('places nothing for the unknown class', () => {
    expect(placeActivations('Q', [-0.05, 0.05])).toMatchObject({ activations: [], recoverySeconds: null });
  });
});
