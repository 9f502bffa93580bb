import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ShippedLicences } from '../../src/headless/shipped-licences.ts';
import { openExample } from './app-page.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';

// Oracle: what a script that got into the page would try; and the app goes about its work without any of it.

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ serviceWorkers: 'allow' });
  await app.page.goto(app.address);
});
afterAll(() => app.close());

it('analyses and shows everything under the policy, without a breach of it', async () => {
  await openExample(app.page);
  expect(app.incidents).toEqual(NO_INCIDENTS);
});

it('grants the page nothing of the device that the app does not use', async () => {
  const allowed = await app.page.evaluate(() =>
    (document as unknown as { featurePolicy: { allowedFeatures(): string[] } }).featurePolicy.allowedFeatures(),
  );
  const wanted = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'] as const; // prettier-ignore
  expect(allowed.filter((feature) => (wanted as readonly string[]).includes(feature))).toEqual([]);
  // Calipers copy what they measured.
  expect(allowed).toContain('clipboard-write');
  // Live takes a chest strap's signal: what is not named is the page's own, and naming it is an error where there is no Web Bluetooth.
  const policy = /Permissions-Policy: (.+)/.exec(readFileSync('dist/_headers', 'utf8'))?.[1];
  expect(policy).toContain('usb=()');
  expect(policy).not.toContain('bluetooth');
});

it('takes no text for markup or for a script', async () => {
  const tried = await app.page.evaluate(async () => {
    const refused = (attempt: () => unknown): string => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return [
      refused(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>')),
      refused(() => new Worker('https://example.org/worker.js')),
      refused(() => (document.createElement('script').text = 'alert(1)')),
      await navigator.serviceWorker.register('https://example.org/sw.js').then(() => 'done', (error: unknown) => (error as Error).name),
    ]; // prettier-ignore
  });
  expect(tried).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
});

it('opens no window and no connection to another browser', async () => {
  const [peer, opened] = await app.page.evaluate(() => [typeof RTCPeerConnection, window.open('about:blank') === null]);
  expect([peer, opened, app.context.pages().length]).toEqual(['undefined', true, 1]);
  // A frame's window would have both.
  const made = await app.page.evaluate(() => {
    const foreign = document.implementation.createHTMLDocument();
    const ways = [
      () => document.createElement('iframe'),
      () => foreign.createElement('iframe'),
      () => document.createElementNS('http://www.w3.org/1999/xhtml', 'h:iframe'),
      () => document.body.insertAdjacentHTML('beforeend', '<iframe></iframe>'),
      () => document.createRange().createContextualFragment('<iframe></iframe>'),
    ];
    for (const way of ways) {
      try {
        way();
      } catch {
        // As is asked for.
      }
    }
    return [window.length, document.querySelectorAll('iframe').length];
  });
  expect(made).toEqual([0, 0]);
});

it('shows the licence of every package it depends on', async () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const shipped = await (await app.context.request.get(new URL('licences.json', app.address).href)).json() as ShippedLicences; // prettier-ignore
  const names = shipped.packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'workbox-window', 'workbox-core', 'workbox-precaching', 'workbox-routing'])); // prettier-ignore
  // Tools that make the build are no part of it.
  for (const tool of ['vite', 'typescript', 'vitest', 'playwright']) expect(names).not.toContain(tool);
  for (const { name, texts } of shipped.packages) {
    const words = texts.map((text) => shipped.texts[text]).join('\n');
    expect(words, name).toMatch(/copyright/i);
    expect(words.length, name).toBeGreaterThan(300);
  }
  await app.page.keyboard.press('?');
  await app.page.getByText('Licences of the software in it').click();
  for (const name of names) await app.page.getByText(new RegExp(`^${name.replaceAll('/', '\\/')} \\d`)).waitFor();
});
