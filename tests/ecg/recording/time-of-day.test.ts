import { expect, it } from 'vitest';
import { timeOfDay } from '../../../src/ecg/recording/time-of-day.ts';

// Oracle: by hand; the spellings are those of WFDB headers, EDF headers and ISHNE.
it.each([
  ['14:03:12', 50_592],
  ['0:00:00', 0],
  ['9:45', 35_100],
  ['23.59.59', 86_399],
  ['8:00:00.500', 28_800.5],
  ['[10:00:00', 36_000],
])('reads %s', (clock, seconds) => {
  expect(timeOfDay(clock)).toBe(seconds);
});

it.each(['', '24:00:00', '12:60:00', '12', 'midnight', '-1:00:00'])('takes %j for no time', (clock) => {
  expect(timeOfDay(clock)).toBeUndefined();
});
