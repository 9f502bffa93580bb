import { runFigures } from './figures/run-figures.ts';

process.exitCode = await runFigures(process.argv.slice(2), {
  result: (text) => console.log(text),
  message: (text) => console.error(text),
});
