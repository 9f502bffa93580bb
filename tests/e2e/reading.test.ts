import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analysisDone, appParts, chooseFiles, listedBeats, openExample, selectSurestOf, tabTo } from './app-page.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';

/** Beats in the five minutes of the example by the database's reference annotations, and how far a count may be off. */
const REFERENCE_BEATS = 509;
const COUNT_TOLERANCE = 0.02;
const REFERENCE_VENTRICULAR_BEATS = 93;

const fileFolder = mkdtempSync(join(tmpdir(), 'fiducial-files-'));
let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ acceptDownloads: true, colorScheme: 'light', serviceWorkers: 'allow' });
});
afterAll(async () => {
  await app.close();
  rmSync(fileFolder, { recursive: true });
});
beforeEach(async () => {
  await app.page.goto(app.address);
});

/** Writes files to open and gives their paths. */
function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  return Object.entries(files).map(([name, content]) => {
    const path = join(fileFolder, name);
    writeFileSync(path, content);
    return path;
  });
}

/** The example repeated to a recording long enough to be interrupted. */
function writeLongRecording(hours: number): string[] {
  const fiveMinutes = readFileSync('public/samples/mitdb208.dat');
  const times = hours * 12;
  return writeFiles({
    'long.hea': `long 1 360 ${108_000 * times}\nlong.dat 212 200(1024)/mV 11 1024\n`,
    'long.dat': Buffer.concat(Array.from({ length: times }, () => fiveMinutes)),
  });
}

/** Milliseconds from the last byte of the example to its wave on the canvas, measured frame by frame in the page. */
function watchFirstTrace(): Promise<number> {
  const INK_LUMINANCE = 90;
  const WAVE_PIXELS = 500;
  const isWaveDrawn = (canvas: HTMLCanvasElement): boolean => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (
        (data[i + 3] ?? 0) > 128 &&
        (data[i] ?? 255) + (data[i + 1] ?? 255) + (data[i + 2] ?? 255) < 3 * INK_LUMINANCE
      )
        dark++;
    }
    return dark > WAVE_PIXELS;
  };
  return new Promise((resolve) => {
    const look = (): void => {
      const canvas = document.querySelector<HTMLCanvasElement>('figure canvas');
      const bytes = performance.getEntriesByType('resource').find((entry) => entry.name.endsWith('mitdb208.dat')) as
        PerformanceResourceTiming | undefined;
      if (canvas && bytes && isWaveDrawn(canvas)) resolve(performance.now() - bytes.responseEnd);
      else requestAnimationFrame(look);
    };
    look();
  });
}

