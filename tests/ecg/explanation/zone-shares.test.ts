import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneShares } from '../../../src/ecg/explanation/zone-shares.ts';

// The window of the app: 200 samples, 3 ms apart, from 0.2 s before R. Oracles: closed form.
const START = -0.2;
const STEP = 0.003;
const COUNT = 200;

describe('zoneShares', () => {
  it('gives a flat curve in proportion to the duration of each zone', () => {
    const shares = zoneShares(new Float32Array(COUNT).fill(0.4), START, STEP, [-0.05, 0.1]);
    // The samples cover START − STEP/2 … START + 199.5 STEP, 0.6 s in all.
    expect(shares?.beforeQrs).toBeCloseTo((0.15 + STEP / 2) / 0.6, 6);
    expect(shares?.qrs).toBeCloseTo(0.15 / 0.6, 6);
    expect(shares?.afterQrs).toBeCloseTo((0.3 - STEP / 2) / 0.6, 6);
  });

  it('gives a single peak to the zone it lies in, and divides a peak on a limit', () => {
    const peakAt = (seconds: number): Float32Array => {
      const curve = new Float32Array(COUNT);
      curve[Math.round((seconds - START) / STEP)] = 1;
      return curve;
    };
    expect(zoneShares(peakAt(-0.1), START, STEP, [-0.05, 0.1])).toEqual({ beforeQrs: 1, qrs: 0, afterQrs: 0 });
    expect(zoneShares(peakAt(0.001), START, STEP, [-0.05, 0.1])).toEqual({ beforeQrs: 0, qrs: 1, afterQrs: 0 });
    expect(zoneShares(peakAt(0.301), START, STEP, [-0.05, 0.1])).toEqual({ beforeQrs: 0, qrs: 0, afterQrs: 1 });
    const divided = zoneShares(peakAt(0.1), START, STEP, [-0.05, 0.1]);
    expect(divided?.qrs).toBeCloseTo(0.5, 6);
    expect(divided?.afterQrs).toBeCloseTo(0.5, 6);
  });

  it('reproduces the shares of a triangle cut at its apex: one half on each side', () => {
    const triangle = Float32Array.from({ length: COUNT }, (_, i) => Math.max(0, 1 - Math.abs(i - 100) / 40));
    const apex = START + 100 * STEP;
    const shares = zoneShares(triangle, START, STEP, [apex, apex]);
    expect(shares?.beforeQrs).toBeCloseTo(0.5, 6);
    expect(shares?.qrs).toBe(0);
    expect(shares?.afterQrs).toBeCloseTo(0.5, 6);
  });

  it('is all zero for an empty map, and null where the QRS limits were not measured', () => {
    const nothing = new Float32Array(COUNT);
    expect(zoneShares(nothing, START, STEP, [-0.05, 0.1])).toEqual({ beforeQrs: 0, qrs: 0, afterQrs: 0 });
    expect(zoneShares(nothing, START, STEP, null)).toBeNull();
    expect(zoneShares(nothing.fill(1), START, STEP, [NaN, 0.1])).toBeNull();
  });

  it('sums to 1 within 0…1 for any curve and any limits, also outside the window or with NaN inside', () => {
    const limit = fc.double({ min: -1, max: 1, noNaN: true });
    const value = fc.oneof(fc.float({ min: 0, max: 1, noNaN: true }), fc.constantFrom(NaN, -1, 0));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), limit, limit, (values, a, b) => {
        const curve = Float32Array.from(values);
        const shares = zoneShares(curve, START, STEP, [Math.min(a, b), Math.max(a, b)]);
        if (shares === null) throw new Error('limits were given');
        const parts = [shares.beforeQrs, shares.qrs, shares.afterQrs];
        expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
        const sum = parts.reduce((total, part) => total + part, 0);
        expect(sum).toBeCloseTo(curve.some((v) => v > 0) ? 1 : 0, 9);
      }),
    );
  });
});
