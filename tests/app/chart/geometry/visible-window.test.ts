import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as window from '../../../../src/app/chart/geometry/visible-window.ts';

const width = fc.double({ min: 200, max: 3000, noNaN: true });
const duration = fc.double({ min: 1, max: 200_000, noNaN: true });

// Oracle: properties a calibrated, bounded view must have; closed forms for the usual speed.
describe('visible window', () => {
  it('shows 10 s across 944.88 px at 25 mm/s', () => {
    expect(window.spanSeconds(944.88, 25)).toBeCloseTo(10, 4);
  });

  it('stays inside the recording', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), width, duration, (start, px, seconds) => {
        const span = window.spanSeconds(px, 25);
        const kept = window.clampStart(start, span, seconds);
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept + Math.min(span, seconds)).toBeLessThanOrEqual(seconds + 1e-6);
      }),
    );
  });

  it('keeps the time under the pointer in place while zooming', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0.1, 0.5, 2, 10),
        (start, share, factor) => {
          const anchor = start + share * 10;
          const moved = window.startAroundAnchor(start, 10, 10 * factor, anchor);
          expect((anchor - moved) / (10 * factor)).toBeCloseTo(share, 9);
        },
      ),
    );
  });

  it('scrolls to a time only when it is out of view or at the edge', () => {
    expect(window.startShowing(100, 10, 105)).toBe(100);
    expect(window.startShowing(100, 10, 130)).toBe(125);
    expect(window.startShowing(100, 10, 100.1)).toBeCloseTo(95.1);
  });

  it('steps through the standard speeds, down to the whole recording and no further', () => {
    const whole = expect.closeTo(2.5, 4) as number;
    const slower = [25];
    for (let i = 0; i < 6; i++) slower.push(window.steppedSpeed(slower.at(-1) ?? 25, -1, 944.88, 100));
    expect(slower).toEqual([25, 12.5, 5, whole, whole, whole, whole]);
    expect(window.steppedSpeed(12.5, 1, 944.88, 100)).toBe(25);
    expect(window.steppedSpeed(200, 1, 944.88, 100)).toBe(200);
  });

  it('never zooms a short recording out below the usual speed', () => {
    expect(window.steppedSpeed(25, -1, 1000, 3)).toBe(25);
  });

  it('settles on the nearest speed by ratio, at most one step away', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 250, noNaN: true }), (speed) => {
        const settled = window.nearestSpeed(speed, 1000, 100_000);
        expect(Math.abs(Math.log(settled / speed))).toBeLessThanOrEqual(Math.log(2.5) / 2 + 1e-9);
      }),
    );
  });
});
