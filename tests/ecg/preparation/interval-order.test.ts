import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOrder } from '../../../src/ecg/preparation/interval-order.ts';

/** The definition, counted anew for every beat. */
function countedAnew(ratios: Float32Array, beat: number, reach: number): number {
  const first = Math.max(0, beat - reach);
  const last = Math.min(ratios.length - 1, beat + reach);
  let [like, followed] = [0, 0];
  for (let i = first; i < last; i++) {
    for (let j = i + 1; j < last; j++) {
      if ([i, i + 1, j, j + 1].some((at) => Number.isNaN(ratios[at]))) continue;
      if (Math.abs(ratios[i] - ratios[j]) > 0.05) continue;
      like++;
      if (Math.abs(ratios[i + 1] - ratios[j + 1]) <= 0.05) followed++;
    }
  }
  return like < 3 ? 0 : -Math.log((followed + 0.5) / (like + 1));
}

describe('intervalOrder', () => {
  // Oracle: the definition, without the sliding counts.
  it('counts, sliding, what the definition counts', () => {
    const interval = fc.oneof(fc.constant(NaN), fc.integer({ min: 6, max: 14 }).map((tenths) => tenths / 10)); // prettier-ignore
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (values, reach) => {
        const ratios = Float32Array.from(values);
        const order = intervalOrder(ratios, reach);
        ratios.forEach((_, beat) => expect(order[beat]).toBeCloseTo(countedAnew(ratios, beat, reach), 5));
      }),
      { numRuns: 200 },
    );
  });

  // Closed form: alternating intervals are always followed alike: −ln((n + ½) / (n + 1)), near 0. Without order it is larger.
  it('is near nothing in bigeminy and large where anything may follow', () => {
    const bigeminy = Float32Array.from({ length: 60 }, (_, i) => (i % 2 ? 0.7 : 1.3));
    expect(intervalOrder(bigeminy, 16)[30]).toBeLessThan(0.01);
    const chance = Float32Array.from({ length: 60 }, (_, i) => 0.6 + ((i * i * 7) % 11) * 0.08);
    expect(intervalOrder(chance, 16)[30]).toBeGreaterThan(0.3);
  });
});
