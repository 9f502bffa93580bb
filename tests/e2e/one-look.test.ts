import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CountingHand } from '../bench/counting-hand.ts';
import { analysisDone, appParts, chooseFiles, openExample, selectSurestOf } from './app-page.ts';
import { launchApp, launchBrowser, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { madeRecording } from './made-recording.ts';
import { comeToRest } from './views.ts';

// Oracle: what is asked of one look at a beat, counted as gestures of scrolling; the boxes of what is seen as the browser lays them out.
let browser: Browser;
let app: RunningApp;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(app.incidents).toEqual(NO_INCIDENTS);
  await app.close();
});

const LOOKS = [
  { width: 1440, height: 900, hasTouch: false },
  { width: 1280, height: 800, hasTouch: false },
  { width: 1024, height: 768, hasTouch: false },
  { width: 820, height: 1180, hasTouch: true },
] as const;

async function openBeat(width: number, height: number, hasTouch: boolean): Promise<CountingHand> {
  const viewport = { width, height };
  app = await launchApp({ browser, viewport, hasTouch, isMobile: hasTouch, reducedMotion: 'reduce' });
  const { page } = app;
  await page.goto(app.address);
  await openExample(page);
  await selectSurestOf(page, 'Ventricular ectopic');
  const handle = page.locator('[aria-controls="beat-sheet"]');
  if ((await handle.count()) > 0) await handle.click();
  await comeToRest(page);
  return new CountingHand(page, hasTouch);
}

describe('one look at a beat', () => {
  it.each(LOOKS)(
    'says what it is, why, and where it begins, and offers every tool without scrolling at $width × $height',
    async ({ width, height, hasTouch }) => {
      const hand = await openBeat(width, height, hasTouch);
      const { beatPanel, sentences } = appParts(app.page);
      const seen = [
        beatPanel.getByRole('heading', { name: 'Ventricular ectopic' }),
        beatPanel.getByLabel(/^confidence/),
        beatPanel.getByRole('button', { name: /^next: / }),
        ...(await sentences.all()),
        beatPanel.getByRole('img', { name: /^This beat: highest/ }),
        ...(await beatPanel.getByRole('button', { name: /(QRS|PR|P|ST–T)\s*\d+\s%/ }).all()),
        beatPanel.getByText(/^RR \d/),
        beatPanel.getByRole('heading', { name: /begins/ }),
        beatPanel.getByRole('listbox', { name: /^Heart/ }),
        beatPanel.getByRole('button', { name: /activation|Next step/ }).first(),
        beatPanel.getByRole('combobox', { name: 'Step through' }),
        beatPanel.getByRole('button', { name: /^Next beat/ }),
        beatPanel.getByRole('group', { name: 'Your label' }),
        beatPanel.getByRole('button', { name: 'Confirm' }),
        beatPanel.getByRole('button', { name: 'Correct the position' }),
      ];
      for (const thing of seen) await hand.see(thing);
      expect(hand.effort.scrolls).toBe(0);
    },
  );

  it('shows the wave of several leads at 1024 × 768, where the controls take two rows', async () => {
    app = await launchApp({ browser, viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });
    const { page } = app;
    await page.goto(app.address);
    const [, samples] = madeRecording('two', 1 / 12);
    const header =
      'two 2 180 54000\ntwo.dat 212 200(1024)/mV 11 1024 0 0 0 MLII\ntwo.dat 212 200(1024)/mV 11 1024 0 0 0 V1\n';
    if (samples)
      await chooseFiles(page, [{ name: 'two.hea', mimeType: 'text/plain', buffer: Buffer.from(header) }, samples]);
    await analysisDone(page);
    const scale = page.getByText(/mm\/s · [\d.]+\smm\/mV/);
    const gain = Number(/· ([\d.]+)\smm/.exec(await scale.innerText())?.[1]);
    // A QRS of a millivolt is then some ten pixels high.
    expect(gain).toBeGreaterThanOrEqual(2.5);
  });

  it('has the heart one swipe further on a phone', async () => {
    const hand = await openBeat(390, 844, true);
    const { beatPanel, sentences } = appParts(app.page);
    for (const sentence of await sentences.all()) await hand.see(sentence);
    await hand.see(beatPanel.getByRole('img', { name: /^This beat: highest/ }));
    await hand.press(beatPanel.getByRole('button', { name: 'Where' }));
    await hand.see(beatPanel.getByRole('listbox', { name: /^Heart/ }));
    await hand.see(beatPanel.getByRole('group', { name: 'Your label' }));
    expect(hand.effort).toEqual({ presses: 1, scrolls: 0 });
  });
});
