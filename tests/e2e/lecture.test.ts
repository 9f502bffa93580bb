import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardOf } from '../../src/ecg/simulation/gallery/gallery.ts';
import { cardFiles } from '../../src/app/views/gallery/open-card.ts';
import { ANALYSIS_TIMEOUT_MS, analysisDone, appParts, openExample, selectSurestOf, tabTo } from './app-page.ts';
import { lastingViolations } from './audit-views.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { lookAt } from './walk-steps.ts';

// Oracle: the behaviour asked for, step by step. The third recording comes with neither the app nor the browser: it lies on the disk.
let folder: string;
let others: string[];
let file: string;
let app: RunningApp;

const parts = (page: Page) => ({
  heading: page.getByRole('heading', { level: 1 }),
  start: page.getByRole('button', { name: 'Start', exact: true }),
  next: page.getByRole('button', { name: 'Next moment' }),
  position: (number: number) => page.getByText(`${number} of 3`, { exact: true }),
  beat: page.getByRole('region', { name: /^Beat \d/ }),
  titles: page.getByLabel('Shown to the room'),
  notes: page.getByLabel('Notes for you'),
});

/** Opens files by the app's own button, which is there in every place. */
async function open(page: Page, button: string, paths: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).press('Enter');
  await (await chooser).setFiles([...paths]);
}

/** The beat that the panel is about. */
const shownBeat = (page: Page): Promise<string | null> =>
  parts(page).beat.getAttribute('aria-label', { timeout: ANALYSIS_TIMEOUT_MS });

/** Waits until the panel is about a beat: where a moment is of another recording, that is read first. */
async function beatIs(page: Page, name: string | null): Promise<void> {
  await expect.poll(() => shownBeat(page), { timeout: ANALYSIS_TIMEOUT_MS }).toBe(name);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fiducial-lecture-'));
  others = cardFiles(cardOf('ventricular-bigeminy'), {}).map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  file = join(folder, 'talk.json');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  expect(app.incidents).toEqual(NO_INCIDENTS);
  await app.close();
});

