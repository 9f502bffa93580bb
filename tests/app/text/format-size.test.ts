import { expect, it } from 'vitest';
import { formatSize } from '../../../src/app/text/format-size.ts';

// Oracle: written by hand; sizes as file managers show them, in powers of ten.
it.each([
  [0, '0\u00a0B'],
  [999, '999\u00a0B'],
  [1000, '1\u00a0kB'],
  [999_499, '999\u00a0kB'],
  [999_500, '1.0\u00a0MB'],
  [12_345_678, '12.3\u00a0MB'],
  [99_960_000, '100\u00a0MB'],
  [512_000_000, '512\u00a0MB'],
  [3_210_000_000, '3.2\u00a0GB'],
])('%i bytes are %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));
