import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime } from '../../../src/app/text/format-time.ts';

// Oracle: clock arithmetic by hand, and reading the text back.
describe('formatTime', () => {
  it.each([
    [0, 0, '0:00'],
    [72.306, 3, '1:12.306'],
    [59.9996, 3, '1:00.000'],
    [3599.5, 0, '1:00:00'],
    [7272, 0, '2:01:12'],
    [-1, 0, '0:00'],
  ])('%d s with %d decimals is %s', (seconds, decimals, text) => {
    expect(formatTime(seconds, decimals)).toBe(text);
  });

  it('reads back to the same time within half of the last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200_000, noNaN: true }), (seconds) => {
        const back = formatTime(seconds, 3)
          .split(':')
          .reduce((sum, part) => sum * 60 + Number(part), 0);
        expect(Math.abs(back - seconds)).toBeLessThanOrEqual(0.000_501);
      }),
    );
  });
});
