import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ANALYSIS_TIMEOUT_MS, analysisDone, appParts, listedBeats, openExample } from './app-page.ts';
import { launchApp, NO_INCIDENTS, waitForServiceWorker, type RunningApp } from './launch-app.ts';

let app: RunningApp;
afterEach(() => app.close());

describe('without a network', () => {
  it.each(['/', '/study/fiducial/'])('reloads and analyses again after one visit to %s', async (mountPath) => {
    app = await launchApp({ mountPath, serviceWorkers: 'allow' });
    const { page, address } = app;
    await page.goto(address);
    await appParts(page).status.getByText('Ready to work offline').waitFor();
    await waitForServiceWorker(page);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(address);
    await openExample(page);
    const beats = await listedBeats(page);

    await app.stopServer();
    // The reloaded page comes back to the recording it had open.
    await page.reload();
    await analysisDone(page);
    expect(await listedBeats(page)).toBe(beats);
    expect(beats).toBeGreaterThan(0);
    await page.goto(`${address}?backend=cpu`);
    await appParts(page).example.waitFor();
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });

  it('teaches: a rhythm and its slider, the reader, the atlas, a question, live', async () => {
    app = await launchApp({ serviceWorkers: 'allow' });
    const { page, address } = app;
    await page.goto(address);
    await waitForServiceWorker(page);
    await app.stopServer();
    await page.goto(`${address}#learn`);
    // Nothing of what was loaded is left but what is stored.
    await page.reload();
    await page.getByRole('link', { name: /^Ventricular premature beats/ }).click();
    const rate = page.getByLabel('Sinus rate');
    await rate.fill('90');
    await expect.poll(() => rate.getAttribute('aria-valuetext')).toMatch(/^90/);
    await page.getByRole('button', { name: 'Open in the reader' }).click();
    await analysisDone(page);
    expect(await listedBeats(page)).toBeGreaterThan(0);
    await page.goBack();
    await page.getByRole('button', { name: 'Open in the reader' }).waitFor();
    const parts = page.getByRole('navigation', { name: 'Parts of Learn' });
    await parts.getByRole('link', { name: 'Beat atlas' }).click();
    await page
      .getByRole('link', { name: /V, shape 1 MLII/ })
      .last()
      .click();
    await page.getByRole('heading', { name: 'What the network says' }).waitFor();
    await parts.getByRole('link', { name: 'Quiz' }).click();
    await page.getByRole('button', { name: /^Start with/ }).click();
    await page.getByText(/^Question 1 of/).waitFor();
    await page.keyboard.press('1');
    // The answer has been looked at by the model.
    await page.getByText(/^speaks for [NVSFQ]/).waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
    await parts.getByRole('link', { name: 'Live' }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByLabel('Speed').selectOption('10');
    await page.getByText(/^usually .*\ss, at most/).waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});

describe('a new version', () => {
  it('is offered, and taken only when the person says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fiducial-version-'));
    try {
      cpSync('dist', folder, { recursive: true });
      app = await launchApp({ folder, serviceWorkers: 'allow' });
      const { page, address } = app;
      await page.goto(address);
      await waitForServiceWorker(page);

      replaceIn(join(folder, 'index.html'), '<title>', '<meta name="newer" /><title>');
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, 'index.html')))
        .digest('base64');
      const entry = { integrity: `sha256-${hash}`, revision: '0', url: 'index.html' };
      replaceIn(join(folder, 'sw.js'), /\{[^{}]*"index\.html"\}/, JSON.stringify(entry));
      await page.reload();
      const { status } = appParts(page);
      await status.getByText('A new version is ready').waitFor();
      const newer = page.locator('meta[name="newer"]');
      expect(await newer.count()).toBe(0);
      await status.getByRole('button', { name: 'Reload' }).click();
      await expect.poll(() => newer.count(), { timeout: 20_000 }).toBe(1);
      expect(app.incidents).toEqual(NO_INCIDENTS);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function replaceIn(file: string, pattern: string | RegExp, replacement: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, replacement);
  if (after === before) throw new Error(`${file} holds no ${String(pattern)}`);
  writeFileSync(file, after);
}
