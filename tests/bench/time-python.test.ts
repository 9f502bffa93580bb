import { expect, it } from 'vitest';
import { compareWithPython } from './time-python.ts';

// Oracle: the program's search for a Python, which looks in the folders of PATH alone.
it('the bench says so where there is no Python', () => {
  const lines = compareWithPython([new Float32Array(3600)], 360, { PATH: '/no/such/folder' });
  expect(lines).toEqual(['skipped: no python3 with scipy']);
});
