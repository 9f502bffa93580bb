#!/usr/bin/env node
// The command `fiducial`: `npx fiducial --help`. What it does is written in TypeScript, which tsx loads.
import { register } from 'tsx/esm/api';

register();
// Whoever read the output has left (`| head`), or its disk is full: it ends here, without the network's library answering by printing itself.
// What is done is written, and skipped the next time.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1));
const { runCommand } = await import('./command.ts');
// Results go to standard output, errors to standard error.
process.exitCode = await runCommand(process.argv.slice(2), {
  result: (text) => console.log(text),
  message: (text) => console.error(text),
});
