import { runAnalysis } from './analyse/run-analysis.ts';

// Results go to standard output, errors to standard error.
process.exitCode = await runAnalysis(process.argv.slice(2), {
  result: (text) => console.log(text),
  message: (text) => console.error(text),
});
