import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineOptions, EnginePage } from './engine.ts';
import { findProgram } from './find-program.ts';
import { startProgram, type StartedProgram } from './started-program.ts';
import { WebDriverSession } from './webdriver-session.ts';

const DRIVER = ['WebKitWebDriver'];
const SCREEN = ['Xvfb'];

/** WebKitGTK's browser (Debian's webkit2gtk-driver), on a screen of its own, over WebDriver. */
export const webkit: Engine = {
  name: 'WebKit',
  missing() {
    if (findProgram(DRIVER) === null || findBrowser() === null) return 'webkit2gtk-driver is not installed';
    return findProgram(SCREEN) === null ? 'xvfb is not installed' : null;
  },
  open: openWebKit,
};

/** MiniBrowser, which comes with the driver in the folder of its library. */
function findBrowser(): string | null {
  for (const folder of existsSync('/usr/lib') ? readdirSync('/usr/lib') : []) {
    const path = join('/usr/lib', folder, 'webkit2gtk-4.1', 'MiniBrowser');
    if (existsSync(path)) return path;
  }
  return null;
}

async function openWebKit({ downloads, locale = 'C.UTF-8' }: EngineOptions): Promise<EnginePage> {
  const home = mkdtempSync(join(tmpdir(), 'fiducial-webkit-'));
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const programs: StartedProgram[] = [];
  const close = async (): Promise<void> => {
    for (const program of programs.reverse()) await program.end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const display = ['-displayfd', '1', '-screen', '0', '1500x1000x24', '-nolisten', 'tcp'];
    const screen = await startProgram(findProgram(SCREEN) ?? '', display, /^(\d+)\n/m);
    programs.push(screen);
    const port = await freePort();
    const environment = {
      DISPLAY: `:${screen.found}`,
      HOME: home,
      LANG: locale,
      LC_ALL: locale,
      LANGUAGE: '',
      // There is no graphics card to draw with.
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    programs.push(await startProgram(findProgram(DRIVER) ?? '', [`--port=${port}`], null, environment));
    const session = await WebDriverSession.open(`http://127.0.0.1:${port}`, {
      'webkitgtk:browserOptions': { binary: findBrowser(), args: ['--automation'] },
    });
    await session.post('window/rect', { x: 0, y: 0, width: 1440, height: 900 });
    return pageOf(session, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function pageOf(session: WebDriverSession, close: () => Promise<void>): EnginePage {
  return {
    requests: null,
    goto: async (url) => void (await session.post('url', { url })),
    reload: async () => void (await session.post('refresh')),
    async evaluate(inPage, argument) {
      const script = `
        const answer = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${inPage.toString()})(${JSON.stringify(argument)})).then(
          (value) => answer(JSON.stringify({ value })),
          (error) => answer(JSON.stringify({ error: String(error) })),
        );`;
      const answer = (await session.post('execute/async', { script, args: [] })) as string;
      const { value, error } = JSON.parse(answer) as { value: never; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    screenshot: async () => Buffer.from((await session.get('screenshot')) as string, 'base64'),
    async close() {
      await session.close().catch(() => undefined);
      await close();
    },
  };
}

/** A port that nobody listens on at this moment: the driver does not say which one it would choose. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
