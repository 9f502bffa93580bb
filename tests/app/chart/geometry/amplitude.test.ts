import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amplitudeRange, verticalScale } from '../../../../src/app/chart/geometry/amplitude.ts';
import { PX_PER_MM } from '../../../../src/app/chart/geometry/paper.ts';

// Oracle: the calibration itself (gain × px/mm = px/mV), and that what must fit does fit.
describe('amplitude', () => {
  it('leaves single artefacts out of the range and ignores gaps', () => {
    const low = Float32Array.from({ length: 400 }, (_, i) => (i === 7 ? -9 : -0.5));
    const high = Float32Array.from({ length: 400 }, (_, i) => (i === 7 ? 30 : i === 8 ? NaN : 1.25));
    expect(amplitudeRange(low, high)).toEqual({ lowMv: -0.5, highMv: 1.25 });
  });

  it('has a range even for a recording with no valid sample', () => {
    expect(amplitudeRange(new Float32Array([NaN]), new Float32Array([NaN]))).toEqual({ lowMv: -0.5, highMv: 0.5 });
  });

  it('keeps 10 mm/mV where the recording fits and goes to 5 mm/mV where it does not', () => {
    expect(verticalScale({ lowMv: -0.5, highMv: 1.5 }, 300, 30, 50).mmPerMv).toBe(10);
    expect(verticalScale({ lowMv: -4, highMv: 4 }, 300, 30, 50).mmPerMv).toBe(5);
  });

  it('is calibrated, and holds the range between the margins', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        fc.integer({ min: 180, max: 1200 }),
        (lowMv, rangeMv, heightPx) => {
          const scale = verticalScale({ lowMv, highMv: lowMv + rangeMv }, heightPx, 32, 56);
          const pxPerMv = heightPx / (scale.topMv - scale.bottomMv);
          expect(pxPerMv / (scale.mmPerMv * PX_PER_MM)).toBeCloseTo(1, 6);
          expect((scale.topMv - (lowMv + rangeMv)) * pxPerMv).toBeGreaterThanOrEqual(32 - 1e-6);
          expect((lowMv - scale.bottomMv) * pxPerMv).toBeGreaterThanOrEqual(56 - 1e-6);
        },
      ),
    );
  });
});
