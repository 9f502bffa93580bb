import { expect, it } from 'vitest';
import { formatClock } from '../../../src/app/text/format-clock.ts';

// Oracle: by hand.
it('is a time of day, through midnight too', () => {
  expect(formatClock(50_592.7)).toBe('14:03:12');
  expect(formatClock(59)).toBe('0:00:59');
  expect(formatClock(86_400 + 3_661)).toBe('1:01:01');
});
