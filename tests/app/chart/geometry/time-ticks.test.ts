import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeTicks } from '../../../../src/app/chart/geometry/time-ticks.ts';

// Oracle: whole seconds at 25 mm/s; labels apart and inside at every zoom.
describe('timeTicks', () => {
  it('labels every second at 25 mm/s, except where the label would be cut off', () => {
    expect(timeTicks(0, 5, 94.488)).toEqual({ seconds: [1, 2, 3, 4], step: 1, decimals: 0 });
    expect(timeTicks(0, 2, 189).decimals).toBe(1);
  });

  it('keeps labels apart and inside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 90_000, noNaN: true }),
        fc.double({ min: 0.01, max: 800, noNaN: true }),
        (start, pxPerSecond) => {
          const { seconds } = timeTicks(start, start + 1000 / pxPerSecond, pxPerSecond);
          seconds.forEach((tick, i) => {
            expect((tick - start) * pxPerSecond).toBeGreaterThan(19.9);
            expect((tick - start) * pxPerSecond).toBeLessThan(980.1);
            if (i > 0) expect((tick - (seconds[i - 1] ?? 0)) * pxPerSecond).toBeGreaterThan(71.9);
          });
        },
      ),
    );
  });
});