describe('reading the example', () => {
  it('shows the trace at once, finds every beat and says so', async () => {
    const traceMs = app.page.evaluate(watchFirstTrace);
    app.longTasksMs.length = 0;
    await openExample(app.page);
    const beats = await listedBeats(app.page);
    expect(Math.abs(beats - REFERENCE_BEATS)).toBeLessThanOrEqual(COUNT_TOLERANCE * REFERENCE_BEATS);
    const longestTaskMs = Math.max(0, ...app.longTasksMs);
    console.log(
      `trace after ${(await traceMs).toFixed(0)} ms, longest task ${longestTaskMs.toFixed(0)} ms, ${beats} beats`,
    );
  });

  it('explains a ventricular beat: probability, attention over the wave, numbers, words, origin', async () => {
    const { beatPanel, sentences } = appParts(app.page);
    await openExample(app.page);
    await selectSurestOf(app.page, 'Ventricular ectopic');
    const ventricular = await listedBeats(app.page);
    expect(ventricular).toBeGreaterThan(REFERENCE_VENTRICULAR_BEATS / 2);

    await beatPanel.getByText('All five probabilities').click();
    const chosen = beatPanel.getByRole('button', { name: /^V Ventricular ectopic/, pressed: true });
    expect(Number(/\d\.\d+/.exec((await chosen.textContent()) ?? '')?.[0])).toBeGreaterThanOrEqual(0.5);

    const picture = beatPanel.getByRole('img', { name: /^This beat: highest/ });
    await picture.waitFor();
    expect(await picture.getAttribute('aria-label')).toContain('attention for ventricular ectopic is highest');
    const opacities = await picture
      .locator('stop')
      .evaluateAll((stops) => stops.map((stop) => Number(stop.getAttribute('stop-opacity'))));
    expect(Math.max(...opacities)).toBeGreaterThan(0.3);

    const shares = await beatPanel.getByRole('button', { name: /(QRS|PR|P|ST–T)\s*\d+\s%/ }).allTextContents();
    const percent = shares.map((text) => Number(/(\d+)\s%/.exec(text)?.[1]));
    // What is before a P wave that was found belongs to no part.
    expect(percent.length).toBeGreaterThanOrEqual(3);
    expect(percent.reduce((sum, share) => sum + share, 0)).toBeGreaterThanOrEqual(90);

    expect(await sentences.count()).toBeGreaterThanOrEqual(1);
    expect((await sentences.allTextContents()).every((sentence) => sentence.trim().length > 20)).toBe(true);
    await beatPanel.getByRole('heading', { name: /begins/ }).waitFor();
  });

  it('is possible with the keyboard alone', async () => {
    const { page } = app;
    const { example, trace, beatPanel } = appParts(page);
    await tabTo(page, example);
    await page.keyboard.press('Enter');
    await analysisDone(page);
    await tabTo(page, trace);
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    await beatPanel.waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    const first = await beatPanel.getAttribute('aria-label');
    await page.keyboard.press('n');
    await expect.poll(() => beatPanel.getAttribute('aria-label')).not.toBe(first);
    const second = Number(/\d+/.exec((await beatPanel.getAttribute('aria-label')) ?? '')?.[0]);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => beatPanel.getAttribute('aria-label')).toBe(`Beat ${second + 1}`);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'About Fiducial' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('exports every beat as a table', async () => {
    await openExample(app.page);
    await appParts(app.page).exportMenu.click();
    const download = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: 'Beats as a table' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('mitdb208.beats.csv');
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split(/\r?\n/);
    expect(lines.filter((line) => /^\d/.test(line))).toHaveLength(await listedBeats(app.page));
  });
});

describe('reading files of one’s own', () => {
  it('can be cancelled and started again', async () => {
    const { cancel, progress } = appParts(app.page);
    app.longTasksMs.length = 0;
    await chooseFiles(app.page, writeLongRecording(2));
    await progress.waitFor();
    await cancel.click();
    await app.page.getByText(/^Stopped/).waitFor();
    await progress.waitFor({ state: 'detached' });
    await app.page.getByRole('button', { name: 'Analyse', exact: true }).click();
    await progress.waitFor();
    await cancel.click();
    await app.page.getByText(/^Stopped/).waitFor();
    const longestTaskMs = Math.max(0, ...app.longTasksMs);
    console.log(`two hours opened and cancelled twice, longest task ${longestTaskMs.toFixed(0)} ms`);
  });

  it.each([
    { what: 'a picture that was renamed', name: 'record.dat', content: readFileSync('public/icons/icon-192.png') },
    { what: 'a header without its signal', name: 'record.hea', content: 'record 1 360 1000\nrecord.dat 212 200\n' },
  ])('says what to do about $what', async ({ name, content }) => {
    const { problem } = appParts(app.page);
    await chooseFiles(app.page, writeFiles({ [name]: content }));
    await expect.poll(() => problem.textContent()).toMatch(/\w.{20,}/);
    expect(await problem.textContent()).toContain('record');
    expect(await problem.textContent()).not.toContain('should not have');
    await problem.getByRole('button', { name: 'Close this message' }).click();
    await expect.poll(async () => (await problem.textContent())?.trim()).toBe('');
  });
});

it('asks no other site for anything, breaks no policy and logs no error', () => {
  expect(app.incidents).toEqual(NO_INCIDENTS);
});
