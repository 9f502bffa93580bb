import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amplitudeRange, verticalScale } from '../../../../src/app/chart/geometry/amplitude.ts';
import { cardOf } from '../../../../src/ecg/simulation/gallery/gallery.ts';
import { NO_NOISE, type Noise } from '../../../../src/ecg/simulation/noise/noise.ts';
import { simulate } from '../../../../src/ecg/simulation/simulate.ts';
import { personOf } from '../../../../src/ecg/simulation/waves/person.ts';
import { PX_PER_MM } from '../../../../src/app/chart/geometry/paper.ts';

// Oracle: the calibration itself (gain × px/mm = px/mV), and that what must fit does fit.
describe('amplitude', () => {
  it('leaves single artefacts out of the range and ignores gaps', () => {
    const low = Float32Array.from({ length: 400 }, (_, i) => (i === 7 ? -9 : -0.5));
    const high = Float32Array.from({ length: 400 }, (_, i) => (i === 7 ? 30 : i === 8 ? NaN : 1.25));
    expect(amplitudeRange(low, high, 1)).toEqual({ lowMv: -0.5, highMv: 1.25 });
  });

  // Oracle: the same recording without the burst.
  it('does not let a burst of noise decide the range of all', () => {
    const rangeOf = (noise: Partial<Noise>, durationSeconds: number) => {
      const [lead] = simulate({
        name: 'burst',
        heart: cardOf('ventricular-ectopy').heart(() => 70),
        person: personOf(0),
        noise: { ...NO_NOISE, ...noise },
        leads: ['II'],
        armsSwapped: false,
        durationSeconds,
        sampleRateHz: 100,
        seed: 1,
      }).recording.leads;
      return amplitudeRange(lead.samplesMv, lead.samplesMv, 0.01);
    };
    for (const [seconds, from, to] of [
      [60, 20, 29],
      [10, 4.1, 5.5],
    ]) {
      const [clean, burst] = [
        rangeOf({}, seconds),
        rangeOf({ motionMv: 6, motionSeconds: [from, to], saturationMv: 20 }, seconds),
      ];
      expect(burst.highMv).toBeCloseTo(clean.highMv, 0);
      expect(burst.lowMv).toBeCloseTo(clean.lowMv, 0);
      expect(burst.highMv - burst.lowMv).toBeLessThan(1.3 * (clean.highMv - clean.lowMv));
    }
  });

  it('fits what is high for a third of the time', () => {
    const high = Float32Array.from({ length: 300 }, (_, i) => (i < 100 ? 5 : 1));
    expect(
      amplitudeRange(
        high.map(() => 0),
        high,
        2,
      ),
    ).toEqual({ lowMv: 0, highMv: 5 });
  });

  it('has a range even for a recording with no valid sample', () => {
    expect(amplitudeRange(new Float32Array([NaN]), new Float32Array([NaN]), 1)).toEqual({ lowMv: -0.5, highMv: 0.5 });
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
