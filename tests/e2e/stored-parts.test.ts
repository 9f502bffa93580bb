import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analysisDone, appParts, listedBeats, openExample } from './app-page.ts';
import { PAGE, startFaultyHost, type FaultyHost } from './faulty-host.ts';
import { DIST, launchApp, waitForServiceWorker, type RunningApp } from './launch-app.ts';

/** What the app cannot do without, by the beginnings of their names. */
const PARTS = ['model/weights.bin', 'model/model.json', 'assets/tfjs-backend-wasm-simd', 'assets/analysis.worker'];

let host: FaultyHost;
let app: RunningApp;
beforeEach(async () => {
  host = await startFaultyHost(DIST);
  app = await launchApp({ host, serviceWorkers: 'allow' });
});
afterEach(() => app.close());

/** What the service worker stored: how many files, and whether each is what its hash says. */
function readStore(page: Page): Promise<{ files: number; damaged: string[] }> {
  return page.evaluate(async () => {
    const script = await (await fetch('./sw.js')).text();
    const name = (await caches.keys()).find((key) => key.includes('precache')) ?? '';
    const cache = await caches.open(name);
    const keys = await cache.keys();
    const damaged: string[] = [];
    for (const key of keys) {
      const bytes = await ((await cache.match(key)) ?? new Response()).arrayBuffer();
      const hash = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
      if (!script.includes(`sha256-${hash}`)) damaged.push(new URL(key.url).pathname);
    }
    return { files: keys.length, damaged };
  });
}

/** Flips a bit in the middle of stored files, or takes them out of the store. */
function harmStore(page: Page, parts: readonly string[], how: 'flip' | 'evict'): Promise<number> {
  return page.evaluate(
    async ({ parts, how }) => {
      const name = (await caches.keys()).find((key) => key.includes('precache')) ?? '';
      const cache = await caches.open(name);
      let harmed = 0;
      for (const key of await cache.keys()) {
        if (!parts.some((part) => new URL(key.url).pathname.startsWith(`/${part}`))) continue;
        harmed++;
        const response = await cache.match(key);
        await cache.delete(key);
        if (how === 'evict' || !response) continue;
        const bytes = new Uint8Array(await response.arrayBuffer());
        bytes[bytes.length >> 1] ^= 4;
        await cache.put(key, new Response(bytes, { headers: response.headers }));
      }
      return harmed;
    },
    { parts, how },
  );
}

// Oracle: SHA-256 of every file as the build made it, written into the service worker by the build.
describe('what is stored of the app', () => {
  it('is nothing that the host answers wrongly with status 200, and is tried again', async () => {
    host.fault = (path) => (path.endsWith('weights.bin') ? PAGE : null);
    const { page } = app;
    await page.goto(host.address);
    await appParts(page).status.getByText('could not be stored').waitFor();
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null),
    ).toBeNull();
    expect((await readStore(page)).damaged).toEqual([]);
    host.fault = () => null;
    await page.reload();
    await appParts(page).status.getByText('Ready to work offline').waitFor();
    expect((await readStore(page)).damaged).toEqual([]);
  });

  it.each(['flip', 'evict'] as const)('is fetched again after: %s', async (how) => {
    const { page } = app;
    await page.goto(host.address);
    await waitForServiceWorker(page);
    await openExample(page);
    const beats = await listedBeats(page);
    const { files } = await readStore(page);
    expect(await harmStore(page, PARTS, how)).toBe(PARTS.length);
    host.asked.length = 0;
    await page.reload();
    await analysisDone(page);
    expect(await listedBeats(page)).toBe(beats);
    expect(await readStore(page)).toEqual({ files, damaged: [] });
    for (const part of PARTS) expect(host.asked.filter((path) => path.startsWith(`/${part}`))).toHaveLength(1);
    expect(app.incidents.errors).toEqual([]);
  });

  it('is asked for a few times and no more when the host has nothing better', async () => {
    const { page } = app;
    await page.goto(host.address);
    await waitForServiceWorker(page);
    // First the host: what is asked for while the store is harmed must not mend it.
    host.fault = (path) => (path.endsWith('weights.bin') ? PAGE : null);
    await harmStore(page, ['model/weights.bin'], 'flip');
    host.asked.length = 0;
    await page.reload();
    await appParts(page).example.click();
    await appParts(page).problem.getByText('The model that labels beats').waitFor();
    await appParts(page).trace.waitFor();
    expect(host.asked.filter((path) => path.endsWith('weights.bin')).length).toBeLessThanOrEqual(6);
    expect((await readStore(page)).damaged).toEqual([]);
    // The host is mended: what the person is offered helps.
    host.fault = () => null;
    await Promise.all([
      page.waitForEvent('load'),
      appParts(page).problem.getByRole('button', { name: 'Reload' }).click(),
    ]);
    await analysisDone(page);
  });
});
