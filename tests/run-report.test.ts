import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeFailures, readOutcomes } from './run-report.mjs';

// Oracle: written by hand after the form of Vitest's JSON report.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fiducial-report-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const passed = { status: 'passed', fullName: 'a walk opens', failureMessages: [] };
const failed = { status: 'failed', fullName: ' a walk closes', failureMessages: ['Error: still open\n    at here'] };
const skipped = { status: 'skipped', fullName: 'a walk needs data', failureMessages: [] };

function outcomesOf(...testResults: unknown[]): ReturnType<typeof readOutcomes> {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify({ testResults }));
  return readOutcomes(file, '/project');
}

it('counts the tests of each file and tells which failed and why', () => {
  const [walk] = outcomesOf({
    name: '/project/tests/walk.test.ts',
    status: 'failed',
    message: '',
    assertionResults: [passed, failed, skipped],
  });
  expect(walk).toMatchObject({ file: 'tests/walk.test.ts', passed: 1, skipped: 1 });
  expect(walk && describeFailures(walk)).toBe(
    'tests/walk.test.ts > a walk closes\n    Error: still open\n        at here',
  );
});

it('takes a file that could not be loaded, or prepared, for a failure', () => {
  for (const assertionResults of [[], [passed, skipped]]) {
    const [file] = outcomesOf({
      name: '/project/a.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults,
    });
    expect(file?.failures).toEqual([{ test: '', message: 'no such module' }]);
  }
});

it('knows nothing of a run that left no report', () => {
  expect(readOutcomes(join(folder, 'none.json'), '/project')).toEqual([]);
});
