import { expect, it } from 'vitest';
import { formatTick } from '../../../src/app/text/format-tick.ts';

const AFTERNOON = 14 * 3600 + 3 * 60 + 12;

// Oracle: by hand. A label says no more than its step needs, and a day goes on past midnight.
it.each([
  [1.5, 0.5, 1, null, '0:01.5'],
  [72, 2, 0, null, '1:12'],
  [72, 2, 0, AFTERNOON, '1:12 · 14:04:24'],
  [600, 120, 0, AFTERNOON, '10:00 · 14:13'],
  [4 * 3600, 7200, 0, AFTERNOON, '4\u00a0h · 18:03'],
  [12 * 3600, 7200, 0, AFTERNOON, '12\u00a0h · 2:03'],
  [30 * 3600, 21_600, 0, null, '30\u00a0h'],
] as const)('labels %s s on an axis of steps of %s s', (seconds, step, decimals, midnight, label) => {
  expect(formatTick(seconds, { step, decimals }, midnight)).toBe(label);
});
