import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { appParts, listedBeats, tabTo } from './app-page.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import {
  beginWithExample,
  checkExport,
  checkPdf,
  checkRestored,
  erase,
  listedOf,
  lookAt,
  walkParts,
} from './walk-steps.ts';

// Oracle: the behaviour asked for, step by step, as a person meets it; the printed report is measured in millimetres.
let app: RunningApp;
afterEach(async () => {
  expect(app.incidents).toEqual(NO_INCIDENTS);
  await app.close();
});

/** Brings the beat's panel out where it is a sheet under the trace. */
async function openSheet(page: Page, press: (target: Locator) => Promise<void>): Promise<void> {
  const handle = page.locator('[aria-controls="beat-sheet"]');
  if ((await handle.count()) > 0 && (await handle.getAttribute('aria-expanded')) === 'false') await press(handle);
}

async function closeSheet(page: Page, press: (target: Locator) => Promise<void>): Promise<void> {
  const handle = page.locator('[aria-controls="beat-sheet"]');
  if ((await handle.count()) > 0 && (await handle.getAttribute('aria-expanded')) === 'true') await press(handle);
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

const WALKS = [
  { walk: 'mouse', screen: { width: 1440, height: 900 }, hasTouch: false },
  { walk: 'tablet', screen: { width: 820, height: 1180 }, hasTouch: true },
  { walk: 'phone', screen: { width: 390, height: 844 }, hasTouch: true },
] as const;

describe('from the first run to the printed report', () => {
  it.each(WALKS)('by $walk', async ({ walk, screen, hasTouch }) => {
    app = await launchApp({
      viewport: screen,
      hasTouch,
      isMobile: hasTouch,
      acceptDownloads: true,
      colorScheme: 'light',
    });
    const { page } = app;
    const { beatRows, beatPanel, sentences, exportMenu } = appParts(page);
    const { classChip, label, undo, report, back } = walkParts(page);
    const press = (target: Locator): Promise<void> => (hasTouch ? target.tap() : target.click());

    await page.goto(app.address);
    await lookAt(page, walk, '1-first-run');
    await beginWithExample(page, press);
    await lookAt(page, walk, '2-example');

    await press(classChip('Ventricular ectopic'));
    const ventricular = await listedOf(page, 'Ventricular ectopic');
    await press(beatRows.nth(1));
    await openSheet(page, press);
    await beatPanel.getByRole('heading', { name: 'Ventricular ectopic' }).waitFor();
    await sentences.first().waitFor();
    await beatPanel.getByRole('listbox', { name: /^Heart/ }).waitFor();
    await lookAt(page, walk, '3-ventricular');
    await beatPanel.getByRole('button', { name: 'Play the activation' }).scrollIntoViewIfNeeded();
    await lookAt(page, walk, '4-heart');

    await press(label('Supraventricular ectopic'));
    await expect.poll(() => listedBeats(page)).toBe(ventricular - 1);
    await lookAt(page, walk, '5-relabelled');
    await press(undo);
    await expect.poll(() => listedBeats(page)).toBe(ventricular);

    await closeSheet(page, press);
    await press(classChip('Ventricular ectopic'));
    await press(classChip('Supraventricular ectopic'));
    await listedOf(page, 'Supraventricular ectopic');
    await lookAt(page, walk, '6-supraventricular');

    await checkExport(page, press);
    await press(exportMenu);
    await lookAt(page, walk, '7-export');
    await press(report);
    await checkPdf(page);
    await lookAt(page, walk, '8-report');
    await press(back);
    await checkRestored(page);
    await lookAt(page, walk, '9-restored');
    await erase(page, press);
    await lookAt(page, walk, '10-erased');
  });

  it('by the keyboard alone', async () => {
    app = await launchApp({ acceptDownloads: true, colorScheme: 'light' });
    const { page } = app;
    const { beatPanel, sentences, exportMenu } = appParts(page);
    const { classChip, report, back } = walkParts(page);
    const press = async (target: Locator, key = 'Enter'): Promise<void> => {
      await tabTo(page, target);
      await page.keyboard.press(key);
    };

    await page.goto(app.address);
    await beginWithExample(page, press);
    await press(classChip('Ventricular ectopic'), 'Space');
    const ventricular = await listedOf(page, 'Ventricular ectopic');
    await tabTo(page, appParts(page).trace);
    // To the first ventricular beat: the one before the first ectopic beat there may be of another class.
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    await beatPanel.waitFor({ state: 'detached' });
    for (let presses = 0, before: string | null = null; presses < 10; presses++) {
      await page.keyboard.press('n');
      const shown = () => beatPanel.getAttribute('aria-label');
      await expect.poll(shown).not.toBe(before);
      before = await shown();
      if (await beatPanel.getByRole('heading', { name: 'Ventricular ectopic', exact: true }).isVisible()) break;
    }
    await sentences.first().waitFor();
    await lookAt(page, 'keyboard', '3-ventricular');
    await page.keyboard.press('3');
    await expect.poll(() => listedBeats(page)).toBe(ventricular - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => listedBeats(page)).toBe(ventricular);

    await press(classChip('Ventricular ectopic'), 'Space');
    await press(classChip('Supraventricular ectopic'), 'Space');
    await listedOf(page, 'Supraventricular ectopic');
    await checkExport(page, press);
    await press(exportMenu);
    await press(report);
    await expect.poll(() => hasFocus(back)).toBe(true);
    await checkPdf(page);
    await lookAt(page, 'keyboard', '8-report');
    await press(back);
    await expect.poll(() => hasFocus(exportMenu)).toBe(true);
    await checkRestored(page);
    await erase(page, press);
  });
});
