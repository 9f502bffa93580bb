import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { USAGE } from '../../src/headless/usage.ts';

// Oracle: the usage that the command prints. That the examples run is found out by running them (see their README).
const FOLDER = 'examples/cluster';
const scripts = readdirSync(FOLDER).filter((name) => name !== 'README.md');

describe.each(scripts)('the example %s', (name) => {
  const script = readFileSync(join(FOLDER, name), 'utf8').replaceAll(/^ *#.*$/gm, '');
  // A call goes over several lines, in the shell's way or as strings of Python.
  const lines = script.replaceAll(/\\\n|"\n\s*"/g, ' ').split('\n');
  const called = (command: string): string[] =>
    lines.flatMap((line) => line.split(new RegExp(`(?<=[\\s'"}])${command} `)).slice(1));

  it.each([
    ['analyse', ['--out', '--shard']],
    ['merge', ['--out']],
  ])('calls %s with options that it has', (command, needed) => {
    const calls = called(command);
    expect(calls).toHaveLength(1);
    const options = calls[0].match(/--[a-z]+/g) ?? [];
    expect(options).toEqual(expect.arrayContaining(needed));
    expect(options.filter((option) => !USAGE.includes(`${option} `))).toEqual([]);
  });
});
