import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { cardOf } from '../../src/ecg/simulation/gallery/gallery.ts';
import { makeQuestions } from '../../src/ecg/simulation/quiz/make-questions.ts';
import { isRight, type Answer, type Question } from '../../src/ecg/simulation/quiz/question.ts';
import { readQuizCode } from '../../src/ecg/simulation/quiz/quiz-code.ts';
import { choicesOf } from '../../src/app/views/quiz/question-view.svelte.ts';
import { english } from '../app/text/whole-dictionaries.ts';
import { ANALYSIS_TIMEOUT_MS, analysisDone } from './app-page.ts';
import { lastingViolations } from './audit-views.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { readImageWidths, readPdf } from './read-pdf.ts';
import { comeToRest } from './views.ts';
import { lookAt } from './walk-steps.ts';

// Oracle: the behaviour asked for, step by step; the right answers are those of the question maker that the app runs too.
const CODE = '4711.1.10';
let app: RunningApp;
afterEach(async () => {
  expect(app.incidents).toEqual(NO_INCIDENTS);
  await app.close();
});

const WALKS = [
  { walk: 'learn-mouse', screen: { width: 1440, height: 900 }, hasTouch: false },
  { walk: 'learn-tablet', screen: { width: 820, height: 1180 }, hasTouch: true },
  { walk: 'learn-phone', screen: { width: 390, height: 844 }, hasTouch: true },
] as const;

/** Gives the answer to the question on the screen, by mouse, finger or keys. */
async function answer(
  page: Page,
  question: Question,
  press: (target: Locator) => Promise<void>,
  byKeys: boolean,
): Promise<void> {
  if (question.kind === 'find-ectopic' && byKeys) {
    for (const i of question.answer) await page.keyboard.press(i < 10 ? String((i + 1) % 10) : `Shift+Digit${i - 9}`);
    await page.keyboard.press('Enter');
  } else if (question.kind === 'find-ectopic') {
    for (const i of question.answer) await press(page.getByRole('button', { name: `Beat ${i + 1}`, exact: true }));
    await press(page.getByRole('button', { name: 'Answer', exact: true }));
  } else if (question.kind === 'interval') {
    const [from, to] = question.answer.map((at) => at - question.strip.fromSeconds);
    await page.getByLabel('Second line').fill(String(Math.round(to * 250) / 250));
    await page.getByLabel('First line').fill(String(Math.round(from * 250) / 250));
    await press(page.getByRole('button', { name: 'Answer', exact: true }));
  } else if (question.kind === 'origin') {
    const { origins, inTheHeart } = english.quiz;
    await press(page.getByRole('button', { name: inTheHeart({ name: origins[question.answer] }), exact: true }));
  } else {
    const at = choicesOf(question).indexOf(String(question.answer));
    await page.keyboard.press(String(at + 1));
  }
}

