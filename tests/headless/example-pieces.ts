import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../../src/headless/command.ts';
import { collectOutput } from '../collect-output.ts';

/** Of the example: one lead in format 212 at 360 Hz. */
const BYTES_A_SECOND = 540;
const SECONDS = 20;

/** Writes pieces of the example, one after the other, as records of these names. */
export async function writePieces(folder: string, names: readonly string[]): Promise<void> {
  const dat = await readFile('public/samples/mitdb208.dat');
  for (const [i, name] of names.entries()) {
    const first = i * SECONDS * BYTES_A_SECOND;
    await writeFile(join(folder, `${name}.dat`), dat.subarray(first, first + SECONDS * BYTES_A_SECOND));
    const header = `${name} 1 360 ${SECONDS * 360}\n${name}.dat 212 200(1024)/mV 11 1024\n`;
    await writeFile(join(folder, `${name}.hea`), header);
  }
}

/** Runs `fiducial` with these arguments. */
export const run = (...args: string[]) => collectOutput((output) => runCommand(args, output));

/** Analyses a folder: the states by recording, from the JSON lines. */
export async function analyse(folder: string, ...args: string[]) {
  const { code, results, message } = await run('analyse', folder, '--json', ...args);
  const lines = results.map((line) => JSON.parse(line) as { state: string; path?: string });
  const states = lines.flatMap(({ state, path }) =>
    path === undefined ? [] : [[path.slice(folder.length + 1), state]],
  );
  return { code, message, states: Object.fromEntries(states) as Record<string, string> };
}
