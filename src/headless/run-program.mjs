import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

/**
 * Runs a program in the project folder with its output shown (unless `stdio` says otherwise), and resolves to its exit code (1 when it could not start).
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, yields?: boolean }} options
 *   `yields`: to whatever else wants the processor
 * @returns {Promise<number>}
 */
export function runProgram(program, parameters, { yields = false, ...options }) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: 'inherit', ...options });
    if (yields && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
