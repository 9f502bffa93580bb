import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisDone } from './app-page.ts';
import { launchApp, NO_INCIDENTS, waitForServiceWorker, type RunningApp } from './launch-app.ts';

// Oracle: the Web Share Target API: the operating system posts the files as a form to the manifest's address, the service
// worker answers with a redirect to the page, and the page opens them. The post is made here by the page itself.
let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ serviceWorkers: 'allow' });
  await app.page.goto(app.address);
  await waitForServiceWorker(app.page);
});
afterAll(() => app.close());

describe('files shared with the installed app', () => {
  it('are opened, and nothing of them stays stored', async () => {
    const files = ['mitdb208.hea', 'mitdb208.dat'].map((name) => ({
      name,
      base64: readFileSync(`public/samples/${name}`).toString('base64'),
    }));
    const landed = await app.page.evaluate(async (shared) => {
      const manifest = (await (await fetch('manifest.webmanifest')).json()) as {
        share_target: { action: string; params: { files: { name: string }[] } };
      };
      const form = new FormData();
      for (const { name, base64 } of shared) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        form.append(manifest.share_target.params.files[0]?.name ?? '', new File([bytes], name));
      }
      return (await fetch(manifest.share_target.action, { method: 'POST', body: form })).url;
    }, files);
    expect(landed).toBe(`${app.address}?shared`);
    await app.page.goto(landed);
    await app.page.getByRole('heading', { name: 'mitdb208' }).waitFor();
    await analysisDone(app.page);
    // What is in view is put behind "#" a moment later.
    expect(app.page.url().split('#', 1)[0]).toBe(app.address);
    expect(await app.page.evaluate(() => caches.has('shared-files'))).toBe(false);
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
