import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QRS_HALF_SAMPLES, QRS_SAMPLES, QrsStretch, QrsTemplate } from '../../../src/ecg/detection/match-qrs.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';

const LARGEST_LAG = 7;

/** A random walk: smooth enough that the quick look at means of three leaves out most lags. */
function walk(random: Random, count: number): Float64Array {
  let level = 0;
  return Float64Array.from({ length: count }, () => (level = 0.9 * level + random.next() - 0.5));
}

/** Correlation of a template with the signal, both around zero, written out. */
function correlationAt(signal: Float64Array, centre: number, template: Float64Array): number {
  let [product, own, other] = [0, 0, 0];
  for (let k = 0; k < QRS_SAMPLES; k++) {
    const value = signal[centre - QRS_HALF_SAMPLES + k];
    product += template[k] * value;
    own += value * value;
    other += template[k] * template[k];
  }
  return product / Math.sqrt(own * other);
}

describe('QrsStretch', () => {
  // Oracle: the largest correlation over all templates and lags, each worked out in full.
  it('finds the template and lag that fit best, whatever it leaves out on the way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 12 }), (seed, count) => {
        const random = new Random(seed);
        const signal = walk(random, 100);
        const shapes = Array.from({ length: count }, () => walk(random, QRS_SAMPLES));
        const match = new QrsStretch().take(signal, 50).nearest(shapes.map((shape) => new QrsTemplate().take(shape)));
        let best = -1;
        for (const shape of shapes) {
          for (let lag = -LARGEST_LAG; lag <= LARGEST_LAG; lag++) {
            best = Math.max(best, correlationAt(signal, 50 + lag, shape));
          }
        }
        expect(match.correlation).toBeCloseTo(best, 10);
        const nearestLag = [Math.floor(match.lag), Math.ceil(match.lag)];
        const there = nearestLag.map((lag) => correlationAt(signal, 50 + lag, shapes[match.cluster]));
        expect(Math.max(...there)).toBeCloseTo(best, 10);
      }),
    );
  });

  it('is like nothing when there are no templates', () => {
    expect(new QrsStretch().take(new Float64Array(100).fill(1), 50).nearest([]).correlation).toBe(-1);
  });
});
