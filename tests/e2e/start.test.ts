import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

const DEFAULT_PORT = 4173;
const running: ChildProcess[] = [];
const blockers: Server[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const blocker of blockers.splice(0)) blocker.close();
});

/** Runs what `npm start` runs and collects what it prints. */
function start(port: string): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['src/headless/start.mjs'], { env: { ...process.env, PORT: port } });
  running.push(child);
  let text = '';
  child.stdout.on('data', (data: Buffer) => (text += data.toString()));
  child.stderr.on('data', (data: Buffer) => (text += data.toString()));
  return { child, output: () => text };
}

async function printedAddress(output: () => string): Promise<string> {
  await expect.poll(output, { timeout: 60_000 }).toMatch(/^Fiducial is at http:\/\/localhost:\d+\//m);
  return /http:\/\/\S+/.exec(output())?.[0] ?? '';
}

/** Takes a port unless something else on the machine already holds it. */
async function takePort(port: number): Promise<number> {
  const blocker = createServer();
  blockers.push(blocker);
  blocker.listen(port, '127.0.0.1');
  await Promise.race([once(blocker, 'listening'), once(blocker, 'error').catch(() => undefined)]).catch(
    () => undefined,
  );
  const address = blocker.address();
  return typeof address === 'object' && address ? address.port : port;
}

describe('npm start', () => {
  it('serves the app with its headers, says where, and ends with Ctrl-C', async () => {
    const { child, output } = start('0');
    const response = await fetch(await printedAddress(output));
    expect(await response.text()).toContain('<title>Fiducial');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('takes the next free port when its own is taken and none was asked for', async () => {
    await takePort(DEFAULT_PORT);
    const { output } = start('');
    expect(Number(new URL(await printedAddress(output)).port)).toBeGreaterThan(DEFAULT_PORT);
  });

  it('says so and gives up when the port asked for is taken', async () => {
    const { child, output } = start(String(await takePort(0)));
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output()).toMatch(/Port \d+ is taken/);
  });

  it('says so when PORT is no port', async () => {
    const { child, output } = start('many');
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output()).toContain('PORT is "many"');
  });
});
