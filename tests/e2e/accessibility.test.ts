import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appParts, openExample, selectSurestOf } from './app-page.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { SCREENS, THEMES } from './screens.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

const COMBINATIONS = THEMES.flatMap((theme) => SCREENS.map((screen) => ({ theme, screen })));

/** Oracle: the rules of axe-core (WCAG 2.2 A and AA and its best practices), violations of serious or critical impact. */
async function seriousViolations(page: Page, where = ''): Promise<string[]> {
  // evaluate() runs outside the page's content security policy, as an extension of the browser would.
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${where}${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** Puts the page into a theme and size and says which. */
async function show(page: Page, { theme, screen }: (typeof COMBINATIONS)[number]): Promise<string> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize(screen);
  // The page takes over the theme with its next frames; what is still fading has less contrast than it will have.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  return `${theme} ${screen.width} × ${screen.height}`;
}

describe('no serious accessibility problem', () => {
  it('is found by a tool that finds them', async () => {
    await app.page.goto(app.address);
    await app.page.evaluate(() => document.body.append(document.createElement('button')));
    expect(await seriousViolations(app.page)).toEqual([expect.stringMatching(/^button-name/)]);
  });

  it('on the first screen, in the help, the settings and the model card, in both themes at four sizes', async () => {
    const found: string[] = [];
    for (const combination of COMBINATIONS) {
      const where = await show(app.page, combination);
      await app.page.goto(app.address);
      await appParts(app.page).example.waitFor();
      found.push(...(await seriousViolations(app.page, `start, ${where}: `)));
      await app.page.getByRole('button', { name: 'About and keyboard' }).click();
      found.push(...(await seriousViolations(app.page, `help, ${where}: `)));
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('button', { name: 'Settings' }).click();
      const model = app.page.getByRole('button', { name: 'About the model' });
      await model.waitFor();
      found.push(...(await seriousViolations(app.page, `settings, ${where}: `)));
      await model.click();
      await app.page.getByRole('heading', { name: 'What it cannot do' }).waitFor();
      found.push(...(await seriousViolations(app.page, `model card, ${where}: `)));
    }
    expect(found).toEqual([]);
  });

  it('with a recording open and a beat selected, in both themes at four sizes', async () => {
    const { page } = app;
    await show(page, { theme: 'light', screen: { width: 1440, height: 900 } });
    await page.goto(app.address);
    await openExample(page);
    await selectSurestOf(page, 'Ventricular ectopic');
    await appParts(page).sentences.first().waitFor();
    const found: string[] = [];
    for (const combination of COMBINATIONS) {
      const where = await show(page, combination);
      found.push(...(await seriousViolations(page, `recording, ${where}: `)));
      // On narrow screens the beat is in a sheet, closed at first.
      const sheet = page.getByRole('complementary', { name: 'Selected beat' }).locator('[aria-controls="beat-sheet"]');
      if ((await sheet.count()) === 0) continue;
      await sheet.click();
      await appParts(page).sentences.first().waitFor();
      found.push(...(await seriousViolations(page, `sheet, ${where}: `)));
      await sheet.click();
    }
    expect(found).toEqual([]);
  });

  it('and nothing sticks out sideways, down to 320 pixels', async () => {
    const { page } = app;
    for (const width of [320, ...SCREENS.map((screen) => screen.width)]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = (): Promise<number> =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(overflow, { message: `recording at ${width} px` }).toBeLessThanOrEqual(0);
    }
  });

  it('and every press is answered without an incident', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
