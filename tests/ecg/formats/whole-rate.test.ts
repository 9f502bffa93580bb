import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOfInterval, wholeRate } from '../../../src/ecg/formats/whole-rate.ts';

// Oracle: what the rate of a recorder becomes when its interval is written in whole microseconds, and back.
describe('rates from rounded intervals', () => {
  it.each([[3333, 300], [4167, 240], [2083, 480], [1953, 512], [977, 1024], [8000, 125], [7813, 128], [2778, 360], [1000, 1000]])(
    '%i µs are %i Hz',
    (interval, rate) => expect(rateOfInterval(interval, 1e6)).toBe(rate),
  ); // prettier-ignore

  it('give back every whole rate up to 700 Hz, where no two have the same interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 700 }), (rate) => {
        expect(rateOfInterval(Math.round(1e6 / rate), 1e6)).toBe(rate);
      }),
    );
  });

  it('stay as they are where no whole rate is meant', () => {
    expect(rateOfInterval(7682, 1e6)).toBeCloseTo(130.1744, 3);
    expect(wholeRate(130.1657)).toBe(130.1657);
    expect(wholeRate(300.03)).toBe(300);
  });
});
