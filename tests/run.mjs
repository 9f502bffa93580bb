// `npm test`: every check of the project. `npm test -- tests/ecg` runs only those unit tests.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../src/headless/install-packages.mjs';
import { runProgram } from '../src/headless/run-program.mjs';
import { findBrowser, installBrowser } from './e2e/find-browser.mjs';
import { describeFailures, readOutcomes } from './run-report.mjs';

const projectFolder = fileURLToPath(new URL('../', import.meta.url));
const reportFolder = mkdtempSync(join(tmpdir(), 'fiducial-tests-'));

const SVELTE_CHECK = ['--fail-on-warnings', '--tsconfig', './tsconfig.json'];

/**
 * Room for what is new, MB: compilers and linters make more than Node's 16 MB hold between two collections, and copying it again and
 * again is a fifth of their time (eslint 103 → 83 s of the processor, svelte-check 37 → 26 s).
 */
const NODE_OPTIONS = `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=128`.trim();

/** More files than this that fail are no accident of the moment. */
const MOST_FILES_REPEATED = 3;

/** @typedef {import('./run-report.mjs').FileOutcome & { project: string }} FileOutcome */

/** By project and file; what runs again takes the place of its first outcome. @type {Map<string, FileOutcome>} */
const outcomes = new Map();
/** @type {string[]} */
const failedSteps = [];
/** The first outcomes of files that passed when they ran again. @type {FileOutcome[]} */
const passedAlone = [];

/**
 * Runs one step and tells its time and whether it passed; later steps run in any case. In front, its output is shown as it comes; behind,
 * it shares the machine with the steps in front, yields to them, and its output is shown in one piece when it is done.
 * @param {'in front' | 'behind'} where
 * @param {string} name
 * @param {string} script below node_modules
 * @param {...string} parameters
 * @returns {Promise<boolean>} whether it passed
 */
async function runStep(where, name, script, ...parameters) {
  const outputFile = join(reportFolder, `${fileName(name)}.txt`);
  const output = where === 'behind' ? openSync(outputFile, 'w') : null;
  if (output === null) console.log(`\n== ${name}`);
  const startMs = performance.now();
  const exitCode = await runProgram(process.execPath, [join('node_modules', script), ...parameters], {
    cwd: projectFolder,
    env: { ...process.env, NODE_OPTIONS },
    stdio: output === null ? 'inherit' : ['ignore', output, output],
    yields: where === 'behind',
  });
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  if (output !== null) {
    closeSync(output);
    process.stdout.write(`\n== ${name}\n${readFileSync(outputFile, 'utf8')}`);
  }
  console.log(`-- ${name}: ${exitCode === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return exitCode === 0;
}

/** @param {string} name of a step */
const fileName = (name) => name.replaceAll(/\W+/g, '-');

/** A step that is no test. @type {typeof runStep} */
async function step(where, name, ...rest) {
  const passed = await runStep(where, name, ...rest);
  if (!passed) failedSteps.push(name);
  return passed;
}

/**
 * Runs Vitest and notes what each file came to.
 * @param {'in front' | 'behind'} where
 * @param {string} name
 * @param {string} project of vite.config.ts
 * @param {readonly string[]} files all of them unless given
 */
async function testStep(where, name, project, files = []) {
  const reportFile = join(reportFolder, `${fileName(name)}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const passed = await runStep(where, name, 'vitest/vitest.mjs', 'run', '--project', project, ...files, ...reporters);
  const found = readOutcomes(reportFile, projectFolder);
  // No report, or an error outside of every test, which is in no file's outcome.
  if (!passed && found.every(({ failures }) => failures.length === 0))
    found.push({ file: '', passed: 0, skipped: 0, failures: [{ test: name, message: 'failed outside of its tests' }] });
  for (const outcome of found) outcomes.set(`${project} ${outcome.file}`, { ...outcome, project });
}

/** @returns {FileOutcome[]} */
const failedFiles = () => [...outcomes.values()].filter(({ failures }) => failures.length > 0);

/**
 * Beside everything else a machine may not answer in time. A few files that failed so run again with the machine to themselves; those
 * that pass then are named at the end all the same, since a wait of theirs is too short.
 */
async function repeatAlone() {
  const repeated = failedFiles().filter(({ file }) => file !== '');
  if (repeated.length > MOST_FILES_REPEATED) return;
  for (const first of repeated) {
    await testStep('in front', `once more, alone: ${first.file}`, first.project, [first.file]);
    if (!failedFiles().some(({ file, project }) => file === first.file && project === first.project))
      passedAlone.push(first);
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
  await testStep('in front', 'tests (browser)', 'browser');
  await step('in front', 'build', 'vite/bin/vite.js', 'build', '--logLevel', 'warn');
  await testStep('in front', 'tests (end to end)', 'e2e');
}

/** What keeps a processor busy, in the time the browsers leave. */
async function runBehind() {
  await step('behind', 'types (svelte-check)', 'svelte-check/bin/svelte-check', ...SVELTE_CHECK);
  await step('behind', 'lint (eslint)', 'eslint/bin/eslint.js', '.');
  await step('behind', 'types (src/ecg is pure)', 'typescript/bin/tsc', '-p', 'src/ecg/tsconfig.json');
  await step('behind', 'format (prettier)', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
  await step('behind', 'unused code (knip)', 'knip/bin/knip.js');
  await testStep('behind', 'tests (Node)', 'node');
}

async function runEverything() {
  prepareBrowser();
  await Promise.all([runInFront(), runBehind()]);
  await repeatAlone();
}

if (!(await installPackages(projectFolder))) process.exit(1);
const startMs = performance.now();
const chosenTests = process.argv.slice(2);
if (chosenTests.length > 0) await testStep('in front', 'tests', 'node', chosenTests);
else await runEverything();
rmSync(reportFolder, { recursive: true, force: true });

console.log(`\n${((performance.now() - startMs) / 60_000).toFixed(1)} min in all`);
const sum = (/** @type {(outcome: FileOutcome) => number} */ of) =>
  [...outcomes.values()].reduce((total, outcome) => total + of(outcome), 0);
const skipped = sum((outcome) => outcome.skipped);
if (skipped > 0) console.log(`${skipped} skipped (set ECG_DATA to the recordings to run those that need them)`);
for (const first of passedAlone) console.log(`\npassed only when it ran again alone: ${describeFailures(first)}`);
for (const outcome of failedFiles()) console.log(`\nfailed: ${describeFailures(outcome)}`);
if (failedSteps.length > 0) console.log(`\nfailed: ${failedSteps.join(', ')}`);
const late = passedAlone.reduce((total, { failures }) => total + failures.length, 0);
const ofThemLate = late > 0 ? ` (${late} of them only when run again alone: to be mended)` : '';
console.log(`\n${sum(({ passed }) => passed)} passed${ofThemLate}, ${sum(({ failures }) => failures.length)} failed`);
process.exitCode = failedSteps.length > 0 || failedFiles().length > 0 ? 1 : 0;
