import { afterEach, describe, expect, it } from 'vitest';
import { german } from '../app/text/whole-dictionaries.ts';
import { ANALYSIS_TIMEOUT_MS, appParts, chooseFiles, openExample } from './app-page.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { madeRecording } from './made-recording.ts';
import { lookAt } from './walk-steps.ts';

// Oracle: whatever the address says, either what it names is on the screen, or a message names what is not there and what is shown instead.
let app: RunningApp;
afterEach(async () => {
  expect(app.incidents).toEqual(NO_INCIDENTS);
  await app.close();
});

const goTo = (fragment: string): Promise<void> => app.page.evaluate((to) => void (location.hash = to), fragment);
const message = () => appParts(app.page).status.filter({ hasText: 'The address asks for what is not here' });

/** Address, what the message names, where one is instead, and the heading or control that shows it. */
const ASTRAY = [
  ['#learn/xx', ['xx'], 'Rhythms · Learn', 'From the SA node'],
  ['#learn/flutter/yy', ['yy'], 'Atrial flutter, regular · Learn', 'Atrial flutter, regular'],
  ['#learn/compare/flutter/xx', ['xx'], 'Compare · Learn', 'What to look at first in each'],
  ['#learn/atlas/xx/yy', ['xx', 'yy'], 'Beat atlas · Learn', 'Look-alikes of different classes'],
  ['#learn/atlas/v-mlii-1/yy', ['yy'], 'Beat atlas · Learn', 'What the network says'],
  ['#quiz=junk!!', ['junk!!'], 'Quiz · Learn', 'Quiz'],
  ['#quiz=4711-2-10', ['4711-2-10'], 'Quiz · Learn', 'Quiz'],
  ['#quiz=rec.xx.1.1.c', ['rec.xx.1.1.c'], 'Quiz · Learn', 'Quiz'],
  ['#learn/lecture/two', ['two'], 'Lecture · Learn', 'There are no moments yet.'],
  ['#learn/Vorhofflattern ä', ['Vorhofflattern ä'], 'Rhythms · Learn', 'From the SA node'],
  ['#learn/%E0%A4%A', ['%E0%A4%A'], 'Rhythms · Learn', 'From the SA node'],
] as const;

describe('an address', () => {
  it('that names nothing in Learn says so, until it is closed or left', async () => {
    app = await launchApp({ viewport: { width: 390, height: 844 } });
    const { page } = app;
    await page.goto(`${app.address}#learn`);
    for (const [fragment, asked, shown, seen] of ASTRAY) {
      await goTo(fragment);
      const words = `The address asks for what is not here: ${asked.map((part) => `“${part}”`).join(', ')}. Shown instead: ${shown}.`;
      await message().getByText(words, { exact: true }).waitFor();
      await page.getByText(seen, { exact: true }).first().waitFor();
    }
    // What was said of the last address fades away.
    await expect.poll(() => message().getByRole('button', { name: 'Close' }).count()).toBe(1);
    await lookAt(page, 'addresses', 'learn');
    await message().getByRole('button', { name: 'Close' }).click();
    await message().waitFor({ state: 'hidden' });
    await goTo('#learn/yy');
    await message().waitFor();
    await goTo('#learn/flutter');
    await message().waitFor({ state: 'hidden' });
  });

  it('into a recording waits for it, goes there, and says what the recording does not have', async () => {
    app = await launchApp();
    const { page } = app;
    const { beatPanel, status } = appParts(page);
    await page.goto(`${app.address}#t=100.00&beat=9999&lead=ZZ`);
    await status.getByText('This link leads into a recording that is not open.').waitFor();
    await lookAt(page, 'addresses', 'waits');
    await openExample(page);
    await status.getByText('This link leads').waitFor({ state: 'hidden' });
    await message().getByText('“lead=ZZ”, “beat=9999”. Shown instead: mitdb208.').waitFor();
    await lookAt(page, 'addresses', 'recording');
    await expect.poll(() => page.url()).toMatch(/#t=100\.00/);
    // Put into the address later, a link is followed too.
    await goTo('#t=20.00&beat=40');
    await message().waitFor({ state: 'hidden' });
    await beatPanel.and(page.getByLabel(/^Beat 40\b/)).waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
    await expect.poll(() => page.url()).toMatch(/#t=20\.00.*&beat=40$/);
    await goTo('#nothing&t=abc');
    await message().getByText('“nothing”, “t=abc”. Shown instead: mitdb208.').waitFor();
    // A lead may be typed in small letters; a number is one as people write it.
    await goTo('#lead=mlii&t=0x10&beat=1e2');
    await message().getByText('not here: “t=0x10”, “beat=1e2”. Shown instead: mitdb208.').waitFor();
  });

  it('of one recording does not stay beside the next: a reload would go to that lead and place', async () => {
    app = await launchApp();
    const { page } = app;
    const { cancel, progress } = appParts(page);
    await page.goto(app.address);
    await openExample(page);
    await expect.poll(() => page.url()).toMatch(/#t=.*&lead=MLII&beat=\d/);
    await chooseFiles(page, madeRecording('long', 2), page.getByRole('button', { name: 'Open', exact: true }));
    await progress.waitFor();
    await cancel.click();
    await page.getByText(/^Stopped/).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  });

  it('that names no backend there is says so, until something is opened', async () => {
    app = await launchApp();
    const { page } = app;
    await page.goto(`${app.address}?backend=junk`);
    await message().getByText('“backend=junk”. Shown instead: the first screen.').waitFor();
    await goTo('#learn/xx');
    await message().getByText('“xx”. Shown instead: Rhythms · Learn.').waitFor();
    await expect.poll(() => page.getByText('“backend=junk”').count()).toBe(0);
    await page.reload();
    await message().getByText('“backend=junk”, “xx”. Shown instead: Rhythms · Learn.').waitFor();
    await page.goto(`${app.address}?backend=webgl`);
    await message().getByText('“backend=webgl”').waitFor();
    await openExample(page);
    await message().waitFor({ state: 'hidden' });
  });

  it('is answered in German as well', async () => {
    app = await launchApp({ locale: 'de-DE' });
    const { page } = app;
    await page.goto(`${app.address}#nichts`);
    const { astray, firstScreen, learnParts } = german.shell;
    await page.getByText(astray({ asked: '„nichts“', shown: firstScreen }), { exact: true }).waitFor();
    await goTo('#learn/nichts');
    await page
      .getByText(astray({ asked: '„nichts“', shown: `${learnParts.gallery} · ${german.learn.title}` }), { exact: true })
      .waitFor();
  });
});
