import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, NO_INCIDENTS, waitForServiceWorker, type RunningApp } from './launch-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ serviceWorkers: 'allow' });
});
afterAll(() => app.close());

// Oracle: Chromium's own verdict over the DevTools protocol.
describe('installing the app', () => {
  it('is possible: the browser finds nothing wrong but the private window of the test', async () => {
    await app.page.goto(app.address);
    await waitForServiceWorker(app.page);
    const devTools = await app.context.newCDPSession(app.page);
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    const { errors, url } = await devTools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${app.address}manifest.webmanifest`);
  });

  it('asks no other site for anything and breaks no policy', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
