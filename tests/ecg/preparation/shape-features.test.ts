import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEAT_WINDOW, windowSample } from '../../../src/ecg/preparation/beat-window.ts';
import { SHAPE_FEATURES, shapeFeatures } from '../../../src/ecg/preparation/shape-features.ts';
import { beatOf, leadOf, namedRows } from './made-leads.ts';

/** A Gaussian of four samples, 32 ms. */
const WIDTH_SECONDS = 0.032;
const QRS = beatOf([[1, 0, WIDTH_SECONDS]]);
const [ALIKE, OPPOSITE] = [-Math.log(0.02), -Math.log(2.02)];

function featuresOf(window: Float32Array, usual: Float32Array, late = usual) {
  return namedRows(SHAPE_FEATURES, shapeFeatures(leadOf([window], usual, late)))[0];
}

describe('shapeFeatures', () => {
  // Oracle: closed forms of a Gaussian: correlation 1 is −ln 0.02, −1 is −ln 2.02; area over height is √(2π) · width (all but
  // 0.6 % of it lies in the QRS zone); it is above 30 % of its height for 2 · √(2 ln (1/0.3)) widths.
  it('measures likeness, height and width', () => {
    const same = featuresOf(QRS, QRS);
    expect(same['likeness, whole']).toBeCloseTo(ALIKE, 4);
    expect(same['QRS height / usual']).toBe(0);
    expect(same['QRS difference / usual']).toBe(-3);
    expect(same['largest difference']).toBe(0);
    expect(same['QRS area over height / usual']).toBe(0);
    const areaMs = Math.sqrt(2 * Math.PI) * WIDTH_SECONDS * 1000;
    expect(Math.abs(same['QRS area over height, ms/100'] / (areaMs / 100) - 1)).toBeLessThan(0.01);
    const aboveMs = 2 * Math.sqrt(2 * Math.log(1 / 0.3)) * WIDTH_SECONDS * 1000;
    expect(Math.abs(100 * same['QRS above 30 %, ms/100'] - aboveMs)).toBeLessThanOrEqual(1000 / BEAT_WINDOW.rateHz);
    expect(same['R polarity']).toBeCloseTo(1, 1);

    const tripleAndUpsideDown = featuresOf(
      QRS.map((value) => -3 * value),
      QRS,
    );
    expect(tripleAndUpsideDown['likeness, QRS']).toBeCloseTo(OPPOSITE, 4);
    expect(tripleAndUpsideDown['correlation, QRS']).toBeCloseTo(-1, 5);
    expect(tripleAndUpsideDown['QRS height / usual']).toBeCloseTo(Math.log(3), 4);
    // Its difference is four times the wave: 16 times the power, ln 16.
    expect(tripleAndUpsideDown['QRS difference / usual']).toBeCloseTo(Math.log(16), 4);
    expect(tripleAndUpsideDown['largest difference']).toBe(3);
    expect(tripleAndUpsideDown['QRS area over height / usual']).toBeCloseTo(0, 4);
    expect(tripleAndUpsideDown['R polarity']).toBe(-1);
  });

  // Oracle: a Gaussian twice as wide; ln 2, but for its flanks that lie outside the QRS zone and the steps of 8 ms.
  it('sees a QRS that is twice as wide', () => {
    const narrow = beatOf([[1, 0.02, 0.014]]);
    const wide = featuresOf(beatOf([[1, 0.02, 0.028]]), narrow);
    expect(Math.abs(wide['QRS area over height / usual'] - Math.LN2)).toBeLessThan(0.05);
    expect(Math.abs(wide['QRS above 30 % / usual'] - Math.LN2)).toBeLessThan(0.25);
  });

  it('compares each zone by itself', () => {
    const flipped = (first: number, last: number) =>
      Float32Array.from({ length: BEAT_WINDOW.samples }, (_, t) => Math.sin(t / 2) * (t >= first && t < last ? -1 : 1));
    const wave = flipped(0, 0);
    const likeness = (window: Float32Array, usual = wave, late = wave) => {
      const features = featuresOf(window, usual, late);
      return (['likeness, P', 'likeness, QRS', 'likeness, T'] as const).map((name) => features[name]);
    };
    const close = (values: number[]) => values.map((value) => expect.closeTo(value, 3) as number);
    const [p, qrs, t] = [
      [-0.26, -0.08],
      [-0.08, 0.12],
      [0.12, 0.5],
    ].map((zone) => zone.map(windowSample));
    expect(likeness(flipped(qrs[0], qrs[1]))[1]).toBeCloseTo(OPPOSITE, 3);
    expect(likeness(flipped(t[0], t[1]))).toEqual(close([ALIKE, ALIKE, OPPOSITE]));
    // The P zone ends 70 ms before R, inside the first QRS sample.
    expect(likeness(flipped(0, p[0]))).toEqual(close([ALIKE, ALIKE, ALIKE]));
    expect(likeness(flipped(p[0], p[1]))[2]).toBeCloseTo(ALIKE, 3);
    expect(likeness(flipped(p[0], p[1]))[0]).toBeLessThan(0);
  });

  it('compares with the late beat apart from the usual one', () => {
    const inverted = QRS.map((value) => -value);
    const features = featuresOf(QRS, QRS, inverted);
    expect(features['likeness, QRS']).toBeCloseTo(ALIKE, 4);
    expect(features['likeness to late, QRS']).toBeCloseTo(OPPOSITE, 4);
    expect(features['likeness to late, whole']).toBeCloseTo(OPPOSITE, 4);
  });

  it('is finite for any pair of windows, flat ones too', () => {
    const windows = fc.oneof(
      fc.constantFrom(new Float32Array(BEAT_WINDOW.samples), new Float32Array(BEAT_WINDOW.samples).fill(5), QRS),
      fc
        .array(fc.float({ min: -1000, max: 1000, noNaN: true }), {
          minLength: BEAT_WINDOW.samples,
          maxLength: BEAT_WINDOW.samples,
        })
        .map((values) => Float32Array.from(values)),
    );
    fc.assert(
      fc.property(windows, windows, windows, (window, usual, late) => {
        const features = shapeFeatures(leadOf([window], usual, late));
        expect(features).toHaveLength(SHAPE_FEATURES.length);
        expect(features.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
