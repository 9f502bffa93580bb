import { runEvaluation } from './evaluate/run-evaluation.ts';

// Results go to standard output, progress and errors to standard error: the table can be piped into a file.
process.exitCode = await runEvaluation(process.argv.slice(2), {
  result: (text) => console.log(text),
  message: (text) => console.error(text),
});
