import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { SCREENS, THEMES } from './screens.ts';
import { comeToRest, VIEWS } from './views.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

/** Every size in the light theme; colours are another thing, not the layout, so the widest and the narrowest do in the dark. */
const COMBINATIONS = THEMES.flatMap((theme) =>
  SCREENS.filter((_, i) => theme === 'light' || i === 0 || i === SCREENS.length - 1).map((screen) => ({
    theme,
    screen,
  })),
);

/** Oracle: the rules of axe-core (WCAG 2.2 A and AA and its best practices), violations of serious or critical impact. */
async function seriousViolations(page: Page, where = ''): Promise<string[]> {
  // evaluate() runs outside the page's content security policy, as an extension of the browser would.
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${where}${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** Puts the page into a theme and size. */
async function show(page: Page, { theme, screen }: (typeof COMBINATIONS)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize(screen);
}

describe('no serious accessibility problem', () => {
  it('is found by a tool that finds them', async () => {
    await app.page.goto(app.address);
    await app.page.evaluate(() => document.body.append(document.createElement('button')));
    expect(await seriousViolations(app.page)).toEqual([expect.stringMatching(/^button-name/)]);
  });

  it.each(COMBINATIONS)('on any view, $theme at $screen.width × $screen.height', async (combination) => {
    const { page } = app;
    const found: string[] = [];
    await show(page, combination);
    await page.goto('about:blank');
    await page.goto(app.address);
    for (const view of VIEWS) {
      await view.open(page);
      await comeToRest(page);
      found.push(...(await seriousViolations(page, `${view.name}: `)));
    }
    expect(found).toEqual([]);
  });

  // 320 pixels are what WCAG 2.2 (1.4.10) asks for, and what 400 % of zoom leaves of 1280; 720 × 450 is 1440 × 900 at 200 %.
  it.each([
    { width: 320, height: 568 },
    { width: 720, height: 450 },
  ])('and nothing sticks out sideways of any view at $width × $height', async (screen) => {
    const { page } = app;
    await page.setViewportSize(screen);
    await page.goto('about:blank');
    await page.goto(app.address);
    for (const view of VIEWS) {
      await view.open(page);
      await comeToRest(page);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const inside = [...document.querySelectorAll('dialog[open], #beat-sheet')];
        const right = Math.max(0, ...inside.map((element) => element.getBoundingClientRect().right));
        const beyond = inside.map((element) => element.scrollWidth - element.clientWidth);
        return Math.max(scrollWidth - clientWidth, right - innerWidth, ...beyond);
      });
      expect(overflow, view.name).toBeLessThanOrEqual(0);
    }
  });

  it('and every press is answered without an incident', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
