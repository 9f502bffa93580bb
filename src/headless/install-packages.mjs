import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.mjs';

/**
 * Installs the packages of package-lock.json when there are none yet or the lock file is newer than what is installed.
 * Resolves to whether the packages are there.
 * @param {string} projectFolder
 * @returns {Promise<boolean>}
 */
export async function installPackages(projectFolder) {
  // npm writes this file at the end of every install, so an interrupted install counts as none.
  const installed = join(projectFolder, 'node_modules', '.package-lock.json');
  const lockFile = join(projectFolder, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs) return true;
  console.log('Installing packages …');
  // Not `npm ci`: it refuses a lock file that lacks a package of another operating system, which this machine does not
  // need. --no-save leaves the lock file alone; --include keeps the build tools under NODE_ENV=production.
  const parameters = ['install', '--no-save', '--include=dev', '--no-fund', '--no-audit'];
  const npmScript = process.env['npm_execpath'];
  const exitCode =
    npmScript !== undefined && /\.c?js$/.test(npmScript)
      ? await runProgram(process.execPath, [npmScript, ...parameters], { cwd: projectFolder })
      : await runProgram('npm', parameters, { cwd: projectFolder });
  if (exitCode === 0) return true;
  console.error('The packages could not be installed. Check the network, then run `npm install` and start again.');
  return false;
}
