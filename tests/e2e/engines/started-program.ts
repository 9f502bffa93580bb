import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A browser that does not answer by now is not going to. */
const START_TIMEOUT_MS = 60_000;
const END_TIMEOUT_MS = 5000;

/** A program that runs beside a test. */
export interface StartedProgram {
  /** What the pattern's first group caught in its output. */
  readonly found: string;
  /** Ends it and all that it started. */
  end(): Promise<void>;
}

/**
 * Starts a program in a process group of its own and waits until its output matches; without a pattern, until it runs. Rejects with
 * that output when it ends before.
 */
export async function startProgram(
  program: string,
  parameters: readonly string[],
  pattern: RegExp | null,
  environment: NodeJS.ProcessEnv = {},
): Promise<StartedProgram> {
  const child = spawn(program, parameters, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  try {
    return { found: pattern ? await outputOf(child, pattern) : await running(child), end: () => end(child) };
  } catch (error) {
    await end(child);
    throw new Error(`${program} does not start: ${String(error)}`, { cause: error });
  }
}

async function running(child: ChildProcess): Promise<string> {
  child.stdout?.resume();
  child.stderr?.resume();
  await once(child, 'spawn');
  return '';
}

function outputOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const tooLong = setTimeout(() => reject(new Error(`nothing after a minute; ${output}`)), START_TIMEOUT_MS);
    const read = (part: Buffer): void => {
      output += part.toString();
      const found = pattern.exec(output);
      if (found) resolve(found[1]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with ${String(code)}; ${output}`)));
    child.once('exit', () => clearTimeout(tooLong));
    tooLong.unref();
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  signalGroup(child.pid, 'SIGTERM');
  const kill = setTimeout(() => signalGroup(child.pid as number, 'SIGKILL'), END_TIMEOUT_MS);
  await ended;
  clearTimeout(kill);
  // What it started may outlive it.
  signalGroup(child.pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // None of them is left.
  }
}
