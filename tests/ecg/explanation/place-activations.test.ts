import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATHWAYS, type PathwayName } from '../../../src/ecg/explanation/pathways.ts';
import { NOTHING_MEASURED, placeActivations } from '../../../src/ecg/explanation/place-activations.ts';

// Oracles: closed form. A sinus beat is written for a QRS of 90 ms, a bundle of His 45 ms and a P wave 160 to 60 ms before it.
const qrsOnly = (qrs: readonly [number, number]) => ({ ...NOTHING_MEASURED, qrs });

describe('placeActivations', () => {
  it('keeps typical distances before the QRS and stretches what lies within it to the measured limits', () => {
    const { activations, recoverySeconds, qrsSeconds, pSeconds } = placeActivations('sinus', qrsOnly([-0.05, 0.13]));
    const find = (structure: string) => activations.find((entry) => entry.structure === structure);
    expect(find('his-bundle')?.startSeconds).toBeCloseTo(-0.095, 9);
    expect(find('septum')?.startSeconds).toBeCloseTo(-0.05, 9);
    // 35 of 90 ms, in a QRS of 180 ms.
    expect(find('septum')?.endSeconds).toBeCloseTo(-0.05 + 0.07, 9);
    expect(find('left-ventricle')?.endSeconds).toBeCloseTo(0.13, 9);
    expect(recoverySeconds?.[0]).toBeCloseTo(0.13 + 0.1, 9);
    expect(pSeconds?.[0]).toBeCloseTo(-0.21, 9);
    expect(qrsSeconds).toEqual([-0.05, 0.13]);
  });

  it('lays the atria over a measured P wave, the recovery over a measured T wave, and gives the AV node what is left', () => {
    const beat = placeActivations('sinus', { p: [-0.3, -0.18], qrs: [-0.04, 0.05], t: [0.2, 0.36] });
    const find = (structure: string) => beat.activations.find((entry) => entry.structure === structure);
    expect(find('right-atrium')?.startSeconds).toBeCloseTo(-0.3, 9);
    expect(find('left-atrium')?.endSeconds).toBeCloseTo(-0.18, 9);
    expect(find('sa-node')?.startSeconds).toBeCloseTo(-0.335, 9);
    // HV stays 45 ms however long the PR interval is.
    expect(find('his-bundle')?.startSeconds).toBeCloseTo(-0.085, 9);
    expect(find('av-node')?.endSeconds).toBeCloseTo(-0.085, 9);
    expect(beat.pSeconds).toEqual([expect.closeTo(-0.3, 9), expect.closeTo(-0.18, 9)]);
    expect(beat.recoverySeconds).toEqual([expect.closeTo(0.2, 9), expect.closeTo(0.36, 9)]);
  });

  it('never runs backwards, whatever was measured', () => {
    const names = Object.keys(PATHWAYS) as PathwayName[];
    const seconds = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        seconds(-0.4, 0.1),
        seconds(0.001, 0.2),
        seconds(0.001, 0.2),
        seconds(0.02, 0.2),
        seconds(-0.1, 0.3),
        seconds(0.001, 0.3),
        (name, pOnset, pLength, onset, qrs, tAfter, tLength) => {
          const beat = placeActivations(name, {
            p: [pOnset, pOnset + pLength],
            qrs: [-onset, qrs - onset],
            t: [qrs - onset + tAfter, qrs - onset + tAfter + tLength],
          });
          const spans = beat.activations.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds] as const);
          for (const [from, to] of [...spans, beat.qrsSeconds]) expect(to).toBeGreaterThan(from);
          const starts = spans.map(([from]) => from);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('places the typical QRS around R when the limits were not measured', () => {
    const { qrsSeconds } = placeActivations('ventricular', NOTHING_MEASURED);
    expect(qrsSeconds[1] - qrsSeconds[0]).toBeCloseTo(0.14, 9);
    expect(qrsSeconds[0]).toBeLessThan(0);
    expect(qrsSeconds[1]).toBeGreaterThan(0);
  });

  it('places nothing for the unknown way', () => {
    expect(placeActivations('unknown', qrsOnly([-0.05, 0.05]))).toMatchObject({
      activations: [],
      recoverySeconds: null,
    });
  });
});
