import { describe, expect, it } from 'vitest';
import { calibrationFigures } from '../../../src/ecg/scoring/calibration-figures.ts';

/** Beats called N with some probability, the rest going to V; the true class is N (0), V (1) or S (2). */
function beats(name: string, ...rows: readonly (readonly [probabilityOfN: number, truth: number])[]) {
  return {
    name,
    probabilities: Float32Array.from(rows.flatMap(([p]) => [p, 1 - p, 0, 0, 0])),
    classIndex: Uint8Array.from(rows, ([, truth]) => truth),
  };
}

// Oracle: worked by hand. Four beats are fewer than bins, so that each is a bin of its own.
describe('calibrationFigures', () => {
  const figures = calibrationFigures([beats('a', [0.9, 0], [0.8, 1]), beats('b', [0.75, 0], [0.4, 1]), beats('none')]);

  it('measures the expected calibration error of the best class', () => {
    // Confidences 0.9 right, 0.8 wrong, 0.75 right, 0.6 right: (0.1 + 0.8 + 0.25 + 0.4) / 4.
    expect(figures.ece).toBeCloseTo(0.3875, 6);
    expect(figures.bins.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  it('measures that of single classes', () => {
    // N: 0.9 true, 0.8 false, 0.75 true, 0.4 false. V is the same seen from the other side. S is never given, never there.
    expect(figures.classEce.N).toBeCloseTo((0.1 + 0.8 + 0.25 + 0.4) / 4, 6);
    expect(figures.classEce.V).toBeCloseTo((0.1 + 0.8 + 0.25 + 0.4) / 4, 6);
    expect(figures.classEce.S).toBe(0);
  });

  it('gives the Brier score', () => {
    // Both probabilities miss by the same: 2 · (0.01 + 0.64 + 0.0625 + 0.16) / 4.
    expect(figures.brier).toBeCloseTo(0.43625, 6);
  });

  it('gives the accuracy of the surest beats', () => {
    // By confidence: right, wrong, right, right. 95 and 90 % of four beats are rounded up to four, 80 % too, 70 % to three.
    expect(figures.riskCoverage.map(({ coverage }) => coverage)).toEqual([1, 0.95, 0.9, 0.8, 0.7]);
    const expected = [3 / 4, 3 / 4, 3 / 4, 3 / 4, 2 / 3].map((value) => expect.closeTo(value, 6) as number);
    expect(figures.riskCoverage.map(({ accuracy }) => accuracy)).toEqual(expected);
  });

  it('names the record in which confidence and accuracy are furthest apart', () => {
    // a: 0.85 against 0.5; b: 0.675 against 1.
    expect(figures.worstRecord.name).toBe('a');
    expect(figures.worstRecord.confidence).toBeCloseTo(0.85, 6);
    expect(figures.worstRecord.accuracy).toBe(0.5);
  });

  it('is near nothing for honest probabilities in bins of many beats', () => {
    const honest = Array.from({ length: 3000 }, (_, i) => [0.8, i % 5 === 0 ? 1 : 0] as const);
    const { ece, bins } = calibrationFigures([beats('honest', ...honest)]);
    expect(bins).toHaveLength(15);
    expect(ece).toBeLessThan(1e-6);
  });

  it('refuses no beats', () => {
    expect(() => calibrationFigures([beats('none')])).toThrow(RangeError);
  });
});
