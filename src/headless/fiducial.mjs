#!/usr/bin/env node
// The command `fiducial`: `npx fiducial --help`. What it does is written in TypeScript, which tsx loads.
import { register } from 'tsx/esm/api';

register();
const { runCommand } = await import('./command.ts');
// Results go to standard output, errors to standard error.
process.exitCode = await runCommand(process.argv.slice(2), {
  result: (text) => console.log(text),
  message: (text) => console.error(text),
});
