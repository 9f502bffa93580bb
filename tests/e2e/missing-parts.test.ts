import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analysisDone, appParts, listedBeats, openExample } from './app-page.ts';
import { MISSING, PAGE, startFaultyHost, type FaultyHost, type WrongAnswer } from './faulty-host.ts';
import { DIST, launchApp, launchBrowser, type RunningApp } from './launch-app.ts';

let browser: Browser;
let host: FaultyHost;
let app: RunningApp;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await startFaultyHost(DIST);
});
afterEach(() => app.close());

/** The app as on a first visit, with nothing of it stored on the device. */
async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  app = await launchApp({ browser, host, ...options });
  await app.page.goto(host.address);
  return app.page;
}

/** The host is sound again: what the person is offered brings everything back. */
async function reloadFromBanner(page: Page): Promise<void> {
  host.fault = () => null;
  await Promise.all([
    page.waitForEvent('load'),
    appParts(page).problem.getByRole('button', { name: 'Reload' }).click(),
  ]);
}

const wrongFor =
  (pattern: RegExp, answer: WrongAnswer) =>
  (path: string): WrongAnswer | null =>
    pattern.test(path) ? answer : null;

const BROKEN: WrongAnswer = { type: 'text/javascript', body: 'let = ;' };
const FAULTS = [
  ['is missing', MISSING],
  ['is a page', PAGE],
  ['does not parse', BROKEN],
] as const;

// Oracle: what is promised: a part that can't come says so and offers a reload, and the reload helps.
describe.each(FAULTS)('a part of the app that %s', (_how, answer) => {
  it('is said when it is the worker, at once', async () => {
    host.fault = wrongFor(/analysis\.worker/, answer);
    const page = await visit();
    await appParts(page).problem.getByText('reads and analyses could not be loaded').waitFor();
    await reloadFromBanner(page);
    await openExample(page);
    expect(await listedBeats(page)).toBeGreaterThan(400);
    expect(app.incidents.policyViolations).toEqual([]);
  });

  it('is said when it is a view, and what is there works on', async () => {
    host.fault = wrongFor(/SettingsDialog.*\.js$/, answer);
    const page = await visit();
    await openExample(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await appParts(page).problem.getByText('A part of Fiducial could not be loaded').waitFor();
    await page.keyboard.press('n');
    await appParts(page).beatPanel.waitFor();
    await reloadFromBanner(page);
    // The recording that was open comes back.
    await analysisDone(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  });
});

describe('what else can be missing', () => {
  it('the first view: the page itself says so', async () => {
    host.fault = wrongFor(/assets\/index-.*\.js$/, MISSING);
    const page = await visit();
    await page.getByText('Fiducial does not start').waitFor();
  });

  it('the dictionary: the app is there in English, and says so', async () => {
    host.fault = wrongFor(/german/, PAGE);
    const page = await visit({ locale: 'de-DE' });
    await appParts(page).problem.getByText('A part of Fiducial could not be loaded').waitFor();
    await appParts(page).example.waitFor();
    await reloadFromBanner(page);
    await page.getByRole('button', { name: 'Dateien wählen' }).waitFor();
  });

  it('a reader: the file is not opened, what is open stays', async () => {
    const page = await visit();
    await openExample(page);
    const beats = await listedBeats(page);
    host.fault = wrongFor(/assets\/.*\.js$/, MISSING);
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3])], 'a.edf.gz'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    });
    await appParts(page).problem.getByText('A part of Fiducial could not be loaded').waitFor();
    expect(await listedBeats(page)).toBe(beats);
  });

  it('the model: the trace is shown, and why there are no labels', async () => {
    host.fault = wrongFor(/weights\.bin$/, MISSING);
    const page = await visit();
    await appParts(page).example.click();
    await appParts(page).problem.getByText('The model that labels beats could not be loaded').waitFor();
    await appParts(page).trace.waitFor();
    await reloadFromBanner(page);
    await analysisDone(page);
  });
});

describe('a newer version put in place while the page is open', () => {
  it('is what a reload brings, once a part of the older one is missed', async () => {
    const newer = newerVersion();
    try {
      const page = await visit();
      await openExample(page);
      host.folder = newer;
      await page.getByRole('button', { name: 'Settings' }).click();
      await appParts(page).problem.getByText('a newer version has taken its place').waitFor();
      await reloadFromBanner(page);
      await analysisDone(page);
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    } finally {
      rmSync(newer, { recursive: true });
    }
  });
});

/** A build in which the settings are another file. */
function newerVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fiducial-newer-'));
  cpSync(DIST, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const name = readdirSync(assets).find((file) => /^SettingsDialog-.*\.js$/.test(file)) ?? '';
  const newName = 'SettingsDialog-newer.js';
  for (const file of readdirSync(assets).filter((each) => each.endsWith('.js'))) {
    const path = join(assets, file);
    const text = readFileSync(path, 'utf8');
    if (text.includes(name)) writeFileSync(path, text.replaceAll(name, newName));
  }
  renameSync(join(assets, name), join(assets, newName));
  return folder;
}
