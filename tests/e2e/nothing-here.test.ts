import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright';
import { appParts } from './app-page.ts';
import { launchApp, launchBrowser } from './launch-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// Oracle: an address mistyped anywhere below the app leads back to its first screen, whichever folder of a site that is; without the script, from beside it.
it.each([
  ['/', true],
  ['/ecg/fiducial/', true],
  ['/ecg/', false],
])(
  'an address where there is nothing leads back to the app in %s, scripts allowed: %s',
  async (mountPath, javaScriptEnabled) => {
    const app = await launchApp({ browser, mountPath, javaScriptEnabled });
    const { page } = app;
    try {
      for (const nothing of javaScriptEnabled ? ['nothing', 'learn/', 'learn/atlas', 'a/b/c?d#e', '%'] : ['nothing']) {
        expect((await page.goto(app.address + nothing))?.status()).toBe(404);
        for (const name of ['Go to Fiducial', 'Zu Fiducial'])
          expect(await page.getByRole('link', { name }).evaluate((link: HTMLAnchorElement) => link.href)).toBe(
            app.address,
          );
        await page.getByRole('link', { name: 'Zu Fiducial' }).click();
        await page.waitForURL(app.address);
        if (javaScriptEnabled) await appParts(page).example.waitFor();
      }
      expect(app.incidents.policyViolations).toEqual([]);
    } finally {
      await app.close();
    }
  },
);
