import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BidiConnection } from './bidi-connection.ts';
import type { Engine, EngineOptions, EnginePage } from './engine.ts';
import { findProgram } from './find-program.ts';
import { startProgram } from './started-program.ts';

const PROGRAMS = ['firefox-esr', 'firefox'];
const POLL_MS = 20;

/** What a profile of its own needs: no first-run pages, nothing fetched by the browser itself, downloads without a question. */
function preferences(downloads: string): Record<string, string | number | boolean> {
  return {
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'services.settings.server': 'data:,none',
    // A headless window is never in front: its page would get what time the others leave, and timers once a second.
    'dom.ipc.processPriorityManager.enabled': false,
    'dom.min_background_timeout_value': 4,
    'dom.timeout.enable_budget_timer_throttling': false,
    'intl.accept_languages': 'en-GB, en',
    // As the command-line tools for this protocol set it.
    'remote.active-protocols': 1,
  };
}

/** Firefox (Debian's firefox-esr), headless, over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (findProgram(PROGRAMS) === null ? 'firefox-esr is not installed' : null),
  open: openFirefox,
};

async function openFirefox({ downloads }: EngineOptions): Promise<EnginePage> {
  const profile = mkdtempSync(join(tmpdir(), 'fiducial-firefox-'));
  const lines = Object.entries(preferences(downloads)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const program = await startProgram(
    findProgram(PROGRAMS) ?? '',
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--width',
      '1440',
      '--height',
      '900',
    ],
    /WebDriver BiDi listening on (ws:\S+)/,
    { HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
  );
  const close = async (): Promise<void> => {
    await program.end();
    if (existsSync(profile)) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await pageOf(await BidiConnection.open(`${program.found}/session`), close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function pageOf(connection: BidiConnection, close: () => Promise<void>): Promise<EnginePage> {
  await connection.send('session.new', { capabilities: {} });
  const tree = await connection.send<{ contexts: readonly { context: string }[] }>('browsingContext.getTree', {});
  const context = tree.contexts[0]?.context;
  const requests: string[] = [];
  connection.listen('network.beforeRequestSent', (event) => {
    requests.push((event as { request: { url: string } }).request.url);
  });
  await connection.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await connection.send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } });
  const evaluate: EnginePage['evaluate'] = async (inPage, argument) => {
    const answer = await connection.send<ScriptAnswer>('script.callFunction', {
      functionDeclaration: `async () => JSON.stringify({ value: await (${inPage.toString()})(${JSON.stringify(argument)}) })`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return (JSON.parse(answer.result.value) as { value: never }).value;
  };
  return {
    requests,
    async goto(url) {
      await connection.send('browsingContext.navigate', { context, url, wait: 'complete' });
      // Now and then the page before is still the one that answers: what is put into it is gone with it.
      while (!(await evaluate((address) => location.href.startsWith(address), url))) await pause(POLL_MS);
    },
    reload: () => connection.send('browsingContext.reload', { context, wait: 'complete' }),
    evaluate,
    async screenshot() {
      const { data } = await connection.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async close() {
      connection.close();
      await close();
    },
  };
}

type ScriptAnswer =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
