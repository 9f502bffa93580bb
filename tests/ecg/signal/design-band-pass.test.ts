import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designBandPass, type Biquad } from '../../../src/ecg/signal/design-band-pass.ts';

/** |H| of the cascade at one frequency, straight from the transfer function. */
function gainAt(sections: readonly Biquad[], hz: number, sampleRateHz: number): number {
  const angle = (2 * Math.PI * hz) / sampleRateHz;
  const size = (c0: number, c1: number, c2: number) =>
    Math.hypot(c0 + c1 * Math.cos(angle) + c2 * Math.cos(2 * angle), c1 * Math.sin(angle) + c2 * Math.sin(2 * angle));
  return sections.reduce((gain, { b0, b1, b2, a1, a2 }) => (gain * size(b0, b1, b2)) / size(1, a1, a2), 1);
}

/** Frequency that the bilinear transform maps from the analogue centre of the band. */
function centreHz(lowHz: number, highHz: number, sampleRateHz: number): number {
  const warped = (hz: number) => Math.tan((Math.PI * hz) / sampleRateHz);
  return (Math.atan(Math.sqrt(warped(lowHz) * warped(highHz))) * sampleRateHz) / Math.PI;
}

const bands = fc
  .record({
    order: fc.integer({ min: 1, max: 5 }),
    lowHz: fc.double({ min: 0.5, max: 10, noNaN: true }),
    widthHz: fc.double({ min: 2, max: 30, noNaN: true }),
    sampleRateHz: fc.double({ min: 100, max: 1000, noNaN: true }),
  })
  .map(({ lowHz, widthHz, ...others }) => ({ ...others, lowHz, highHz: lowHz + widthHz }));

describe('designBandPass', () => {
  // Oracle: closed form of the Butterworth response, |H|² = ½ at both edges, 1 at the centre, 0 at DC and at Nyquist.
  it('has gain √½ at its edges and 1 at its centre, whatever the band', () => {
    fc.assert(
      fc.property(bands, ({ order, lowHz, highHz, sampleRateHz }) => {
        const sections = designBandPass(order, lowHz, highHz, sampleRateHz);
        expect(sections).toHaveLength(order);
        expect(gainAt(sections, lowHz, sampleRateHz)).toBeCloseTo(Math.SQRT1_2, 6);
        expect(gainAt(sections, highHz, sampleRateHz)).toBeCloseTo(Math.SQRT1_2, 6);
        expect(gainAt(sections, centreHz(lowHz, highHz, sampleRateHz), sampleRateHz)).toBeCloseTo(1, 6);
        expect(gainAt(sections, 0, sampleRateHz)).toBe(0);
        expect(gainAt(sections, sampleRateHz / 2, sampleRateHz)).toBeLessThan(1e-9);
      }),
    );
  });

  it('has all its poles inside the unit circle', () => {
    fc.assert(
      fc.property(bands, ({ order, lowHz, highHz, sampleRateHz }) => {
        // Stability triangle of z² + a1·z + a2.
        for (const { a1, a2 } of designBandPass(order, lowHz, highHz, sampleRateHz)) {
          expect(a2).toBeLessThan(1);
          expect(Math.abs(a1)).toBeLessThan(1 + a2);
        }
      }),
    );
  });

  it.each([
    [0, 40, 360],
    [-1, 40, 360],
    [40, 40, 360],
    [40, 0.5, 360],
    [0.5, 40, 80],
    [0.5, 40, 10],
    [0.5, NaN, 360],
    [0.5, 40, NaN],
  ])('refuses %s–%s Hz at %s Hz', (lowHz, highHz, sampleRateHz) => {
    expect(() => designBandPass(4, lowHz, highHz, sampleRateHz)).toThrow(RangeError);
  });
});
