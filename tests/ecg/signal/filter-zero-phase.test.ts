import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designBandPass } from '../../../src/ecg/signal/design-band-pass.ts';
import { filterZeroPhase } from '../../../src/ecg/signal/filter-zero-phase.ts';
import { largestDifference } from '../largest-difference.ts';
import { goldenInput, GOLDENS } from './golden-signals.ts';

const RATE_HZ = 360;
const MONITOR = designBandPass(4, 0.5, 40, RATE_HZ);
/** The filter differs from SciPy's by rounding alone; the goldens are kept to 9 decimals. */
const TOLERANCE_MV = 1e-8;

/** |H|² of the order 4 band-pass 0.5–40 Hz at 360 Hz: 1 / (1 + ((w² − w₁w₂) / (w · (w₂ − w₁)))⁸), w = tan(πf / fs). */
function butterworthPower(hz: number): number {
  const [w, low, high] = [hz, 0.5, 40].map((frequency) => Math.tan((Math.PI * frequency) / RATE_HZ));
  return 1 / (1 + ((w * w - low * high) / (w * (high - low))) ** 8);
}

describe('filterZeroPhase', () => {
  // Oracle: SciPy 1.17.1, sosfiltfilt(butter(…, output='sos')) by tests/golden/make-signal-goldens.py.
  it.each([
    ['sosfiltfilt_360', 4, 0.5, 40, 360],
    ['sosfiltfilt_order2_128', 2, 5, 15, 128],
    ['sosfiltfilt_order3_100', 3, 1, 30, 100],
  ] as const)('equals SciPy: %s', async (name, order, lowHz, highHz, sampleRateHz) => {
    const input = (await goldenInput()).subarray(0, GOLDENS[name].length);
    const filtered = filterZeroPhase(designBandPass(order, lowHz, highHz, sampleRateHz), input);
    expect(largestDifference(filtered, GOLDENS[name])).toBeLessThan(TOLERANCE_MV);
  });

  // Oracle: closed form of a Butterworth band-pass run twice. At an edge that is (√½)² = ½.
  it.each([0.5, 1, 5, 17.3, 40, 60])('passes a sine of %s Hz with the gain |H|² and no delay', (hz) => {
    const gain = butterworthPower(hz);
    if (hz === 0.5 || hz === 40) expect(gain).toBeCloseTo(0.5, 12);
    const sine = Float64Array.from({ length: 120 * RATE_HZ }, (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE_HZ));
    const filtered = filterZeroPhase(MONITOR, sine);
    // Measured far from the ends.
    const middle = [30 * RATE_HZ, 90 * RATE_HZ] as const;
    const expected = sine.subarray(...middle).map((value) => gain * value);
    expect(largestDifference(filtered.subarray(...middle), expected)).toBeLessThan(1e-6);
  });

  it('removes any constant wholly', () => {
    for (const level of [1, -3.7, 1e4]) {
      expect(
        largestDifference(filterZeroPhase(MONITOR, new Float64Array(999).fill(level)), new Float64Array(999)),
      ).toBe(0);
    }
  });

  it('is linear', () => {
    const signal = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 400, maxLength: 400 });
    fc.assert(
      fc.property(signal, signal, fc.double({ min: -3, max: 3, noNaN: true }), (a, b, factor) => {
        const [filteredA, filteredB] = [filterZeroPhase(MONITOR, a), filterZeroPhase(MONITOR, b)];
        const combined = filterZeroPhase(
          MONITOR,
          a.map((value, i) => value + factor * b[i]),
        );
        expect(
          largestDifference(
            combined,
            filteredA.map((value, i) => value + factor * filteredB[i]),
          ),
        ).toBeLessThan(1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it('treats time forwards and backwards alike, away from the ends', async () => {
    const input = await goldenInput();
    const band = designBandPass(2, 5, 15, RATE_HZ);
    const there = filterZeroPhase(band, input);
    const back = filterZeroPhase(band, input.toReversed()).reverse();
    const margin = 3 * RATE_HZ;
    expect(largestDifference(there.subarray(margin, -margin), back.subarray(margin, -margin))).toBeLessThan(1e-9);
  });

  it.each([0, 1, 2, 5, 26, 27, 28])('takes a signal of %i samples', (length) => {
    const filtered = filterZeroPhase(
      MONITOR,
      Float64Array.from({ length }, (_, i) => i % 3),
    );
    expect(filtered).toHaveLength(length);
    expect(filtered.every(Number.isFinite)).toBe(true);
  });
});
