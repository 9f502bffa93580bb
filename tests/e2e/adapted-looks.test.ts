import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appParts } from './app-page.ts';
import { lasting, visitViews, WHOLE_VISIT_MS } from './audit-views.ts';
import { coveredControls } from './covered-controls.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { comeToRest, VIEWS } from './views.ts';

// Oracle: WCAG 2.2, 1.1.1 (charts in words), 1.4.4 (text at 200 %) and 1.4.11 in the device's own colours (forced-colors: active).
const LAPTOP = { width: 1440, height: 900 };

let app: RunningApp;
/** What was found wrong in each view, and every chart's answer. */
const ofViews: Record<'colours' | 'text' | 'charts', Record<string, readonly string[]>> = {
  colours: {},
  text: {},
  charts: {},
};
const answers: string[] = [];

/** As the browser's own setting does it, of which media queries in em know too. */
const FONT_SIZES = { usual: { standard: 16, fixed: 13 }, twice: { standard: 32, fixed: 26 } };

beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce', viewport: LAPTOP });
  const { page, address } = app;
  const settings = await app.context.newCDPSession(page);
  const writeIn = async (size: keyof typeof FONT_SIZES, heightPx = LAPTOP.height): Promise<void> => {
    await settings.send('Page.setFontSizes', { fontSizes: FONT_SIZES[size] });
    await page.waitForFunction(
      (px) => parseFloat(getComputedStyle(document.documentElement).fontSize) === px,
      FONT_SIZES[size].standard,
    );
    // Chromium asks media queries in em again when the window changes.
    await page.setViewportSize({ ...LAPTOP, height: heightPx });
    await comeToRest(page);
  };
  await visitViews(page, address, [LAPTOP], async (name) => {
    // What takes the focus closes the menu that this view is about; the charts under it are those of the recording.
    ofViews.charts[name] = name === 'export' ? [] : await muteCharts(page);
    await page.emulateMedia({ forcedColors: 'active' });
    ofViews.colours[name] = await lasting(page, () => lostInForcedColours(page));
    await page.emulateMedia({ forcedColors: 'none' });
    await writeIn('twice', LAPTOP.height - 1);
    ofViews.text[name] = await lasting(page, async () => [...(await coveredControls(page)), ...(await cutWords(page))]);
    await writeIn('usual');
  });
}, WHOLE_VISIT_MS);
afterAll(() => app.close());

/** An answer comes with the press; only a chart that is mute is waited for so long. */
const ANSWER_MS = 10_000;

/** What is smaller is the mark of a class: its name says it all. */
const LEAST_CHART_PX = 24;

/** Charts that neither answer the key nor are described beside themselves; those on paper have its words around them. */
async function muteCharts(page: Page): Promise<string[]> {
  const mute: string[] = [];
  const scope = (await page.locator('dialog[open]').count()) > 0 ? 'dialog[open] ' : '';
  // Bands of rhythm and further leads belong to trace and overview, which answer for them.
  const others = ['.always-light', '[inert]', '.trace', '.overview'].map((of) => `${of} *`).join();
  for (const chart of await page.locator(`${scope}[role="img"]:not([aria-describedby], ${others})`).all()) {
    const box = await chart.boundingBox();
    if (!box || Math.max(box.width, box.height) < LEAST_CHART_PX) continue;
    await chart.focus();
    // What was answered before is no answer to this.
    await page.evaluate(() => {
      for (const toast of document.querySelectorAll('.toast')) toast.classList.add('of-before');
    });
    await page.keyboard.press('i');
    const toast = page.getByRole('status').locator('.toast:not(.of-before) p').last();
    const answer = await toast.textContent({ timeout: ANSWER_MS }).catch(() => '');
    if (answer && /\d/.test(answer)) answers.push(answer);
    else mute.push((await chart.getAttribute('aria-label')) ?? '');
  }
  return mute;
}

