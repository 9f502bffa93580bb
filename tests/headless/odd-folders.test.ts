import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedFiles } from '../../src/headless/analyse/stored-files.ts';
import { analyse, run, writePieces } from './example-pieces.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'odd-folders-'));
  await writePieces(data, ['a1', 'b2']);
});
afterEach(() => rm(data, { recursive: true }));

// Oracle: what is asked for twice is done once.
describe('results among the recordings', () => {
  it.each([['.'], ['results']])('in %s are no recordings and no annotations the next time', async (place) => {
    const out = join(data, place);
    expect((await analyse(data, '--out', out)).states).toEqual({ 'a1.hea': 'analysed', 'b2.hea': 'analysed' });
    // As a run leaves it that was stopped while it wrote.
    await writeFile(join(out, 'a1.beats.csv.4711.part'), 'sample\n1\n2\n');
    expect((await run('merge', out, '--out', join(data, 'all'))).code).toBe(0);
    expect(await analyse(data, '--out', out)).toEqual({
      code: 0,
      message: '',
      states: { 'a1.hea': 'skipped', 'b2.hea': 'skipped' },
    });
  });

  it('are refused when they are named as a recording', async () => {
    await analyse(data, '--out', data);
    const { code, message } = await run('analyse', join(data, 'a1.fid'), '--out', join(data, 'again'));
    expect([code, message]).toEqual([1, expect.stringContaining('belongs to no recording')]);
  });
});

describe('what cannot be read among good recordings', () => {
  it('is told when it is an archive', async () => {
    await writeFile(join(data, 'broken.zip'), 'PK\x03\x04 and then nothing of a ZIP archive');
    const { code, message, states } = await analyse(data, '--out', join(data, 'results'));
    expect(states).toMatchObject({ 'a1.hea': 'analysed', 'b2.hea': 'analysed' });
    expect([code, message]).toEqual([1, expect.stringContaining('broken.zip')]);
    expect(await readFile(join(data, 'results', 'failures.csv'), 'utf8')).toContain('broken.zip');
  });

  // Nothing is forbidden to root.
  it.skipIf(process.getuid?.() === 0)('is told when it is a file or a folder without permission', async () => {
    await mkdir(join(data, 'closed'));
    await copyFile(join(data, 'a1.hea'), join(data, 'c3.hea'));
    await writeFile(join(data, 'd4.edf'), '0       ');
    for (const name of ['closed', 'c3.hea', 'd4.edf']) await chmod(join(data, name), 0);
    const { code, states } = await analyse(data, '--out', join(data, 'results'));
    await chmod(join(data, 'closed'), 0o700);
    expect(code).toBe(1);
    expect(states).toEqual({
      'a1.hea': 'analysed',
      'b2.hea': 'analysed',
      'c3.hea': 'failed',
      'd4.edf': 'failed',
      closed: 'failed',
    });
  });

  it('is told by the list of files when one is gone after it was found', async () => {
    const { files, unreadable } = await storedFiles(data, { deep: true });
    await rm(join(data, 'a1.dat'));
    const gone = files.find(({ path }) => path === 'a1.dat');
    await expect(gone?.slice(0, 10)).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(unreadable).toEqual([{ path: join(data, 'a1.dat'), problem: expect.stringContaining('ENOENT') as string }]);
  });
});

// Oracle: a table over results names what can be analysed as it is now.
it('a recording that was analysed and has been damaged since is a failure in the merged tables', async () => {
  const out = join(data, 'results');
  await analyse(data, '--out', out);
  await writeFile(join(data, 'a1.hea'), 'no header');
  expect((await analyse(data, '--out', out)).states).toEqual({ 'a1.hea': 'failed', 'b2.hea': 'skipped' });
  const { code, results } = await run('merge', out, '--out', join(data, 'all'));
  expect([code, results]).toEqual([1, ['1 recordings, 1 failed, from 1 finished runs']]);
});

// Oracle: what a shell shows after `fiducial … | head -0`.
it('ends without a word when nobody reads its output any more', async () => {
  const command = spawn(process.execPath, [
    'src/headless/fiducial.mjs',
    'analyse',
    data,
    '--out',
    join(data, 'results'),
  ]);
  command.stdout.destroy();
  let told = '';
  command.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const [code] = (await once(command, 'close')) as [number];
  expect([code, told]).toEqual([1, '']);
});
