import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditThemes, lasting, visitViews, WHOLE_VISIT_MS } from './audit-views.ts';
import { coveredControls } from './covered-controls.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { NARROW_SCREENS, REFLOW_SCREENS } from './screens.ts';
import { VIEWS } from './views.ts';

type Screen = (typeof NARROW_SCREENS)[number] | (typeof REFLOW_SCREENS)[number];

let app: RunningApp;
/** By screen: what was found on it, and in each view. */
const violations = new Map<Screen, string[]>();
const sideways = new Map<Screen, Record<string, string[]>>();
const covered = new Map<Screen, Record<string, string[]>>();

beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce' });
  await visitViews<Screen>(app.page, app.address, [...NARROW_SCREENS, ...REFLOW_SCREENS], async (name, screen) => {
    if (NARROW_SCREENS.some((narrow) => narrow === screen))
      violations.set(screen, [...(violations.get(screen) ?? []), ...(await auditThemes(app.page, name))]);
    const found = {
      sideways: await lasting(app.page, () => stickingOut(app.page)),
      covered: await lasting(app.page, () => coveredControls(app.page)),
    };
    sideways.set(screen, { ...sideways.get(screen), [name]: found.sideways });
    covered.set(screen, { ...covered.get(screen), [name]: found.covered });
  });
}, WHOLE_VISIT_MS);
afterAll(() => app.close());

/** What of the page, of an open dialog and of the sheet is wider than what holds it, and by how much. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inside = [...document.querySelectorAll('dialog[open], #beat-sheet')];
    const beyond = [document.documentElement, ...inside].map((holder) => ({
      name: holder.id || holder.tagName,
      px: Math.max(holder.scrollWidth - holder.clientWidth, holder.getBoundingClientRect().right - innerWidth),
    }));
    return beyond.filter(({ px }) => px > 0).map(({ name, px }) => `${name} by ${px} px`);
  });
}

describe('on narrow screens', () => {
  it.each(NARROW_SCREENS)('no serious accessibility problem in either theme at $width × $height', (screen) => {
    expect(violations.get(screen)).toEqual([]);
  });

  it.each([...NARROW_SCREENS, ...REFLOW_SCREENS])(
    'nothing sticks out sideways of any view at $width × $height',
    (screen) => {
      expect(sideways.get(screen)).toEqual(Object.fromEntries(VIEWS.map(({ name }) => [name, []])));
    },
  );

  it.each([...NARROW_SCREENS, ...REFLOW_SCREENS])('nothing lies over a control at $width × $height', (screen) => {
    expect(covered.get(screen)).toEqual(Object.fromEntries(VIEWS.map(({ name }) => [name, []])));
  });

  it('and every press is answered without an incident', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