describe('Learn', () => {
  it.each(WALKS)('from the first screen to a printed handout by $walk', async ({ walk, screen, hasTouch }) => {
    app = await launchApp({ viewport: screen, hasTouch, isMobile: hasTouch, acceptDownloads: true });
    const { page } = app;
    const press = (target: Locator): Promise<void> => (hasTouch ? target.tap() : target.click());
    await page.goto(app.address);
    // One press away from the first screen.
    await press(page.getByRole('link', { name: /^Learn from simulated rhythms/ }));
    await page.getByRole('heading', { name: 'From the ventricles' }).waitFor();
    await lookAt(page, walk, '1-gallery');

    await press(page.getByRole('link', { name: /^Ventricular premature beats/ }));
    const rate = page.getByLabel('Sinus rate');
    await rate.fill('90');
    await expect.poll(() => rate.getAttribute('aria-valuetext')).toMatch(/^90/);
    await lookAt(page, walk, '2-rhythm');
    await press(page.getByRole('button', { name: 'Open in the reader' }));
    await analysisDone(page);
    await lookAt(page, walk, '3-opened');
    await page.goBack();
    await page.getByRole('button', { name: 'Open in the reader' }).waitFor();

    await press(page.getByRole('link', { name: 'Beat atlas', exact: true }));
    await press(page.getByRole('link', { name: /V, shape 1 MLII/ }).last());
    await press(page.getByRole('link', { name: /^Compare with/ }));
    await page.getByRole('heading', { name: /What decides$/ }).waitFor();
    await lookAt(page, walk, '3-atlas-compared');

    await page.goto(`${app.address}#quiz=${CODE}`);
    const questions = makeQuestions(readQuizCode(CODE) ?? expect.fail('no code'));
    for (const [i, question] of questions.entries()) {
      await page.getByText(`Question ${i + 1} of ${questions.length}`).waitFor();
      if (i < 6) await lookAt(page, walk, `4-question-${question.kind}`);
      await answer(page, question, press, !hasTouch);
      await page.getByText('Right.', { exact: true }).waitFor();
      if (i === 0) {
        // What the model makes of this very beat, with the part of the wave that speaks for it.
        const model = page.getByRole('region', { name: /^What the model says of (this )?beat/ });
        await model.getByText(/^speaks for [NVSFQ]/).waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
        await lookAt(page, walk, '5-answer');
      }
      await press(page.getByRole('button', { name: /^(Next question|To the results)$/ }));
    }
    await page.getByText(`${questions.length} of ${questions.length} right at first`).waitFor();
    await lookAt(page, walk, '6-results');
    await press(page.getByRole('button', { name: 'Handout to print' }));
    await page.getByText(`Fiducial quiz ${CODE}`).waitFor();
    // The sheet alone, at least two questions a page.
    const pdf = await page.pdf({ format: 'A4' });
    const pages = readPdf(pdf);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThanOrEqual(questions.length / 2);
    // As sharp from every screen: 250 dots an inch over the 170 mm of a strip.
    const strips = readImageWidths(pdf).filter((width) => width > 100);
    expect(strips.length).toBeGreaterThanOrEqual(questions.length);
    expect(Math.min(...strips)).toBeGreaterThan((250 * 170) / 25.4);
    const ofApp = [page.getByRole('banner'), page.getByRole('contentinfo')];
    for (const part of ofApp) expect(await part.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    for (const part of ofApp) expect(await part.isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await lookAt(page, walk, '7-handout');
  });

  it('asks again what was answered wrong, by keys alone', async () => {
    app = await launchApp();
    const { page } = app;
    await page.goto(`${app.address}#quiz=31.1.5.c`);
    const questions = makeQuestions(readQuizCode('31.1.5.c') ?? expect.fail('no code'));
    const right = (question: Question): number => choicesOf(question).indexOf(String(question.answer)) + 1;
    const wrong: Answer = { kind: 'choice', choice: choicesOf(questions[0])[right(questions[0]) % 5] };
    expect(isRight(questions[0], wrong)).toBe(false);
    await page.getByText('Question 1 of 5').waitFor();
    // What is typed in a dialog over the quiz is no answer.
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.getByText(/^(Not right|Right)/).count()).toBe(0);
    await page.keyboard.press(String((right(questions[0]) % 5) + 1));
    await page.getByText(/^Not right/).waitFor();
    // Looking something up loses no answer.
    await page.getByRole('link', { name: 'More about it' }).press('Enter');
    // The answer has a button to the reader too: only when it is gone the rhythm is there, and the way back leads to the quiz.
    await page.getByText(/^Not right/).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Open in the reader' }).waitFor();
    await page.goBack();
    await page.getByText(/^Not right/).waitFor();
    await page.keyboard.press('Enter');
    for (const i of [1, 2, 3, 0, 4]) {
      await page.getByText(`Question ${i + 1} of 5`).waitFor();
      if (i === 0) await page.getByText('asked again').waitFor();
      await page.keyboard.press(String(right(questions[i])));
      await page.getByText('Right.', { exact: true }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.getByText('4 of 5 right at first').waitFor();
  });

  it('is walked through by keys: a page begins at its heading, the gallery where it was left', async () => {
    app = await launchApp({ viewport: { width: 1024, height: 768 } });
    const { page } = app;
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    await page.goto(`${app.address}#learn`);
    await page.getByRole('link', { name: /^Torsade de pointes/ }).press('Enter');
    await expect.poll(focused).toBe('Torsade de pointes');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect.poll(focused).toMatch(/^Torsade de pointes .*the spikes wind/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Ventricular fibrillation');
    // A slider: reached, moved, its value said and its strip drawn anew.
    const rate = page.getByRole('slider', { name: 'Sinus rate' });
    const strip = (): Promise<string> =>
      page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    for (let steps = 0; steps < 10 && !(await rate.evaluate((it) => it === document.activeElement)); steps++)
      await page.keyboard.press('Tab');
    await expect.poll(() => rate.getAttribute('aria-valuetext')).toBe('80\u00a0/min');
    // The heart, which is built after the strip, and what moves with it.
    await page.getByRole('button', { name: /^(Play the activation|Next step)$/ }).waitFor();
    await comeToRest(page);
    const drawn = await strip();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    await expect.poll(() => rate.getAttribute('aria-valuetext')).toBe('82\u00a0/min');
    await expect.poll(strip).not.toBe(drawn);
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await expect.poll(strip).toBe(drawn);
    await page.keyboard.press('End');
    await expect.poll(() => rate.getAttribute('aria-valuetext')).toBe('100\u00a0/min');
    // On to the atlas: a shape, taken into the lecture, and beside the one most like it.
    await page.getByRole('link', { name: 'Beat atlas', exact: true }).press('Enter');
    await page
      .getByRole('link', { name: /V, shape 1 MLII/ })
      .last()
      .press('Enter');
    await expect.poll(focused).toMatch(/shape 1/);
    await page.getByRole('button', { name: 'Add to the lecture' }).press('Enter');
    await page.getByText('Added to the lecture as moment 1.').waitFor();
    await page.getByRole('link', { name: /^Compare with/ }).press('Enter');
    await expect.poll(focused).toMatch(/What decides$/);
    // What is opened from here is seen at once.
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open', exact: true }).press('Enter');
    await (await chooser).setFiles('public/samples/waveform_ecg.zip');
    await analysisDone(page);
    await page.getByRole('application', { name: 'ECG trace' }).waitFor();

    // And the quiz asks about its beats, saying who takes them for what.
    await page.getByRole('link', { name: 'Learn', exact: true }).press('Enter');
    await page.getByRole('link', { name: 'Quiz', exact: true }).press('Enter');
    await page.getByRole('radio', { name: /^The open recording/ }).press('Space');
    await page.getByText(/^Beats of the open recording/).waitFor();
    await page.getByRole('button', { name: /^Start with/ }).press('Enter');
    await page.getByText(/^Question 1 of/).waitFor();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Show in the reader' }).waitFor();
    await page.getByText(/^speaks for [NVSFQ]/).waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
    await lookAt(page, 'learn-keys', 'quiz-of-recording');
    await expect.poll(() => lastingViolations(page)).toEqual([]);
  });

  it('shows every place of a slider at once: the strip is drawn anew before the next frame', async () => {
    app = await launchApp();
    const { page } = app;
    await page.goto(`${app.address}#learn/fibrillation-fast`);
    await page.getByRole('button', { name: /^(Play the activation|Next step)$/ }).waitFor();
    await comeToRest(page);
    const [slider] = cardOf('fibrillation-fast').sliders;
    const places = await page.evaluate(async ({ from, to, step }) => {
      const input = document.querySelector<HTMLInputElement>('input[type="range"]');
      const canvas = document.querySelector('canvas');
      if (!input || !canvas) return [];
      const seen: { value: number; isNew: boolean; spentMs: number }[] = [];
      for (let value = from; value <= to; value += step) {
        await new Promise(requestAnimationFrame);
        if (Number(input.value) === value) continue;
        const before = canvas.toDataURL();
        const began = performance.now();
        input.value = String(value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        // Effects run in a microtask; what comes after it is the browser's own painting.
        await Promise.resolve();
        await Promise.resolve();
        seen.push({ value, spentMs: performance.now() - began, isNew: canvas.toDataURL() !== before });
      }
      return seen;
    }, slider);
    const times = places.map(({ spentMs }) => spentMs).sort((a, b) => a - b);
    console.info(`slider: median ${times[times.length >> 1]?.toFixed(1)} ms, worst ${times.at(-1)?.toFixed(1)} ms`);
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter(({ isNew }) => !isNew)).toEqual([]);
  });
});
