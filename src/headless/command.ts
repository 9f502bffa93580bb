import { SOFTWARE_VERSION } from '../analysis/answers/software-version.ts';
import { UsageError } from './analyse/analyse-options.ts';
import { mergeResults } from './analyse/merge-results.ts';
import type { Output } from './analyse/output.ts';
import { runAnalysis } from './analyse/run-analysis.ts';
import { USAGE } from './usage.ts';

/**
 * Runs `fiducial …`. Resolves to the exit code: 0 all that was asked is done, 1 something failed or is missing, 2 the command line cannot
 * be followed.
 */
export async function runCommand(args: readonly string[], output: Output): Promise<number> {
  const [command, ...parameters] = args;
  try {
    if (command === 'analyse') return await runAnalysis(parameters, output);
    if (command === 'merge') return await mergeResults(parameters, output);
    if (command === '--version') {
      output.result(SOFTWARE_VERSION);
      return 0;
    }
    if (command === '--help' || command === '-h') {
      output.result(USAGE);
      return 0;
    }
    throw new UsageError(command === undefined ? 'Say what to do.' : `There is no command "${command}".`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    output.message(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}
