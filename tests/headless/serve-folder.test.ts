import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/headless/serve-folder.mjs';

let outside: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'fiducial-serve-'));
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  const folder = join(outside, 'site');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p>start</p>');
  writeFileSync(join(folder, 'app.webmanifest'), '{}');
  writeFileSync(join(folder, 'assets', 'a b.wasm'), 'wasm');
  writeFileSync(join(folder, 'record.hea'), 'hea');
  writeFileSync(join(folder, '_headers'), '/*\n  X-Rule: all\n/assets/*\n  X-Rule: assets\n');
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  server = await serveFolder(folder, { port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true });
});

/** Sends the request line as it is; fetch would tidy "/../" away before the server could see it. */
function statusOf(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('end', () => resolve(answer.includes('secret') ? 'LEAK' : (answer.split(' ')[1] ?? '')));
    socket.on('error', reject);
  });
}

describe('the server of npm start', () => {
  it.each([
    ['', 'text/html; charset=utf-8', 'all'],
    ['?backend=wasm', 'text/html; charset=utf-8', 'all'],
    ['app.webmanifest', 'application/manifest+json; charset=utf-8', 'all'],
    ['assets/a%20b.wasm', 'application/wasm', 'assets'],
    ['record.hea', 'application/octet-stream', 'all'],
  ])('serves "%s" as %s with the headers of its rule', async (path, type, rule) => {
    const response = await fetch(server.address + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-rule')).toBe(rule);
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')));
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5c..%5csecret.txt'])(
    'answers 404 to %s',
    async (path) => {
      expect(await statusOf(path)).toBe('404');
    },
  );

  it.each(['/link.txt', '/nothing.txt', '/%', '/%00', '/assets/'])('answers 404 to %s', async (path) => {
    expect(await statusOf(path)).toBe('404');
  });

  it('answers with the page that says so where the folder has one, and beside the folder all the same without', async () => {
    const page = join(outside, 'site', '404.html');
    writeFileSync(page, '<p>nothing here</p>');
    const below = await serveFolder(join(outside, 'site'), { port: 0, mountPath: '/ecg/' });
    try {
      const missing = await fetch(`${below.address}nothing/there`);
      expect([missing.status, missing.headers.get('x-rule'), await missing.text()]).toEqual([
        404,
        'all',
        '<p>nothing here</p>',
      ]);
      expect(missing.headers.get('content-type')).toBe('text/html; charset=utf-8');
      // A "%" that begins no character is as unknown.
      for (const path of ['%', 'nothing/%E0%A4%A', '%00']) {
        const broken = await fetch(below.address + path);
        expect([broken.status, await broken.text()], path).toEqual([404, '<p>nothing here</p>']);
      }
      expect(await (await fetch(`http://localhost:${below.port}/nothing`)).text()).toBe('Not found\n');
    } finally {
      await below.close();
      rmSync(page);
    }
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await fetch(server.address, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
  });

  it('says when its port is taken', async () => {
    await expect(serveFolder(outside, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('serves below a folder of the site and nothing beside it', async () => {
    const below = await serveFolder(join(outside, 'site'), { port: 0, mountPath: '/ecg/fiducial/' });
    try {
      expect(below.address).toMatch(/\/ecg\/fiducial\/$/);
      expect(await (await fetch(below.address)).text()).toBe('<p>start</p>');
      expect((await fetch(`http://localhost:${below.port}/record.hea`)).status).toBe(404);
    } finally {
      await below.close();
    }
  });
});
