// `npm test`: every check of the project. `npm test -- tests/ecg` runs only those unit tests.
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../src/headless/install-packages.mjs';
import { runProgram } from '../src/headless/run-program.mjs';
import { findBrowser, installBrowser } from './e2e/find-browser.mjs';

const projectFolder = fileURLToPath(new URL('../', import.meta.url));
const reportFolder = mkdtempSync(join(tmpdir(), 'fiducial-tests-'));

/**
 * The part of Vitest's JSON report used here.
 * @typedef {object} TestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one entry a file
 */

const SVELTE_CHECK = ['--fail-on-warnings', '--tsconfig', './tsconfig.json'];

const tests = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failedSteps = [];

/**
 * Runs one step and notes its time and whether it failed; later steps run in any case. In front, its output is shown as it comes; behind,
 * it shares the machine with the steps in front, yields to them, and its output is shown in one piece when it is done.
 * @param {'in front' | 'behind'} where
 * @param {string} name
 * @param {string} script below node_modules
 * @param {...string} parameters
 */
async function step(where, name, script, ...parameters) {
  const outputFile = join(reportFolder, `${fileName(name)}.txt`);
  const output = where === 'behind' ? openSync(outputFile, 'w') : null;
  if (output === null) console.log(`\n== ${name}`);
  const startMs = performance.now();
  const exitCode = await runProgram(process.execPath, [join('node_modules', script), ...parameters], {
    cwd: projectFolder,
    env: process.env,
    stdio: output === null ? 'inherit' : ['ignore', output, output],
    yields: where === 'behind',
  });
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  if (output !== null) {
    closeSync(output);
    process.stdout.write(`\n== ${name}\n${readFileSync(outputFile, 'utf8')}`);
  }
  console.log(`-- ${name}: ${exitCode === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (exitCode !== 0) failedSteps.push(name);
}

/** @param {string} name of a step */
const fileName = (name) => name.replaceAll(/\W+/g, '-');

/**
 * Runs Vitest and adds its tests to the count. A test file that could not be loaded counts as one failed test.
 * @param {'in front' | 'behind'} where
 * @param {string} name
 * @param {readonly string[]} parameters
 */
async function testStep(where, name, parameters) {
  const reportFile = join(reportFolder, `${fileName(name)}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  await step(where, name, 'vitest/vitest.mjs', 'run', ...parameters, ...reporters);
  if (!existsSync(reportFile)) {
    tests.failed += 1;
    return;
  }
  /** @type {unknown} */
  const content = JSON.parse(readFileSync(reportFile, 'utf8'));
  const report = /** @type {TestReport} */ (content);
  tests.passed += report.numPassedTests;
  tests.failed += report.numFailedTests;
  tests.skipped += report.numPendingTests + report.numTodoTests;
  for (const file of report.testResults) {
    const failedInside = file.assertionResults.some((test) => test.status === 'failed');
    if (file.status === 'failed' && !failedInside) tests.failed += 1;
  }
}

/** Makes sure that there is a browser, and tells Vitest and Playwright where. */
function prepareBrowser() {
  const path = findBrowser() ?? (installBrowser() ? findBrowser() : undefined);
  if (path === undefined) {
    console.error(
      process.env['CHROMIUM_PATH']
        ? `CHROMIUM_PATH is "${process.env['CHROMIUM_PATH']}", but there is no such file.`
        : 'The tests need Chromium, Chrome or Edge. Install one (Debian: sudo apt-get install chromium; Fedora: sudo dnf ' +
            'install chromium; macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome) or give ' +
            'the path of one in CHROMIUM_PATH, then run npm test again.',
    );
    process.exit(1);
  }
  process.env['CHROMIUM_PATH'] = path;
  console.log(`Browser: ${path}`);
}

/** What waits for a browser most of its time. */
async function runInFront() {
  await testStep('in front', 'tests (browser)', ['--project', 'browser']);
  await step('in front', 'build', 'vite/bin/vite.js', 'build', '--logLevel', 'warn');
  await testStep('in front', 'tests (end to end)', ['--project', 'e2e']);
}

/** What keeps a processor busy, in the time the browsers leave. */
async function runBehind() {
  await step('behind', 'types (svelte-check)', 'svelte-check/bin/svelte-check', ...SVELTE_CHECK);
  await step('behind', 'lint (eslint)', 'eslint/bin/eslint.js', '.');
  await step('behind', 'types (src/ecg is pure)', 'typescript/bin/tsc', '-p', 'src/ecg/tsconfig.json');
  await step('behind', 'format (prettier)', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
  await step('behind', 'unused code (knip)', 'knip/bin/knip.js');
  await testStep('behind', 'tests (Node)', ['--project', 'node']);
}

async function runEverything() {
  prepareBrowser();
  await Promise.all([runInFront(), runBehind()]);
}

if (!(await installPackages(projectFolder))) process.exit(1);
const startMs = performance.now();
const chosenTests = process.argv.slice(2);
if (chosenTests.length > 0) await testStep('in front', 'tests', ['--project', 'node', ...chosenTests]);
else await runEverything();
rmSync(reportFolder, { recursive: true, force: true });

console.log(`\n${((performance.now() - startMs) / 60_000).toFixed(1)} min in all`);
if (tests.skipped > 0)
  console.log(`${tests.skipped} skipped (set ECG_DATA to the recordings to run those that need them)`);
if (failedSteps.length > 0) console.log(`failed: ${failedSteps.join(', ')}`);
console.log(`${tests.passed} passed, ${tests.failed} failed`);
process.exitCode = failedSteps.length > 0 || tests.failed > 0 ? 1 : 0;
