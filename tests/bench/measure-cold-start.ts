import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { serveFolder } from '../../src/headless/serve-folder.mjs';
import { median } from '../../src/ecg/signal/quantile.ts';
import { EXAMPLE } from '../e2e/app-page.ts';
import { BROWSER_ARGUMENTS, DIST, LAPTOP, waitForServiceWorker } from '../e2e/launch-app.ts';
import { findBrowser } from '../e2e/find-browser.mjs';
import { milliseconds, type Figure } from './figure.ts';
import { exampleChosen, labelsSeen, waveSeen } from './what-is-shown.ts';

const RUNS = 7;
const TARGET_MS = 1500;
/** Milliseconds from the beginning of the visit. */
type Moments = Readonly<Record<'html' | 'interactive' | 'trace' | 'label', number>>;

/**
 * What passes in a browser just started, whose profile has the app stored and whose network is gone, from the address to the first labels of
 * the example, which is asked for as soon as it can be: by the page's clock, the median of several starts of the browser.
 */
export async function measureColdStart(): Promise<Figure[]> {
  const profile = await mkdtemp(join(tmpdir(), 'fiducial-profile-'));
  const server = await serveFolder(DIST, { port: 0 });
  try {
    await startBrowser(profile, async (page) => {
      await page.goto(server.address);
      await waitForServiceWorker(page);
    });
    await server.close();
    const starts: Moments[] = [];
    for (let run = 0; run < RUNS; run++) {
      await startBrowser(profile, async (page, context) => {
        await context.setOffline(true);
        starts.push(await timeVisit(page, server.address));
      });
    }
    const at = (moment: keyof Moments) => median(starts.map((start) => start[moment]));
    const most = Math.max(...starts.map(({ trace }) => trace));
    const since = (moment: keyof Moments, before: keyof Moments) =>
      `${milliseconds(at(moment))} (+ ${milliseconds(at(moment) - at(before))})`;
    return [
      ['cold start without a network: HTML', milliseconds(at('html'))],
      ['… to interactive: the example can be chosen, and is', since('interactive', 'html')],
      [
        '… to its trace',
        `${since('trace', 'interactive')}, at most ${milliseconds(most)} (${RUNS} starts; target ${TARGET_MS} ms)`,
      ],
      ['… to its first labelled beats', since('label', 'trace')],
    ];
  } finally {
    await server.close();
    await rm(profile, { recursive: true });
  }
}

async function startBrowser(
  profile: string,
  visit: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? '/usr/bin/chromium',
    args: BROWSER_ARGUMENTS,
    locale: 'en-GB',
    viewport: LAPTOP,
  });
  try {
    await visit(context.pages()[0] ?? (await context.newPage()), context);
  } finally {
    await context.close();
  }
}

async function timeVisit(page: Page, address: string): Promise<Moments> {
  await page.goto(address, { waitUntil: 'commit' });
  const [interactive, trace, label] = await Promise.all(
    [exampleChosen, waveSeen, labelsSeen].map(async (seen) =>
      Number(await (await page.waitForFunction(seen, EXAMPLE)).jsonValue()),
    ),
  );
  const html = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseEnd,
  );
  return { html, interactive, trace, label };
}
