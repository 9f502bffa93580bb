import { expect, it } from 'vitest';
import { pairBeats } from '../../../src/ecg/scoring/pair-beats.ts';
import { averageDetection, poolDetection, scoreDetection } from '../../../src/ecg/scoring/score-detection.ts';

function score(reference: number[], test: number[]) {
  return scoreDetection(pairBeats(reference, test, { sampleRateHz: 1000 }), reference, test, 1000);
}

// Four reference beats: found 10 ms late, 10 ms early and 30 ms late, and one missed; one extra beat at 1500.
const FIRST = score([1000, 2000, 3000, 4000], [1010, 1500, 1990, 3030]);
// One reference beat, found on time.
const SECOND = score([1000], [1000]);

it('gives counts and rates worked by hand', () => {
  expect(FIRST).toMatchObject({ beats: 4, fn: 1, fp: 1, se: 75, ppv: 75, der: 50, f1: 75 });
  expect(score([1000, 2000], [1000, 1500, 1700, 2000])).toMatchObject({
    beats: 2,
    fn: 0,
    fp: 2,
    se: 100,
    ppv: 50,
    der: 100,
  });
});

it('gives F1 as the harmonic mean of sensitivity and positive predictivity', () => {
  const { se, ppv, f1 } = score([1000, 2000, 3000], [1000, 2500]);
  expect(se).toBeCloseTo(100 / 3, 10);
  expect(ppv).toBe(50);
  expect(f1).toBeCloseTo((2 * (100 / 3) * 50) / (100 / 3 + 50), 10);
});

it('gives mean and standard deviation of the timing error', () => {
  // Errors 10, −10, 30 ms: mean 10, deviations 0, −20, 20, so the variance is 800 / 3.
  expect(FIRST.jitterMeanMs).toBeCloseTo(10, 10);
  expect(FIRST.jitterSdMs).toBeCloseTo(Math.sqrt(800 / 3), 10);
});

it('reproduces the published rates of gqrs on the MIT-BIH database from its counts', () => {
  // WFDB 10.7.0 gqrs through bxb: 109,494 beats, 298 missed, 302 extra → Se 99.728, +P 99.724, DER 0.548, F1 99.726.
  const gqrs = poolDetection([{ ...SECOND, beats: 109494, fn: 298, fp: 302 }]);
  expect(gqrs.se).toBeCloseTo(99.728, 3);
  expect(gqrs.ppv).toBeCloseTo(99.724, 3);
  expect(gqrs.der).toBeCloseTo(0.548, 3);
  expect(gqrs.f1).toBeCloseTo(99.726, 3);
});

it('leaves rates undefined where there is nothing to count', () => {
  const undefinedRates = { se: null, ppv: null, der: null, f1: null, jitterMeanMs: null, jitterSdMs: null };
  expect(score([], [])).toEqual({ beats: 0, fn: 0, fp: 0, ...undefinedRates });
  expect(score([1000], [])).toMatchObject({ se: 0, ppv: null, der: 100, f1: 0 });
  expect(score([], [1000])).toMatchObject({ se: null, ppv: 0, der: null, f1: 0 });
  expect(averageDetection([])).toEqual(undefinedRates);
});

it('pools beats for the gross score and rates for the average score', () => {
  const gross = poolDetection([FIRST, SECOND]);
  expect(gross).toMatchObject({ beats: 5, fn: 1, fp: 1, se: 80, ppv: 80, der: 40, f1: 80 });
  // Errors 10, −10, 30, 0 ms together: mean 7.5, mean square 275.
  expect(gross.jitterMeanMs).toBeCloseTo(7.5, 10);
  expect(gross.jitterSdMs).toBeCloseTo(Math.sqrt(275 - 7.5 ** 2), 10);
  expect(averageDetection([FIRST, SECOND])).toMatchObject({ se: 87.5, ppv: 87.5, der: 25, f1: 87.5, jitterMeanMs: 5 });
});

it('leaves undefined rates out of the average', () => {
  expect(averageDetection([SECOND, score([1000], [])])).toMatchObject({ se: 50, ppv: 100, der: 50 });
});
