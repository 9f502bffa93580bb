import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qtIntervals } from '../../../src/ecg/simulation/waves/qt-intervals.ts';

/** Onsets of beats with these intervals between them. */
function beats(intervals: readonly number[]): number[] {
  let at = 0;
  return [0, ...intervals.map((rr) => (at += rr))];
}
const steady = (rr: number, count: number): number[] => new Array<number>(count).fill(rr);
const fridericia = (rr: number): number => 0.4 * Math.cbrt(rr);
const rate = fc.double({ min: 0.45, max: 1.4, noNaN: true });

// Oracle: Fridericia's formula at a steady rate; the course of adaptation that Razak et al. 2011 and Franz et al. 1988 describe.
describe('qtIntervals', () => {
  it("is Fridericia's at any steady rate, from the first beat on", () => {
    fc.assert(
      fc.property(rate, (rr) => {
        for (const qt of qtIntervals(beats(steady(rr, 40)))) expect(qt).toBeCloseTo(fridericia(rr), 6);
      }),
    );
  });

  it('is hardly changed by one early beat and its pause, neither in that beat nor after it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.6, max: 1.3, noNaN: true }),
        fc.double({ min: 0.7, max: 0.85, noNaN: true }),
        (rr, early) => {
          const qt = qtIntervals(beats([...steady(rr, 30), early * rr, (2 - early) * rr, ...steady(rr, 5)]));
          const usual = fridericia(rr);
          expect(qt[31]).toBeGreaterThan(0.85 * usual);
          expect(qt[31]).toBeLessThan(usual + 1e-9);
          for (const after of qt.slice(32)) expect(Math.abs(after - usual)).toBeLessThan(0.03 * usual);
        },
      ),
    );
  });

  it('is a few hundredths shorter in a single early beat of the usual coupling, as in DS1', () => {
    const qt = qtIntervals(beats([...steady(0.8, 30), 0.56]));
    expect(qt[30] - qt[31]).toBeGreaterThan(0.005);
    expect(qt[30] - qt[31]).toBeLessThan(0.04);
  });

  it('follows a new rate in part at once and the rest over minutes, whichever way it changes', () => {
    fc.assert(
      fc.property(rate, rate, (before, after) => {
        fc.pre(Math.abs(before - after) > 0.1);
        const count = Math.ceil(240 / after);
        const qt = qtIntervals(beats([...steady(before, 30), ...steady(after, count)]));
        const share = (seconds: number): number =>
          (qt[30 + Math.round(seconds / after)] - fridericia(before)) / (fridericia(after) - fridericia(before));
        expect(share(20)).toBeLessThan(0.85);
        expect(share(60)).toBeGreaterThan(0.55);
        expect(share(200)).toBeGreaterThan(0.9);
      }),
    );
  });

  it('ends within the interval at the onset of a tachycardia, and no two beats differ much', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.33, max: 0.45, noNaN: true }), (fast) => {
        const qt = qtIntervals(beats([...steady(0.8, 30), ...steady(fast, 60)])).slice(31);
        for (const one of qt) expect(one).toBeLessThan(fast + 0.02);
        // Rates at which QT goes up and down from beat to beat belong to ill hearts.
        qt.slice(11).forEach((one, i) => expect(Math.abs(one - qt[i + 10])).toBeLessThan(0.02));
      }),
    );
  });

  it('hardly follows an irregular rhythm', () => {
    const irregular = fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: 60, maxLength: 90 });
    fc.assert(
      fc.property(irregular, (intervals) => {
        const qt = qtIntervals(beats(intervals)).slice(1);
        expect(Math.max(...qt) - Math.min(...qt)).toBeLessThan(0.07);
      }),
    );
  });

  it('says nothing of no beats, and the usual of one', () => {
    expect(qtIntervals([])).toEqual([]);
    expect(qtIntervals([3])[0]).toBeCloseTo(fridericia(0.85), 6);
  });
});
