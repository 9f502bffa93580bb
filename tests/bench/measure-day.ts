import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { analysisDone, appParts, chooseFiles, listedBeats } from '../e2e/app-page.ts';
import { launchApp } from '../e2e/launch-app.ts';
import { dayRecordingFiles } from './day-recording.ts';
import { longTasks, milliseconds, spread, type Figure } from './figure.ts';
import { readMemory } from './read-memory.ts';
import { installObservers, observe } from './page-observers.ts';
import { traceTasks } from './trace-tasks.ts';
import { labelsSeen, waveSeen } from './what-is-shown.ts';

/** A busy machine takes many times longer than an idle one. */
const ANALYSIS_TIMEOUT_MS = 1_800_000;
const PAN_STEPS = 120;
const KEY_PRESSES = 40;
const ZOOM_STEPS = 12;
const STEP_MS = 16;
/** An analysis is cancelled this long after it began. */
const UNDER_WAY_MS = 1500;

/** Opens a day (or less) of two leads in the production build and measures what a person would feel. */
export async function measureDay(hours: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fiducial-day-'));
  const app = await launchApp();
  const { page } = app;
  const figures: Figure[] = [];
  const note = (name: string, value: string): void => {
    figures.push([name, value]);
    console.error(`${name}: ${value}`);
  };
  try {
    const files = await dayRecordingFiles(hours);
    const paths = files.map(({ name }) => join(folder, name));
    for (const [i, { bytes }] of files.entries()) await writeFile(paths[i], bytes);
    const fileBytes = files[1].bytes.length;
    note('recording', `${hours} h, 2 leads, 360 Hz, ${megabytes(fileBytes)}`);

    await installObservers(page);
    await page.goto(app.address);
    await appParts(page).chooseFiles.waitFor();
    note('memory before opening', await readMemory(page));

    const chosen = performance.now();
    const since = (): string => milliseconds(performance.now() - chosen);
    const opening = await observe(page, async () => {
      await chooseFiles(page, paths);
      await appParts(page).trace.waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
      const read = performance.now();
      note('file chosen to read', since());
      await page.waitForFunction(waveSeen);
      note('read to wave on the screen', milliseconds(performance.now() - read));
      await page.waitForFunction(labelsSeen, null, { timeout: ANALYSIS_TIMEOUT_MS });
      note('file chosen to first labelled beats', since());
    });
    note('long tasks while opening', longTasks(opening.longTasksMs));
    note('frames panned while analysing', spread((await observe(page, () => pan(page))).framesMs));
    const analysing = await observe(page, () => analysisDone(page, ANALYSIS_TIMEOUT_MS));
    note('file chosen to all beats labelled', since());
    note('beats', String(await listedBeats(page)));
    note('long tasks while analysing', longTasks(analysing.longTasksMs));
    note('memory when analysed', await readMemory(page));

    const after: number[] = [];
    const afterCpu: number[] = [];
    const frames = async (name: string, work: () => Promise<void>): Promise<void> => {
      let framesMs: readonly number[] = [];
      const tasksMs = await traceTasks(app.browser, page, async () => {
        const observed = await observe(page, work);
        ({ framesMs } = observed);
        after.push(...observed.longTasksMs);
      });
      afterCpu.push(...tasksMs);
      note(`frames, ${name}`, spread(framesMs));
      note(`processor time of main-thread tasks over 1 ms, ${name}`, spread(tasksMs.filter((time) => time > 1)));
    };
    await frames('dragging the paper at 25 mm/s', () => pan(page));
    await frames('panning by key', () => press(page, 'Shift+ArrowRight', KEY_PRESSES));
    await frames('zooming out to the day and in again', () => zoom(page));
    await frames('dragging with hours in view', async () => {
      await press(page, '-', ZOOM_STEPS - 2);
      await pan(page);
    });
    await press(page, '+', 2 * ZOOM_STEPS);
    await frames('scrolling the table', () => scrollTable(page));
    await frames('stepping through beats', () => press(page, 'ArrowRight', KEY_PRESSES));
    await frames('the rhythm tab', async () => {
      await page.getByRole('tab', { name: /^Rhythm/ }).click();
      await page.waitForTimeout(1000);
    });
    note('long tasks after load', longTasks(after));
    note('the same by processor time', longTasks(afterCpu.filter((time) => time > 50)));
    note('memory at the end', await readMemory(page));

    await page.reload();
    await chooseFiles(page, paths);
    await appParts(page).trace.waitFor({ timeout: ANALYSIS_TIMEOUT_MS });
    await page.waitForTimeout(UNDER_WAY_MS);
    note('cancel to idle worker', await cancelLatency(page));
    return figures;
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

async function tracePlace(page: Page): Promise<{ x: number; y: number; width: number }> {
  const box = await appParts(page).trace.boundingBox();
  if (!box) throw new Error('the trace is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

/** Drags the paper to and fro. */
async function pan(page: Page): Promise<void> {
  const { x, y, width } = await tracePlace(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= PAN_STEPS; step++) {
    await page.mouse.move(x + 0.4 * width * Math.sin(step / 9), y);
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.up();
}

async function press(page: Page, key: string, times: number): Promise<void> {
  await appParts(page).trace.focus();
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(STEP_MS);
  }
}

async function zoom(page: Page): Promise<void> {
  await press(page, '-', ZOOM_STEPS);
  await page.waitForTimeout(500);
  await press(page, '+', ZOOM_STEPS);
}

async function scrollTable(page: Page): Promise<void> {
  const box = await appParts(page).beatTable.boundingBox();
  if (!box) throw new Error('the table is not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let i = 0; i < PAN_STEPS; i++) {
    await page.mouse.wheel(0, i < PAN_STEPS / 2 ? 400 : 20_000);
    await page.waitForTimeout(STEP_MS);
  }
}

/** From the click until the worker answers at once: it is asked over and over what it has to say. */
async function cancelLatency(page: Page): Promise<string> {
  const [worker] = page.workers();
  if (!worker) throw new Error('there is no worker');
  if (!(await appParts(page).cancel.isVisible())) return 'was through before it could be cancelled';
  await appParts(page).cancel.click();
  const clicked = performance.now();
  let busyUntil = clicked;
  while (performance.now() - clicked < 5000) {
    const asked = performance.now();
    await worker.evaluate(() => 0);
    if (performance.now() - asked > 50) busyUntil = performance.now();
  }
  return milliseconds(busyUntil - clicked);
}
