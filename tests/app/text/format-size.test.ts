import { expect, it } from 'vitest';
import { formatSize } from '../../../src/app/text/format-size.ts';

// Oracle: written by hand; sizes as file managers show them, in powers of ten.
it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [12_345_678, '12.3 MB'],
  [99_960_000, '100 MB'],
  [512_000_000, '512 MB'],
  [3_210_000_000, '3.2 GB'],
])('%i bytes are %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));
