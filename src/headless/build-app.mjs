import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.mjs';

/** Everything a build is made from, relative to the project folder. */
const BUILD_SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/**
 * Builds dist/ when it is missing or older than its sources. Resolves to whether an up-to-date build is there.
 * @param {string} projectFolder
 * @returns {Promise<boolean>}
 */
export async function buildApp(projectFolder) {
  // The service worker is the last file a build writes, so an interrupted build counts as none.
  if (isCurrent(join(projectFolder, 'dist', 'sw.js'), projectFolder)) return true;
  console.log('Building the app …');
  const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');
  const exitCode = await runBuild(projectFolder, [vite, 'build', '--logLevel', 'warn']);
  if (exitCode !== 0) console.error('The app could not be built; the reason is above.');
  return exitCode === 0;
}

/**
 * Builds fiducial.html likewise and resolves to its path. Rejects when it cannot be built.
 * @param {string} projectFolder
 * @returns {Promise<string>}
 */
export async function buildOneFile(projectFolder) {
  const file = join(projectFolder, 'release', 'fiducial.html');
  if (isCurrent(file, projectFolder)) return file;
  const tsx = join(projectFolder, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const exitCode = await runBuild(projectFolder, [tsx, join('src', 'headless', 'one-file', 'build-one-file.ts')]);
  if (exitCode !== 0) throw new Error('fiducial.html could not be built; the reason is above');
  return file;
}

/**
 * @param {string} built
 * @param {string} projectFolder
 * @returns {boolean} whether a file is there and newer than everything it is built from
 */
function isCurrent(built, projectFolder) {
  if (!existsSync(built)) return false;
  return (
    statSync(built).mtimeMs >= Math.max(...BUILD_SOURCES.map((source) => newestChangeMs(join(projectFolder, source))))
  );
}

/**
 * @param {string} projectFolder
 * @param {readonly string[]} parameters
 */
function runBuild(projectFolder, parameters) {
  return runProgram(process.execPath, parameters, {
    cwd: projectFolder,
    // Whatever the caller runs under (a test, a shell of a developer), what is built is what people get.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/**
 * Time of the newest change to a file, or to anything in a folder, in milliseconds since 1970.
 * @param {string} path
 * @returns {number}
 */
function newestChangeMs(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestChangeMs(join(path, name))));
}
