import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditThemes, COLOUR_RULES, seriousViolations, visitViews, WHOLE_VISIT_MS } from './audit-views.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { WIDE_SCREENS } from './screens.ts';

type Screen = (typeof WIDE_SCREENS)[number];

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

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

  describe('on any view', () => {
    const violations = new Map<Screen, string[]>();
    beforeAll(async () => {
      await visitViews<Screen>(app.page, app.address, WIDE_SCREENS, async (name, screen) => {
        violations.set(screen, [...(violations.get(screen) ?? []), ...(await auditThemes(app.page, name))]);
      });
    }, WHOLE_VISIT_MS);

    it.each(WIDE_SCREENS)('in either theme at $width × $height', (screen) => {
      expect(violations.get(screen)).toEqual([]);
    });
  });

  it('and every press is answered without an incident', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
