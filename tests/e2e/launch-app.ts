import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { serveFolder, type FolderServer } from '../../src/headless/serve-folder.mjs';
import { findBrowser } from './find-browser.mjs';

/** What must never happen while the app runs; every list stays empty in a sound build. */
export interface Incidents {
  readonly foreignRequests: string[];
  readonly policyViolations: string[];
  readonly errors: string[];
}

/** The production build in a browser of its own, on a server of its own. */
export interface RunningApp {
  readonly page: Page;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly address: string;
  readonly incidents: Incidents;
  /** Durations in milliseconds of main-thread tasks over 50 ms, as the browser reports them. */
  readonly longTasksMs: number[];
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

interface LaunchOptions extends BrowserContextOptions {
  /** Folder with the build, dist/ unless given. */
  readonly folder?: string;
  /** Whoever serves the build, in place of a plain server of the folder. */
  readonly host?: Pick<FolderServer, 'address' | 'close'>;
  /** Folder of the site the app is served from, "/" unless given. */
  readonly mountPath?: string;
  /** A browser that stays open, in which this is another private window; a browser of its own unless given. */
  readonly browser?: Browser;
}

/** Runs in every page before its own scripts. */
const OBSERVER_SCRIPT = `
  document.addEventListener('securitypolicyviolation', (event) =>
    window.reportPolicyViolation(event.violatedDirective + ' ' + event.blockedURI));
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.reportLongTask(entry.duration)))
    .observe({ type: 'longtask', buffered: true });
`;

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
export const BROWSER_ARGUMENTS = ['--no-sandbox', '--disable-quic', '--disable-background-networking'];
export const LAPTOP = { width: 1440, height: 900 };

/** What has not come after this will not come: no measure of how fast it has to be. */
const LONGEST_WAIT_MS = 90_000;

/** SLOW_PAGES=6 makes pages six times as slow as they are: what a test takes for granted of their speed is then not so. */
const SLOWNESS = Number(process.env['SLOW_PAGES'] ?? 1);

async function slowDown(page: Page): Promise<void> {
  if (SLOWNESS === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
}

/** For test files that open the app many times: a start takes as long as a visit. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser() ?? '/usr/bin/chromium',
    args: BROWSER_ARGUMENTS,
  });
}

/**
 * Serves the build, starts the browser and opens an empty page; the test itself visits `address`. What needs the service worker allows it:
 * storing the app takes half as long as opening the example.
 */
export async function launchApp({
  folder = DIST,
  mountPath = '/',
  host,
  browser: openBrowser,
  ...contextOptions
}: LaunchOptions = {}): Promise<RunningApp> {
  const server = host ?? (await serveFolder(folder, { port: 0, mountPath }));
  const browser = openBrowser ?? (await launchBrowser());
  const context = await browser.newContext({
    ...{ locale: 'en-GB', viewport: LAPTOP, serviceWorkers: 'block' },
    ...contextOptions,
  });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  // Refused, it would be tried, and said that nothing can be stored; in a browser that knows none there is nothing to say.
  if (contextOptions.serviceWorkers !== 'allow')
    await context.addInitScript('delete Navigator.prototype.serviceWorker;');
  const incidents: Incidents = { foreignRequests: [], policyViolations: [], errors: [] };
  const longTasksMs: number[] = [];
  const { origin } = new URL(server.address);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin) incidents.foreignRequests.push(request.url());
  });
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) incidents.policyViolations.push(message.text());
    else if (message.type() === 'error') incidents.errors.push(message.text());
  });
  context.on('weberror', (webError) => incidents.errors.push(String(webError.error())));
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) =>
    incidents.policyViolations.push(text),
  );
  await context.exposeBinding('reportLongTask', (_source, milliseconds: number) => longTasksMs.push(milliseconds));
  await context.addInitScript(OBSERVER_SCRIPT);
  context.on('page', (opened) => void slowDown(opened).catch(() => undefined));
  const page = await context.newPage();
  await slowDown(page);
  return {
    page,
    browser,
    context,
    address: server.address,
    incidents,
    longTasksMs,
    stopServer: () => server.close(),
    close: async () => {
      await (openBrowser ? context : browser).close();
      await server.close();
    },
  };
}

/** No request to another site, no breach of the content security policy, no error: what every test file ends with. */
export const NO_INCIDENTS: Incidents = { foreignRequests: [], policyViolations: [], errors: [] };

/** Reloads the page once the service worker has stored everything, and waits until it answers the page's requests. */
export async function waitForServiceWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // A first visit is not controlled (the worker claims no running page); the next one is.
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
