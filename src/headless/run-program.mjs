import { spawn } from 'node:child_process';

/**
 * Runs a program in the project folder with its output shown (unless `stdio` says otherwise), and resolves to its exit code (1 when it could not start).
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} options
 * @returns {Promise<number>}
 */
export function runProgram(program, parameters, options) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: 'inherit', ...options });
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