describe('a lecture', () => {
  let beats: (string | null)[];

  it('is made by keys from where the person is: a beat of a recording, a rhythm, another recording', async () => {
    app = await launchApp({ acceptDownloads: true });
    const { page } = app;
    const { titles, notes } = parts(page);
    await page.goto(app.address);
    await openExample(page);
    await selectSurestOf(page, 'Ventricular ectopic');
    beats = [await shownBeat(page)];
    await appParts(page).trace.focus();
    await page.keyboard.press('m');
    await page.getByText('Added to the lecture as moment 1.').waitFor();

    await page.goto(`${app.address}#learn/fibrillation-fast`);
    const slider = page.getByLabel('Refractory period of the AV node');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Add to the lecture' }).press('Enter');
    await page.getByText('Added to the lecture as moment 2.').waitFor();

    await open(page, 'Open', others);
    // The recording before is analysed, and stays until this one is read.
    await page.getByRole('heading', { level: 1, name: /ventricular-bigeminy/ }).waitFor();
    await analysisDone(page);
    beats.push(await shownBeat(page));
    await appParts(page).trace.focus();
    await page.keyboard.press('m');
    await page.getByText('Added to the lecture as moment 3.').waitFor();

    await page.getByRole('link', { name: 'Learn', exact: true }).press('Enter');
    await page.getByRole('link', { name: 'Lecture', exact: true }).press('Enter');
    await expect.poll(() => titles.count()).toBe(3);
    await titles.first().fill('A beat too early');
    await notes.first().fill('Ask what comes before it.');
    await titles.nth(2).fill('And again');
    // Deleted and taken back, moved and moved back: the order stays.
    await page.getByRole('button', { name: 'Delete moment 2' }).press('Enter');
    await expect.poll(() => titles.count()).toBe(2);
    await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
    await expect.poll(() => titles.count()).toBe(3);
    await page.getByRole('button', { name: 'Moment 1 later' }).press('Enter');
    await expect.poll(() => titles.nth(1).inputValue()).toBe('A beat too early');
    await page.getByRole('button', { name: 'Moment 2 earlier' }).press('Enter');
    await expect.poll(() => titles.first().inputValue()).toBe('A beat too early');
    await lookAt(page, 'lecture', '1-list');
    await expect.poll(() => lastingViolations(page)).toEqual([]);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).press('Enter');
    writeFileSync(file, readFileSync(await (await download).path()));
    // What is kept on the device is there on the next visit.
    await page.reload();
    await expect.poll(() => titles.count()).toBe(3);
    expect(await notes.first().inputValue()).toBe('Ask what comes before it.');
  });

  it('is given by keys on another device, with its file and the recording that came along, and notes in a second window', async () => {
    app = await launchApp({ viewport: { width: 1024, height: 768 } });
    const { page, context } = app;
    const { heading, start, position, titles } = parts(page);
    await page.goto(app.address);
    await open(page, 'Choose files', [file, ...others]);
    await expect.poll(() => titles.count()).toBe(3);
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Notes in a second window' }).press('Enter');
    const notes = await opened;
    await notes.getByText('No lecture is being given').waitFor();

    await page.bringToFront();
    await tabTo(page, start);
    await page.keyboard.press('Enter');
    await position(1).waitFor();
    // Left and had again by the same button, the full screen does not end the lecture.
    const fills = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.getByRole('button', { name: 'Leave full screen' }).press('Enter');
    await expect.poll(fills).toBe(false);
    await page.getByRole('button', { name: 'Full screen', exact: true }).press('Enter');
    await expect.poll(fills).toBe(true);
    await expect.poll(() => heading.textContent()).toBe('A beat too early');
    await beatIs(page, beats[0]);
    // The trace takes the height that the title and the bar leave: read from the last row.
    await expect.poll(async () => (await appParts(page).trace.boundingBox())?.height).toBeGreaterThan(768 / 2);
    expect(await page.getByText('mitdb208').count()).toBe(0);
    await lookAt(page, 'lecture', '2-recording');
    await expect.poll(() => lastingViolations(page)).toEqual([]);
    await notes.getByText('Ask what comes before it.').waitFor();
    await notes.getByText(/^Next: /).waitFor();
    await lookAt(notes, 'lecture', '3-notes');
    expect(await lastingViolations(notes)).toEqual([]);

    await page.keyboard.press('PageDown');
    await position(2).waitFor();
    const slider = page.getByLabel('Refractory period of the AV node');
    await expect.poll(() => slider.evaluate((input: HTMLInputElement) => input.value === input.min)).toBe(true);
    await lookAt(page, 'lecture', '4-rhythm');
    // Stepped from the second window.
    await notes.getByRole('button', { name: 'Next moment' }).press('Enter');
    await position(3).waitFor();
    await expect.poll(() => heading.textContent()).toBe('And again');
    await beatIs(page, beats[1]);
    await lookAt(page, 'lecture', '5-other');
    await page.keyboard.press('Home');
    await position(1).waitFor();
    await beatIs(page, beats[0]);
    await page.keyboard.press('End');
    await position(3).waitFor();

    // A reload comes back to the moment; the recording opened last is kept on the device.
    await beatIs(page, beats[1]);
    await page.reload();
    await position(3).waitFor();
    await beatIs(page, beats[1]);
    // A number beyond the last is the last, and is stepped from there.
    await page.keyboard.press('PageUp');
    await position(2).waitFor();
    await page.evaluate(() => (location.hash = '#learn/lecture/99'));
    await position(3).waitFor();
    await expect.poll(() => heading.textContent()).toBe('And again');
    await page.keyboard.press('PageUp');
    await position(2).waitFor();
    await page.keyboard.press('Escape');
    await start.waitFor();
    await page.getByRole('button', { name: 'Settings' }).waitFor();
    await notes.getByText('No lecture is being given').waitFor();
  });

  it.each([
    { walk: 'lecture-tablet', viewport: { width: 820, height: 1180 } },
    { walk: 'lecture-phone', viewport: { width: 390, height: 844 } },
  ])('says which recording is missing and lets the person choose it: $walk', async ({ walk, viewport }) => {
    app = await launchApp({ viewport, hasTouch: true, isMobile: true });
    const { page } = app;
    const { next, start, position, titles } = parts(page);
    await page.goto(`${app.address}#learn/lecture`);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a lecture…' }).tap();
    await (await chooser).setFiles(file);
    await expect.poll(() => titles.count()).toBe(3);
    await page.getByText('Its recording is not at hand.').waitFor();
    await lookAt(page, walk, '1-list');
    await start.tap();
    await position(1).waitFor();
    await beatIs(page, beats[0]);
    await lookAt(page, walk, '2-recording');
    await expect.poll(() => lastingViolations(page)).toEqual([]);
    await next.tap();
    await position(2).waitFor();
    await lookAt(page, walk, '3-rhythm');
    await next.tap();
    await page.getByText(/^The recording of this moment, Recording, is not at hand/).waitFor();
    const choose = page.getByRole('button', { name: 'Choose its files' });
    for (const [files, after] of [
      [
        ['public/samples/mitdb208.hea', 'public/samples/mitdb208.dat'],
        page.getByText(/^None of these is the recording/),
      ],
      [others, parts(page).beat],
    ] as const) {
      const asked = page.waitForEvent('filechooser');
      await choose.tap();
      await (await asked).setFiles([...files]);
      await after.waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
    }
    await beatIs(page, beats[1]);
    await page.getByRole('button', { name: 'Leave the lecture' }).tap();
    await start.waitFor();
  });

  // Its page came and went: what it showed must not stand still where the person goes on.
  it('takes in what is added after its page was looked at, and shows it there', async () => {
    app = await launchApp();
    const { page } = app;
    const { start, titles } = parts(page);
    const lecture = page.getByRole('link', { name: 'Lecture', exact: true });
    await page.goto(`${app.address}#learn/lecture`);
    await page.getByText('There are no moments yet.').waitFor();
    for (const [number, rhythm] of [/^Torsade de pointes/, /^Atrial flutter, regular/].entries()) {
      await page.getByRole('link', { name: 'Rhythms', exact: true }).click();
      await page.getByRole('link', { name: rhythm }).click();
      await page.getByRole('button', { name: 'Add to the lecture' }).click();
      await page.getByText(`Added to the lecture as moment ${number + 1}.`).waitFor();
      await lecture.click();
      await expect.poll(() => titles.count()).toBe(number + 1);
    }
    await expect.poll(() => start.isEnabled()).toBe(true);
  });

  it('of a damaged file is refused in words, and what was there stays', async () => {
    app = await launchApp();
    const { page } = app;
    await page.goto(app.address);
    const damaged = join(folder, 'damaged.json');
    writeFileSync(damaged, readFileSync(file, 'utf8').replace('"noiseStep": 0', '"noiseStep": "much"'));
    await open(page, 'Choose files', [damaged]);
    await page.getByRole('alert').getByText('This file is no lecture, or a damaged one.').waitFor();
    await page.getByText('There are no moments yet.').waitFor();
  });
});