/** What can no longer be told apart in the device's own colours. */
function lostInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const note = (element: Element, what: string): void => {
      lost.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
    };
    const groundOf = (element: Element): string => getComputedStyle(element).backgroundColor;
    const shown = (selector: string): Element[] =>
      [...document.querySelectorAll(selector)].filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [hidden]'),
      );
    const chosen = ':is([aria-pressed="true"], [aria-selected="true"], [aria-current="true"], [aria-current="page"])';
    for (const element of shown(`:is(button, a, tr)${chosen}`)) {
      if (element.matches('[role="tab"], .over-picture')) continue;
      const other = [...(element.parentElement?.children ?? [])].find(
        (sibling) => sibling !== element && sibling.tagName === element.tagName && !sibling.matches(chosen),
      );
      if (other && groundOf(other) === groundOf(element)) note(element, 'chosen like its neighbour');
    }
    for (const button of shown('.button')) {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(button);
      if (borderTopStyle === 'none' || borderTopWidth === '0px') note(button, 'without an edge');
    }
    for (const fill of shown('.keeps-colours[style*="background"], .keeps-colours > [style*="background"]')) {
      const behind = fill.parentElement ? groundOf(fill.parentElement) : '';
      if (groundOf(fill) === behind) note(fill, 'figure without its colour');
    }
    for (const paper of shown('.always-light')) {
      if (getComputedStyle(paper).forcedColorAdjust !== 'none') note(paper, 'paper in screen colours');
    }
    return lost;
  });
}

/** Words that their own box cuts off without an ellipsis. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 3;
    const cut: string[] = [];
    for (const element of document.querySelectorAll(
      'button, a[href], select, h1, h2, h3, p, dt, dd, label, td, th, li',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, [inert]'))
        continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (overflowX === 'visible' || overflowX === 'auto' || textOverflow === 'ellipsis') continue;
      if (element.scrollWidth > element.clientWidth + SLACK_PX) cut.push(element.outerHTML.slice(0, 160));
    }
    return cut;
  });
}

const nothing = Object.fromEntries(VIEWS.map(({ name }) => [name, []]));

describe('looked at otherwise', () => {
  it('every chart says in words what it shows', () => {
    expect(ofViews.charts).toEqual(nothing);
    // Wave and RR plots, reliability, strips and the sweep: each its own words.
    expect(new Set(answers).size).toBeGreaterThan(8);
  });

  it('in the device’s own colours what is chosen, pressed, measured and printed can be seen', () => {
    expect(ofViews.colours).toEqual(nothing);
  });

  it('with text of twice the size nothing lies over a control and no words are cut', () => {
    expect(ofViews.text).toEqual(nothing);
  });

  it('with less motion nothing fades when the theme changes', async () => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: 'dark' });
    const moving = await page.evaluate(async () => {
      const seen: number[] = [];
      for (let frame = 0; frame < 4; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        seen.push(document.getAnimations().filter((animation) => animation instanceof CSSTransition).length);
      }
      return seen;
    });
    expect(moving).toEqual([0, 0, 0, 0]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('is found wrong where it is', async () => {
    // A window of its own, in which nothing is open yet.
    const page = await app.browser.newPage({ viewport: LAPTOP, locale: 'en-GB', serviceWorkers: 'block' });
    await page.goto(app.address);
    await appParts(page).example.waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.evaluate(() => {
      const make = (tag: string, style: string, attributes: Record<string, string> = {}): HTMLElement => {
        const made = Object.assign(document.createElement(tag), { textContent: 'as it must not be' });
        made.style.cssText = style;
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
        document.querySelector('main')?.prepend(made);
        return made;
      };
      make('button', 'background: Canvas; forced-color-adjust: none', { 'aria-pressed': 'true' });
      make('button', 'background: Canvas; forced-color-adjust: none');
      make('div', 'width: 30px; height: 30px', { role: 'img', 'aria-label': 'mute' });
      make('p', 'width: 20px; overflow: hidden; white-space: nowrap');
      const { x, y, width } = make('button', 'position: relative').getBoundingClientRect();
      const over = make(
        'div',
        `position: absolute; z-index: 9; left: ${x}px; top: ${y}px; width: ${width}px; height: 60px`,
        {
          id: 'over',
        },
      );
      document.body.append(over);
    });
    expect(await lostInForcedColours(page)).toEqual([expect.stringContaining('chosen like its neighbour')]);
    expect(await muteCharts(page)).toEqual(['mute']);
    expect(await cutWords(page)).toEqual([expect.stringContaining('width: 20px')]);
    expect(await coveredControls(page)).toContainEqual(expect.stringMatching(/position: relative.* under .*id="over"/));
  });

  it('and nothing went wrong on the way', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
