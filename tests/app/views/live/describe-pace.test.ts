import { afterAll, beforeAll, expect, it } from 'vitest';
import { language } from '../../../../src/app/text/text.svelte.ts';
import { describePace } from '../../../../src/app/views/live/describe-pace.ts';
import { english } from '../../text/whole-dictionaries.ts';

const before = language.dictionary;
beforeAll(() => {
  language.dictionary = english;
});
afterAll(() => {
  language.dictionary = before;
});

// Oracle: by hand; a figure is said where one decimal has something to say.
it.each([
  [1, 1, ''],
  [0.91, 1, ''],
  [55, 60, ''],
  [0.88, 1, 'This device falls behind: the signal goes by at 0.9\u00a0× instead of 1\u00a0×.'],
  [12.34, 30, 'This device falls behind: the signal goes by at 12.3\u00a0× instead of 30\u00a0×.'],
  [0.04, 1, 'This device falls behind: the signal hardly moves on. Labels come as soon as it has time for them.'],
  [0, 60, 'This device falls behind: the signal hardly moves on. Labels come as soon as it has time for them.'],
])('of a signal that goes by at %d of %d is said "%s"', (pace, speed, words) => {
  expect(describePace(pace, speed)).toBe(words);
});
