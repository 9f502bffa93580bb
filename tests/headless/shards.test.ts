import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInShard } from '../../src/headless/analyse/shard.ts';
import { analyse, run, writePieces } from './example-pieces.ts';

const NAMES = ['a1', 'b2', 'c3', 'd4', 'e5'];

let work: string;
let data: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'shards-'));
  data = join(work, 'data');
  await mkdir(data);
  // Five pieces of the example, and a header without its samples.
  await writePieces(data, NAMES);
  await copyFile('public/samples/mitdb208.hea', join(data, 'lonely.hea'));
});
afterEach(() => rm(work, { recursive: true }));

/** Every file of results with its content; the tables name only what all runs share. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.(fid|csv)$/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')] as const)),
  );
}

describe('fiducial analyse in parts', () => {
  // Oracle: the results of one run on one thread.
  it('gives the same on several threads and in shards, and merge says what one run says', async () => {
    const whole = join(work, 'whole');
    expect((await analyse(data, '--out', whole)).code).toBe(1);
    const expected = await contents(whole);
    expect(Object.keys(expected)).toHaveLength(2 * NAMES.length + 2);

    const threads = join(work, 'threads');
    expect((await analyse(data, '--out', threads, '--jobs', '2')).code).toBe(1);
    expect(await contents(threads)).toEqual(expected);

    const shards = join(work, 'shards');
    await analyse(data, '--out', shards, '--shard', '1/3');
    await analyse(data, '--out', shards, '--shard', '3/3');
    const gap = await run('merge', shards, '--out', join(work, 'merged'));
    expect([gap.code, gap.message]).toEqual([1, 'Of 3 shards these are missing or were stopped: 2.']);
    await analyse(data, '--out', shards, '--shard', '2/3');
    const merged = await run('merge', shards, '--out', shards);
    expect([merged.code, merged.message]).toEqual([1, '']);
    const joined = await contents(shards);
    expect(Object.fromEntries(Object.entries(joined).filter(([name]) => !name.includes('-of-')))).toEqual(expected);
  });

  it('follows links to files and folders, round in a circle too', async () => {
    const links = join(data, 'links');
    await mkdir(links);
    for (const name of ['a1.hea', 'a1.dat']) await symlink(join(data, name), join(links, name));
    await symlink(data, join(links, 'all'));
    const linked = join(work, 'linked');
    await symlink(links, linked);
    const { results } = await run('analyse', linked, '--json', '--out', join(work, 'out'));
    const paths = results.map((line) => (JSON.parse(line) as { path?: string }).path).filter(Boolean);
    expect(paths.sort()).toEqual(
      [...NAMES, 'lonely']
        .map((name) => join(linked, 'all', `${name}.hea`))
        .concat(join(linked, 'a1.hea'))
        .sort(),
    );
  });

  it('goes on where it was, and does again what is damaged, changed or asked for', async () => {
    const out = join(work, 'out');
    await analyse(data, '--out', out);
    const all = (state: string) => Object.fromEntries(NAMES.map((name) => [`${name}.hea`, state]));
    expect((await analyse(data, '--out', out)).states).toEqual({ ...all('skipped'), 'lonely.hea': 'failed' });

    await truncate(join(out, 'a1.fid'), 10);
    await rm(join(out, 'b2.beats.csv'));
    await copyFile(join(data, 'd4.dat'), join(data, 'c3.dat'));
    await writeFile(join(out, '.fiducial', 'd4.done.json'), '{"ver');
    expect((await analyse(data, '--out', out)).states).toEqual({
      ...all('analysed'),
      'e5.hea': 'skipped',
      'lonely.hea': 'failed',
    });
    expect((await analyse(data, '--out', out, '--force')).states).toEqual({
      ...all('analysed'),
      'lonely.hea': 'failed',
    });
    // Another lead is another result.
    expect((await analyse(data, '--out', out, '--lead', 'V9')).states['e5.hea']).toBe('failed');
  });
});

describe('isInShard', () => {
  const names = Array.from({ length: 2000 }, (_, i) => `record-${i}`);

  it('puts every recording into one part, and parts are about equally large', () => {
    const sizes = Array.from(
      { length: 40 },
      (_, i) => names.filter((name) => isInShard(name, { number: i + 1, count: 40 })).length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBe(names.length);
    // Oracle: Poisson with mean 50; six deviations.
    expect(Math.min(...sizes)).toBeGreaterThan(50 - 6 * Math.sqrt(50));
    expect(Math.max(...sizes)).toBeLessThan(50 + 6 * Math.sqrt(50));
  });

  // Oracle: FNV-1a of "foobar" is 0xbf9cf968 (Fowler, Noll, Vo, test vectors).
  it('is the same on every machine', () => {
    expect(isInShard('foobar', { number: (0xbf9cf968 % 1000) + 1, count: 1000 })).toBe(true);
  });
});

describe('options of fiducial', () => {
  it.each([
    [['analyse', '.', '--jobs', '0'], '--jobs'],
    [['analyse', '.', '--shard', '4/3'], 'only 3 parts'],
    [['analyse', '.', '--shard', '3'], 'like 3/40'],
    [['merge', '.'], '--out'],
    [['analyze', '.'], 'no command "analyze"'],
    [[], 'Say what to do'],
  ])('%j: code 2 and what is wrong', async (args, words) => {
    const { code, message } = await run(...args);
    expect(code).toBe(2);
    expect(message).toContain(words);
    expect(message).toContain('Usage:');
  });

  it('helps and tells its version', async () => {
    for (const args of [['--help'], ['analyse', '--help'], ['merge', '-h']])
      expect(await run(...args)).toMatchObject({ code: 0, results: [expect.stringMatching(/^Usage:/)] });
    expect((await run('--version')).results[0]).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
