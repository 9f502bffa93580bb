import '../../../src/app/styles/tokens.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../../src/app/App.svelte';
import { problemOf } from '../../../src/app/state/problem/problem.ts';
import { language } from '../../../src/app/text/text.svelte.ts';
import { RecordingError } from '../../../src/ecg/recording/recording-error.ts';
import { expectNoViolations, freshVisit, openApp } from '../app-fixture.ts';
import { FakeAnalysis } from '../fake-analysis.ts';
import { english, german } from './whole-dictionaries.ts';

// Oracle: the two dictionaries. Whatever a person reads or hears must not be a text of the English one that has another wording in
// German, nor hold words that only English has.

const ENGLISH_WORDS =
  /(?<![\p{L}-])(the|of|and|with|beat|beats|before|after|this|not|sure|lead|leads|is|are|to|by|from|step|usual)(?![\p{L}-])/iu;

function textsOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry];
  return typeof entry === 'object' && entry !== null ? Object.values(entry).flatMap(textsOf) : [];
}
const germanTexts = new Set(textsOf(german));
const onlyEnglish = new Set(textsOf(english).filter((text) => !germanTexts.has(text)));

/** Everything a person reads or hears on the page, but for what says of itself that it is in English. */
function readable(): string[] {
  const found: string[] = [];
  const isAside = (element: Element | null): boolean =>
    element === null || element.closest('body [lang="en"], body [lang="en-GB"], script, style') !== null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isAside(node.parentElement)) found.push(node.textContent ?? '');
  }
  for (const element of document.body.querySelectorAll<HTMLElement>(
    '[aria-label], [title], [placeholder], [aria-valuetext]',
  )) {
    if (isAside(element.parentElement)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) {
      const value = element.getAttribute(name);
      if (value !== null && element.lang !== 'en-GB') found.push(value);
    }
  }
  return found.map((text) => text.replace(/[\s\u00a0]+/g, ' ').trim());
}

/** Waits, because what screen readers hear follows a moment later. */
async function expectNothingEnglish(where: string): Promise<void> {
  await expect
    .poll(() => readable().filter((text) => onlyEnglish.has(text) || ENGLISH_WORDS.test(text)), { message: where })
    .toEqual([]);
}

beforeEach(freshVisit);
afterEach(() => language.choose('en'));

describe('the search for English', () => {
  it('finds it in the English app', async () => {
    await openApp();
    await expect.poll(() => readable().filter((text) => onlyEnglish.has(text)).length).toBeGreaterThan(20);
    await expect.poll(() => readable().filter((text) => ENGLISH_WORDS.test(text)).length).toBeGreaterThan(20);
  });
});

describe('the app in German', () => {
  it('leaves nothing English on the first screen and in the help', async () => {
    await language.choose('de');
    await render(App, { api: new FakeAnalysis('NVN') });
    await expect.element(page.getByRole('heading', { name: german.start.headline })).toBeVisible();
    await expectNothingEnglish('first screen');
    await page.getByRole('button', { name: german.shell.help }).click();
    await expect.element(page.getByRole('heading', { name: german.about.title })).toBeVisible();
    await expectNothingEnglish('help');
    await expectNoViolations();
  });

  it('changes an open recording to the last word, and says so to the browser', async () => {
    await openApp();
    await userEvent.keyboard('n');
    await expect.element(page.getByRole('heading', { name: english.beat.words })).toBeVisible();
    await language.choose('de');
    await expect.element(page.getByRole('heading', { name: german.beat.words })).toBeVisible();
    expect(document.documentElement.lang).toBe('de-DE');
    await expect.poll(() => document.title).toBe(`100 · ${german.shell.pageTitle}`);
    await expectNothingEnglish('recording');
    const tabs = page.getByRole('tab');
    for (const tab of tabs.elements()) {
      (tab as HTMLElement).click();
      await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
      await expectNothingEnglish(`tab ${tab.textContent}`);
    }
    await expectNoViolations();
  });

  it('fits a phone', async () => {
    await page.viewport(390, 844);
    await language.choose('de');
    await openApp();
    await userEvent.keyboard('n');
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await expectNothingEnglish('phone');
    await expectNoViolations();
  });

  it('says what kind of problem a file has before the English sentence about it', async () => {
    await language.choose('de');
    expect(problemOf(new RecordingError('no-signal', 'Drop the .dat file too.'))).toMatchObject({
      says: 'Es enthält kein EKG-Signal.',
      todo: 'Die Datei mit den Abtastwerten öffnen.',
      original: 'Drop the .dat file too.',
    });
  });

  it('comes back on the next visit, and goes when English is chosen again', async () => {
    await language.choose('de');
    language.locale = 'en';
    language.dictionary = english;
    await language.usePreferred();
    expect(language.locale).toBe('de');
    await language.choose('en');
    await language.usePreferred();
    expect(language.locale).toBe('en');
    expect(document.documentElement.lang).toBe('en-GB');
  });
});
