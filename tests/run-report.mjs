// What Vitest's JSON report says, as `npm test` counts it and tells it.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * A test that failed; without a name it is the file itself that could not be loaded or prepared.
 * @typedef {{ test: string, message: string }} Failure message: its first lines
 */

/**
 * @typedef {object} FileOutcome
 * @property {string} file from the project's folder; empty for what belongs to no file
 * @property {number} passed
 * @property {number} skipped
 * @property {readonly Failure[]} failures
 */

/**
 * The part of Vitest's JSON report used here.
 * @typedef {{ testResults: readonly { name: string, status: string, message: string, assertionResults: readonly TestResult[] }[] }} TestReport
 * @typedef {{ status: string, fullName: string, failureMessages: readonly string[] }} TestResult
 */

const MESSAGE_LINES = 6;

/**
 * What a run of Vitest came to, file by file.
 * @param {string} reportFile
 * @param {string} projectFolder
 * @returns {FileOutcome[]}
 */
export function readOutcomes(reportFile, projectFolder) {
  if (!existsSync(reportFile)) return [];
  /** @type {unknown} */
  const content = JSON.parse(readFileSync(reportFile, 'utf8'));
  return /** @type {TestReport} */ (content).testResults.map(({ name, status, message, assertionResults }) => {
    const count = (/** @type {string} */ wanted) => assertionResults.filter((test) => test.status === wanted).length;
    const failures = assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        test: fullName.trim(),
        message: firstLines(failureMessages[0] ?? ''),
      }));
    if (status === 'failed' && failures.length === 0) failures.push({ test: '', message: firstLines(message) });
    const passed = count('passed');
    const skipped = assertionResults.length - passed - count('failed');
    return { file: relative(projectFolder, name), passed, skipped, failures };
  });
}

/** @param {string} text */
const firstLines = (text) => text.split('\n').slice(0, MESSAGE_LINES).join('\n');

/**
 * The failures of a file as they stand at the end of a run, where whoever sees only the last lines finds them.
 * @param {FileOutcome} outcome
 */
export const describeFailures = ({ file, failures }) =>
  failures
    .map(({ test, message }) => `${[file, test].filter(Boolean).join(' > ')}\n${message.replaceAll(/^/gm, '    ')}`)
    .join('\n');
