import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { ANALYSIS_TIMEOUT_MS, analysisDone, appParts } from './app-page.ts';
import { lastingViolations } from './audit-views.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { SCREENS, THEMES } from './screens.ts';
import { lookAt } from './walk-steps.ts';

// Oracle: the strap that is played (its clock gains 3 ms in a second), and the behaviour asked for, step by step.
let strap: string;
let app: RunningApp;
beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'strap-in-page.ts'), formats: ['iife'], name: 'strapInPage' },
    },
  })) as Rolldown.RolldownOutput[];
  strap = built[0].output[0].code;
});
afterEach(async () => {
  expect(app.incidents).toEqual(NO_INCIDENTS);
  await app.close();
});

/** The same moment on every screen in both themes, where pictures are wanted. */
async function look(step: string): Promise<void> {
  if (process.env['WALK_SCREENSHOTS'] === undefined) return;
  const { page } = app;
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(400);
      await lookAt(page, 'strap', `${step}-${screen.width}-${colorScheme}`);
    }
  }
  await page.setViewportSize(SCREENS[0]);
}

it('is connected, loses packets and the connection, comes back, is stopped, and opens in the reader', async () => {
  app = await launchApp({ reducedMotion: 'reduce' });
  const { page } = app;
  const says = (words: RegExp) => page.getByText(words).waitFor();
  await page.addInitScript(strap);
  await page.goto(`${app.address}#learn/live`);
  const setting = page.getByRole('checkbox', { name: 'Take the signal of a chest strap' });
  await says(/Only browsers built on Chromium can do that/);
  await look('1-before');
  await setting.click();
  await says(/Not for monitoring patients/);
  await look('2-wanted');
  // The person takes their time over the browser's own list of devices.
  await page.evaluate(() => {
    const { strap } = window;
    const choose = strap.requestDevice.bind(strap);
    strap.requestDevice = async (options) => {
      await new Promise((resolve) => document.addEventListener('chosen', resolve, { once: true }));
      return choose(options);
    };
  });
  await page.getByRole('button', { name: 'Connect a strap' }).click();
  await page.getByRole('button', { name: 'Choose it in the browser’s list…' }).waitFor();
  await look('3-choosing');
  await page.evaluate(() => document.dispatchEvent(new Event('chosen')));
  await says(/The strap is connected and sends/);
  await says(/By itself it counts 67 beats\/min/);

  // Minutes, for the clocks to be told apart.
  await page.evaluate(() => window.passTime(320));
  await says(/Its clock gains \d/);
  const [, gained = ''] = /gains ([\d,]+)\sms an hour/.exec(await page.getByText(/Its clock gains/).innerText()) ?? [];
  // 3 ms in a second are 10,800 in an hour; the promptest message of a minute is hardly late.
  expect(Math.abs(Number(gained.replace(',', '')) - 10_800)).toBeLessThan(100);
  await says(/^usually .*\ss, at most/);
  await look('4-connected');

  // Three frames of 73 samples, 130 a second.
  await page.evaluate(() => window.strap.loseNext(3));
  await says(/Packets were lost: 1\.7\ss stay empty/);
  await look('5-packets-lost');
  await page.evaluate(() => window.strap.leave());
  await says(/The connection is lost\. Trying again \(attempt [2-9]\)/);
  await expect.poll(() => lastingViolations(page)).toEqual([]);
  // Its heart is not seen: there is no rate.
  await page.locator('p', { hasText: 'beats/min' }).getByText('–', { exact: true }).waitFor();
  await look('6-lost');
  await page.evaluate(() => (window.strap.isNear = true));
  await says(/The connection is back\. .*\ss are missing/);
  await look('7-back');
  await page.getByRole('button', { name: 'Stop' }).click();
  await says(/The strap has been let go/);
  await says(/What came is kept on this device/);
  expect(await page.getByText(/By itself it counts/).count()).toBe(0);
  await look('8-stopped');
  await page.getByRole('button', { name: 'Open what came' }).click();
  await analysisDone(page, ANALYSIS_TIMEOUT_MS);
  await appParts(page).trace.waitFor();
  await page.getByRole('heading', { name: /^strap-/ }).waitFor();
  await look('9-opened');
  // What was kept while it came is there too.
  await page.goto(`${app.address}#learn/live`);
  await page.getByRole('button', { name: /^Open strap-/ }).waitFor();
  await look('10-kept');
});
