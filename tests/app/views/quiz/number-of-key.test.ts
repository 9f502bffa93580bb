import { expect, it } from 'vitest';
import { numberOfKey } from '../../../../src/app/views/quiz/number-of-key.ts';

// Oracle: the keys of a US keyboard, and of a French one, whose digits need Shift.
it.each([
  ['1', 'Digit1', false, 1],
  ['9', 'Numpad9', false, 9],
  ['0', 'Digit0', false, 10],
  ['!', 'Digit1', true, 11],
  ['@', 'Digit2', true, 12],
  ['1', 'Digit1', true, 1],
  ['&', 'Digit1', false, null],
  ['a', 'KeyA', true, null],
  ['Enter', 'Enter', false, null],
])('%s of %s with shift %s is beat %s', (key, code, shiftKey, number) => {
  expect(numberOfKey({ key, code, shiftKey })).toBe(number);
});
