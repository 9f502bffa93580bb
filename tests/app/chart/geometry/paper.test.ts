import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PX_PER_MM, paperRules } from '../../../../src/app/chart/geometry/paper.ts';

// Oracle: CSS (1 in = 96 px = 25.4 mm) and the definition of ECG paper (a rule per mm, every fifth heavy).
describe('ECG paper', () => {
  it('is 3.7795 px per millimetre, so 25 mm/s is 94.488 px/s', () => {
    expect(PX_PER_MM).toBeCloseTo(3.7795, 4);
    expect(25 * PX_PER_MM).toBeCloseTo(94.488, 3);
  });

  it('has a rule per millimetre and a heavy one at the origin and every 5 mm', () => {
    const rules = paperRules(0, 10 * PX_PER_MM);
    expect(rules.map(({ positionPx }) => positionPx / PX_PER_MM)).toEqual(
      Array.from({ length: 11 }, (_, mm) => expect.closeTo(mm, 9) as number),
    );
    expect(rules.flatMap(({ major }, mm) => (major ? [mm] : []))).toEqual([0, 5, 10]);
  });

  it('covers the whole length with all rules inside, wherever the origin is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e7, max: 1e4, noNaN: true }),
        fc.double({ min: 1, max: 4000, noNaN: true }),
        (origin, length) => {
          const rules = paperRules(origin, length);
          expect(Math.abs(rules.length - length / PX_PER_MM)).toBeLessThanOrEqual(1.01);
          for (const { positionPx } of rules) {
            expect(positionPx).toBeGreaterThanOrEqual(-0.01);
            expect(positionPx).toBeLessThanOrEqual(length + 0.01);
          }
          const heavy = rules.filter(({ major }) => major).length;
          expect(Math.abs(heavy - rules.length / 5)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
