import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditViews, visitViews } from './audit-views.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { NARROW_SCREENS } from './screens.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

describe('on narrow screens', () => {
  it.each(NARROW_SCREENS)('no serious accessibility problem in either theme at $width × $height', async (screen) => {
    expect(await auditViews(app.page, app.address, screen)).toEqual([]);
  });

  // 320 pixels are what WCAG 2.2 (1.4.10) asks for, and what 400 % of zoom leaves of 1280; 720 × 450 is 1440 × 900 at 200 %.
  it.each([
    { width: 320, height: 568 },
    { width: 720, height: 450 },
  ])('nothing sticks out sideways of any view at $width × $height', async (screen) => {
    const { page } = app;
    const sideways: Record<string, number> = {};
    await visitViews(page, app.address, screen, async (name) => {
      sideways[name] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const inside = [...document.querySelectorAll('dialog[open], #beat-sheet')];
        const right = Math.max(0, ...inside.map((element) => element.getBoundingClientRect().right));
        const beyond = inside.map((element) => element.scrollWidth - element.clientWidth);
        return Math.max(0, scrollWidth - clientWidth, right - innerWidth, ...beyond);
      });
    });
    expect(sideways).toEqual(Object.fromEntries(Object.keys(sideways).map((name) => [name, 0])));
  });

  it('and every press is answered without an incident', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
