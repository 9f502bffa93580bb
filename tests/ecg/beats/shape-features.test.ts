import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDOW_R_SAMPLE, WINDOW_SAMPLES } from '../../../src/ecg/beats/cut-windows.ts';
import { SHAPE_FEATURES, shapeFeatures } from '../../../src/ecg/beats/shape-features.ts';

const QRS = Float32Array.from({ length: WINDOW_SAMPLES }, (_, t) => Math.exp(-0.5 * ((t - WINDOW_R_SAMPLE) / 4) ** 2));

function featuresOf(window: Float32Array, usual: Float32Array): Record<(typeof SHAPE_FEATURES)[number], number> {
  const values = shapeFeatures(window, usual);
  return Object.fromEntries(SHAPE_FEATURES.map((name, i) => [name, values[i]])) as ReturnType<typeof featuresOf>;
}

describe('shapeFeatures', () => {
  // Oracle: closed forms of a Gaussian QRS: correlation 1 is −ln 0.02, −1 is −ln 2.02; area over height is √(2π) · width.
  it('measures likeness, size and width', () => {
    const same = featuresOf(QRS, QRS);
    expect(same['likeness, whole window']).toBeCloseTo(-Math.log(0.02), 4);
    expect(same['size / usual']).toBe(0);
    expect(same['QRS area over height / usual']).toBe(0);
    const widthMs = Math.sqrt(2 * Math.PI) * 4 * 3;
    expect(same['QRS area over height, ms']).toBeCloseTo(widthMs / 100, 3);

    const tripleAndUpsideDown = featuresOf(
      QRS.map((value) => -3 * value),
      QRS,
    );
    expect(tripleAndUpsideDown['likeness, QRS']).toBeCloseTo(-Math.log(2.02), 4);
    expect(tripleAndUpsideDown['size / usual']).toBeCloseTo(Math.log(3), 4);
    expect(tripleAndUpsideDown['QRS area over height / usual']).toBeCloseTo(0, 4);
  });

  it('compares each zone by itself', () => {
    const flipped = (first: number, last: number) =>
      Float32Array.from({ length: WINDOW_SAMPLES }, (_, t) => Math.sin(t / 3) * (t >= first && t < last ? -1 : 1));
    const wave = flipped(0, 0);
    const [alike, opposite] = [-Math.log(0.02), -Math.log(2.02)];
    const likeness = (window: Float32Array) => {
      const features = featuresOf(window, wave);
      return [features['likeness, before QRS'], features['likeness, QRS'], features['likeness, after QRS']];
    };
    // The QRS zone is samples 44 to 99: 70 ms before R to 100 ms after.
    const close = (values: number[]) => values.map((value) => expect.closeTo(value, 3) as number);
    expect(likeness(flipped(0, 44))).toEqual(close([opposite, alike, alike]));
    expect(likeness(flipped(44, 100))).toEqual(close([alike, opposite, alike]));
    expect(likeness(flipped(100, 200))).toEqual(close([alike, alike, opposite]));
  });

  it('is finite for any pair of windows, flat ones too', () => {
    const windows = fc.oneof(
      fc.constantFrom(new Float32Array(WINDOW_SAMPLES), new Float32Array(WINDOW_SAMPLES).fill(5), QRS),
      fc
        .array(fc.float({ min: -1000, max: 1000, noNaN: true }), { minLength: 200, maxLength: 200 })
        .map((values) => Float32Array.from(values)),
    );
    fc.assert(
      fc.property(windows, windows, (window, usual) => {
        const features = shapeFeatures(window, usual);
        expect(features).toHaveLength(SHAPE_FEATURES.length);
        expect(features.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
