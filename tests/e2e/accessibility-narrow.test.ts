import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditThemes, visitViews, WHOLE_VISIT_MS } from './audit-views.ts';
import { coveredControls } from './covered-controls.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { NARROW_SCREENS, REFLOW_SCREENS } from './screens.ts';
import { VIEWS } from './views.ts';

type Screen = (typeof NARROW_SCREENS)[number] | (typeof REFLOW_SCREENS)[number];

let app: RunningApp;
/** By screen: what was found on it, and by how many pixels each view sticks out. */
const violations = new Map<Screen, string[]>();
const sideways = new Map<Screen, Record<string, number>>();
const covered = new Map<Screen, Record<string, string[]>>();

beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce' });
  await visitViews<Screen>(app.page, app.address, [...NARROW_SCREENS, ...REFLOW_SCREENS], async (name, screen) => {
    if (NARROW_SCREENS.some((narrow) => narrow === screen))
      violations.set(screen, [...(violations.get(screen) ?? []), ...(await auditThemes(app.page, name))]);
    sideways.set(screen, { ...sideways.get(screen), [name]: await pixelsBeyond(app.page) });
    covered.set(screen, { ...covered.get(screen), [name]: await coveredControls(app.page) });
  });
}, WHOLE_VISIT_MS);
afterAll(() => app.close());

/** How far the widest thing of the page, of an open dialog or of the sheet reaches beyond what holds it. */
function pixelsBeyond(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const inside = [...document.querySelectorAll('dialog[open], #beat-sheet')];
    const right = Math.max(0, ...inside.map((element) => element.getBoundingClientRect().right));
    const beyond = inside.map((element) => element.scrollWidth - element.clientWidth);
    return Math.max(0, scrollWidth - clientWidth, right - innerWidth, ...beyond);
  });
}

describe('on narrow screens', () => {
  it.each(NARROW_SCREENS)('no serious accessibility problem in either theme at $width × $height', (screen) => {
    expect(violations.get(screen)).toEqual([]);
  });

  it.each([...NARROW_SCREENS, ...REFLOW_SCREENS])(
    'nothing sticks out sideways of any view at $width × $height',
    (screen) => {
      expect(sideways.get(screen)).toEqual(Object.fromEntries(VIEWS.map(({ name }) => [name, 0])));
    },
  );

  it.each([...NARROW_SCREENS, ...REFLOW_SCREENS])('nothing lies over a control at $width × $height', (screen) => {
    expect(covered.get(screen)).toEqual(Object.fromEntries(VIEWS.map(({ name }) => [name, []])));
  });

  it('and every press is answered without an incident', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
