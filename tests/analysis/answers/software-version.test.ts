import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SOFTWARE_VERSION } from '../../../src/analysis/answers/software-version.ts';

it('the version written into exports is that of package.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(SOFTWARE_VERSION).toBe(version);
});
