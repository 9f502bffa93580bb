import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownIntervals } from '../../../../src/app/views/rhythm/shown-intervals.ts';
import { quantile } from '../../../../src/ecg/signal/quantile.ts';

const intervals = fc.array(fc.double({ min: 0.2, max: 8, noNaN: true }), { minLength: 1, maxLength: 900 });

// Oracle: sorting. What is counted in hundredths of a second may be one of them longer, and a tenth of that is added.
it('has room for 995 of 1,000 intervals and a tenth more, without sorting them', () => {
  fc.assert(
    fc.property(intervals, (seconds) => {
      const { max } = shownIntervals({ rrBeforeSeconds: Float32Array.from([NaN, ...seconds]) });
      const within = seconds.filter((one) => Math.fround(one) <= max).length;
      expect(within / seconds.length).toBeGreaterThanOrEqual(0.995);
      // Between two order statistics sorting takes a value, counting the longer one: then 99.5 % are within it.
      const longest = [...seconds].sort((a, b) => a - b)[Math.ceil(0.995 * seconds.length) - 1] ?? NaN;
      expect(max).toBeLessThanOrEqual(Math.max(1.2, 1.1 * (longest + 0.011) + 0.1));
      expect(max).toBeGreaterThanOrEqual(Math.min(quantile(seconds, 0.99), longest));
    }),
  );
});

// Oracle: the least range of the axes.
it('shows up to 1.2 s of a fast rhythm, and of none', () => {
  expect(shownIntervals({ rrBeforeSeconds: Float32Array.of(0.4, 0.5) })).toEqual({ min: 0.2, max: 1.2 });
  expect(shownIntervals({ rrBeforeSeconds: Float32Array.of(NaN) })).toEqual({ min: 0.2, max: 1.2 });
});
