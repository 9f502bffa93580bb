import type { Browser, Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LEARN_PARTS } from '../../src/app/state/session/learn-parts.ts';
import { english, german } from '../app/text/whole-dictionaries.ts';
import { appParts } from './app-page.ts';
import { launchApp, launchBrowser, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { NARROW_SCREENS, WIDE_SCREENS } from './screens.ts';
import { lookAt } from './walk-steps.ts';

// Oracle: what the first screen is asked for: one sentence that says what the app is, a recording, Learn and the examples all to be seen
// at once on a first visit, and everything in Learn one press away by mouse, finger and keys.
const [TABLET, PHONE] = NARROW_SCREENS;
const LANGUAGES = [
  { locale: 'en-GB', words: english },
  { locale: 'de-DE', words: german },
] as const;
/** WCAG 2.2, 2.5.8 for a mouse; 2.5.5 for a finger. */
const TARGET_PX = { mouse: 24, finger: 44 };

let browser: Browser;
let app: RunningApp;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  expect(app.incidents).toEqual(NO_INCIDENTS);
  await app.close();
});
afterAll(() => browser.close());

async function visit(screen: { width: number; height: number }, hasTouch: boolean, locale = 'en-GB'): Promise<void> {
  app = await launchApp({ browser, viewport: screen, hasTouch, isMobile: hasTouch, locale });
  await app.page.goto(app.address);
  await app.page.getByRole('article').first().waitFor();
}

/** Learn's own links, in the order they stand in. */
const partLinks = (words: typeof english = english): Locator[] => {
  const learn = app.page.getByRole('navigation', { name: words.shell.learn, exact: true });
  return LEARN_PARTS.map(([part]) =>
    learn.getByRole('link', {
      name: part === 'gallery' ? words.start.learn : words.shell.learnParts[part],
      exact: true,
    }),
  );
};

/** What is seen of each part once one is there. */
const SEEN = {
  gallery: 'From the SA node',
  compare: 'What to look at first in each',
  atlas: 'Look-alikes of different classes',
  live: english.live.intro,
  quiz: english.quiz.intro,
  lecture: 'There are no moments yet.',
} as const;

const screens = [...WIDE_SCREENS, TABLET].flatMap((screen) =>
  LANGUAGES.map((language) => ({ ...screen, ...language })),
);

describe('the first screen', () => {
  it.each(screens)('has all its doors in view at $width × $height in $locale', async ({ locale, words, ...screen }) => {
    const hasTouch = screen.width === TABLET.width;
    await visit(screen, hasTouch, locale);
    const { page } = app;
    const { headline, chooseFiles, chooseFolder, examples } = words.start;
    const doors = [
      page.getByRole('heading', { level: 1, name: headline }),
      page.getByText(words.start.purposeDetail),
      ...[chooseFiles, chooseFolder].map((name) => page.getByRole('button', { name, exact: true })),
      ...partLinks(words),
      ...Object.values(examples).map(({ title }) => page.getByRole('article').getByRole('button', { name: title })),
    ];
    for (const door of doors) {
      const box = (await door.boundingBox()) ?? expect.fail(`${String(door)} is not there`);
      expect(box.y, String(door)).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, String(door)).toBeLessThanOrEqual(screen.height);
    }
    await lookAt(page, 'first-screen', `${locale}-${screen.width}`);
  });

  it.each(LANGUAGES)(
    'has links to the parts of Learn wide enough for a finger in $locale',
    async ({ locale, words }) => {
      for (const [screen, pointer] of [
        [PHONE, 'finger'],
        [WIDE_SCREENS[0], 'mouse'],
      ] as const) {
        if (pointer === 'mouse') await app.close();
        await visit(screen, pointer === 'finger', locale);
        const boxes = await Promise.all(partLinks(words).map((link) => link.boundingBox()));
        for (const box of boxes) {
          expect(box?.width).toBeGreaterThanOrEqual(TARGET_PX[pointer]);
          expect(box?.height).toBeGreaterThanOrEqual(TARGET_PX[pointer]);
          expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(screen.width);
        }
        // One row of them, under the door on the phone.
        expect(new Set(boxes.slice(1).map((box) => box?.y)).size).toBe(1);
      }
    },
  );

  it.each(['mouse', 'finger', 'keys'])('leads to every part of Learn in one press by %s', async (by) => {
    await visit(by === 'finger' ? PHONE : WIDE_SCREENS[0], by === 'finger');
    const { page } = app;
    const parts = page.getByRole('navigation', { name: english.learn.places });
    for (const [i, [part]] of LEARN_PARTS.entries()) {
      const link = partLinks()[i];
      if (by === 'keys') {
        await page.getByRole('button', { name: english.start.chooseFolder, exact: true }).focus();
        for (let steps = 0; steps <= i; steps++) await page.keyboard.press('Tab');
        expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
        await page.keyboard.press('Enter');
      } else await (by === 'finger' ? link.tap() : link.click());
      await page.getByText(SEEN[part], { exact: true }).waitFor();
      const here = parts.getByRole('link', { name: english.shell.learnParts[part], exact: true });
      expect(await here.getAttribute('aria-current')).toBe('page');
      await page.goBack();
      await appParts(page).example.waitFor();
    }
  });
});
