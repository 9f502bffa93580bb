import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditViews, COLOUR_RULES, seriousViolations } from './audit-views.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { WIDE_SCREENS } from './screens.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

/** Eighteen views in two themes, one of them with some forty cards: two minutes on two cores. */
const WHOLE_AUDIT_MS = 300_000;

describe('no serious accessibility problem', () => {
  it.each([
    ['a button without a name', 'light', /^button-name/],
    ['pale text on a dark ground', 'dark', /^color-contrast/],
  ] as const)('is found by a tool that finds %s', async (_, colorScheme, rule) => {
    await app.page.emulateMedia({ colorScheme });
    await app.page.goto(app.address);
    await app.page.evaluate((theme) => {
      const wrong = document.createElement(theme === 'light' ? 'button' : 'p');
      if (theme === 'dark') Object.assign(wrong, { textContent: 'hardly to be read' }).style.color = '#333';
      document.body.append(wrong);
    }, colorScheme);
    const options = colorScheme === 'dark' ? COLOUR_RULES : {};
    expect(await seriousViolations(app.page, '', options)).toEqual([expect.stringMatching(rule)]);
    await app.page.emulateMedia({ colorScheme: 'light' });
  });

  it.each(WIDE_SCREENS)(
    'on any view in either theme at $width × $height',
    async (screen) => {
      expect(await auditViews(app.page, app.address, screen)).toEqual([]);
    },
    WHOLE_AUDIT_MS,
  );

  it('and every press is answered without an incident', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
