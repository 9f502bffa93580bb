import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES } from '../../../training/datasets/databases.ts';
import { downloadDatabase, type DownloadProgress } from '../../../training/datasets/download-database.ts';
import { parseChecksums } from '../../../training/datasets/parse-checksums.ts';
import { type FileServer, startFileServer } from './file-server.ts';

// Oracle: a local server holds the files; what ends up on disk must equal them, whatever went wrong on the way.

const FILES = {
  '100.hea': Buffer.from('100 1 360 4\r\n'),
  '100.dat': Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 31) & 0xff)),
  '100.atr': Buffer.from([0x12, 0x04, 0, 0]),
  'ANNOTATORS': Buffer.from('atr'),
  'x_mitdb/x_108.hea': Buffer.from('not one of the 48'),
}; // prettier-ignore

let server: FileServer;
let folder: string;

beforeEach(async () => {
  server = await startFileServer(FILES);
  folder = mkdtempSync(join(tmpdir(), 'fiducial-download-'));
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const download = (onProgress: (progress: DownloadProgress) => void = () => {}) =>
  downloadDatabase(DATABASES.mitdb, server.address, folder, onProgress);

function expectComplete(): void {
  expect(readdirSync(folder).sort()).toEqual(['100.atr', '100.dat', '100.hea']);
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).equals(FILES[name as keyof typeof FILES]), name).toBe(true); // prettier-ignore
}

describe('downloadDatabase', () => {
  it('fetches the record files, with progress in files and bytes', async () => {
    const seen: DownloadProgress[] = [];
    const result = await download((progress) => seen.push(progress));
    const bytes = FILES['100.hea'].length + FILES['100.dat'].length + FILES['100.atr'].length;
    expect(result).toEqual({ fileCount: 3, kept: 0, bytes, unverified: [] });
    expect(seen.at(-1)).toMatchObject({ filesDone: 3, fileCount: 3, bytes });
    expectComplete();
  });

  it('keeps what is there and right, and replaces what is not', async () => {
    await download();
    writeFileSync(join(folder, '100.hea'), 'changed');
    server.requests.length = 0;
    expect(await download()).toMatchObject({ kept: 2 });
    expect(server.requests).toEqual(['100.hea']);
    expectComplete();
  });

  it('goes on from where a cut connection stopped, within a run', async () => {
    server.faults['100.dat'] = { cuts: [100_000, 50_000] };
    expect(await download()).toMatchObject({ bytes: 300_000 + 13 + 4 });
    expect(server.requests.filter((request) => request.startsWith('100.dat'))).toEqual([
      '100.dat',
      '100.dat bytes=100000-',
      '100.dat bytes=150000-',
    ]);
    expectComplete();
  });

  it('goes on from the part an earlier run left, also when that part is already whole', async () => {
    writeFileSync(join(folder, '100.dat.part'), FILES['100.dat'].subarray(0, 299_999));
    writeFileSync(join(folder, '100.hea.part'), FILES['100.hea']);
    expect(await download()).toMatchObject({ bytes: 1 + 4 });
    expectComplete();
  });

  it('starts over when the server knows no ranges, or the part belongs to something else', async () => {
    writeFileSync(join(folder, '100.dat.part'), FILES['100.dat'].subarray(0, 1000));
    writeFileSync(join(folder, '100.hea.part'), 'something else altogether');
    server.faults['100.dat'] = { ignoresRanges: true };
    await download();
    expectComplete();
  });

  it('fetches a corrupted file again', async () => {
    server.faults['100.hea'] = { corrupt: { bytes: Buffer.from('100 1 361 4\r\n'), times: 1 } };
    await download();
    expect(server.requests.filter((request) => request === '100.hea')).toHaveLength(2);
    expectComplete();
  });

  it('gives up on a file that is corrupted twice and keeps nothing of it', async () => {
    server.faults['100.dat'] = { corrupt: { bytes: Buffer.alloc(300_000), times: 9 } };
    await expect(download()).rejects.toThrow(/100\.dat does not match its published SHA-256, twice/);
    expect(readdirSync(folder).filter((name) => name.startsWith('100.dat'))).toEqual([]);
    server.faults['100.dat'] = {};
    await download();
    expectComplete();
  });

  it('gives up on a connection that stays broken, keeps the part, and a second run completes it', async () => {
    server.faults['100.dat'] = { cuts: [10_000, 10_000, 10_000, 10_000] };
    await expect(download()).rejects.toThrow(/Could not fetch .*100\.dat .*goes on from there/);
    expect(readFileSync(join(folder, '100.dat.part'))).toHaveLength(40_000);
    await download();
    expectComplete();
  });

  it('says at once when the server does not have a file', async () => {
    server.faults['100.dat'] = { status: 404 };
    await expect(download()).rejects.toThrow(/100\.dat answered 404.*is the address right/);
  });

  it('a file edited after the list was published is fetched, and named as not verified', async () => {
    server.faults['100.hea'] = { corrupt: { bytes: Buffer.from('newer header'), times: 9 } };
    const edited = { ...DATABASES.mitdb, edited: /\.hea$/ };
    const result = await downloadDatabase(edited, server.address, folder, () => {});
    expect(result).toMatchObject({ fileCount: 3, unverified: ['100.hea'] });
    expect(await downloadDatabase(edited, server.address, folder, () => {})).toMatchObject({ kept: 3, bytes: 0 });
  });
});

describe('parseChecksums', () => {
  const sum = 'A'.repeat(64);

  it('reads both layouts of sha256sum and never leaves the folder', () => {
    const text = `${sum}  ./100.dat\r\n${sum} *data/1.hea\n# note\n${sum} ../../etc/x\n${sum} /etc/x\nshort 100.dat\n`;
    expect(parseChecksums(text)).toEqual([
      { path: '100.dat', sha256: sum.toLowerCase() },
      { path: 'data/1.hea', sha256: sum.toLowerCase() },
    ]);
  });
});

describe('npm run data', () => {
  const script = fileURLToPath(new URL('../../../training/datasets/download.ts', import.meta.url));
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
  const run = async (...parameters: string[]) => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [tsx, script, ...parameters]);
      return { code: 0, output: stdout };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, output: stderr };
    }
  };

  it('downloads into --out and reports', async () => {
    const out = join(folder, 'new', 'mitdb');
    const { code, output } = await run('mitdb', '--base', server.address, '--out', out);
    expect(code).toBe(0);
    expect(output).toMatch(/mitdb: 3 files \(3 verified by SHA-256\), 0 were there already, 0\.3 MB fetched\./);
    expect(existsSync(join(out, '100.dat'))).toBe(true);
  });

  it('without a network: exit code 1, and what to do', async () => {
    mkdirSync(join(folder, 'mitdb'));
    const { address } = server;
    await server.close();
    const { code, output } = await run('mitdb', '--base', address.slice(0, -1), '--out', join(folder, 'mitdb'));
    expect(code).toBe(1);
    expect(output).toMatch(/Could not fetch .*SHA256SUMS\.txt .*ECONNREFUSED.*Check the network connection/s);
    server = await startFileServer(FILES);
  });

  it.each([[[]], [['nodb']], [['mitdb', 'extra']], [['mitdb', '--bas', 'x']], [['mitdb', '--base', 'x']]])(
    'wrong options show the usage: %j',
    async (parameters) => {
      const { code, output } = await run(...parameters);
      expect(code).toBe(1);
      expect(output).toContain('Usage: npm run data -- DATABASE');
    },
  );
});
