import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analysisDone, appParts, chooseFiles } from '../e2e/app-page.ts';
import { launchApp } from '../e2e/launch-app.ts';
import { madeRecording } from '../e2e/made-recording.ts';
import { blameTasks } from './blame-tasks.ts';
import type { Figure } from './figure.ts';

/** A busy machine takes many times longer than an idle one. */
const ANALYSIS_TIMEOUT_MS = 1_800_000;
const HOURS = 8;
/** No task of the page may take longer once it is loaded. */
const LONGEST_MS = 50;
const SETTLING_MS = 2000;
const PLAYED_MS = 10_000;

/** What a person does with a long recording in one visit: the tasks of each step that held up the page, and what they were busy with. */
export async function measureMixed(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fiducial-mixed-'));
  const app = await launchApp();
  const { page, browser } = app;
  const figures: Figure[] = [];
  const step = async (name: string, work: () => Promise<void>): Promise<void> => {
    const tasks = await blameTasks(browser, page, LONGEST_MS, async () => {
      await work();
      await page.waitForTimeout(SETTLING_MS);
    });
    figures.push([`tasks over ${LONGEST_MS} ms, ${name}`, String(tasks.length)]);
    for (const { milliseconds, functions } of tasks)
      figures.push([`  ${milliseconds.toFixed(0)} ms`, functions.join(', ')]);
  };
  try {
    // Paths: what a test hands over as bytes is decoded on the page's main thread, a second for eight hours.
    const paths: string[] = [];
    for (const { name, buffer } of madeRecording('long', HOURS)) {
      paths.push(join(folder, name));
      await writeFile(join(folder, name), buffer);
    }
    const { exportMenu, trace } = appParts(page);
    const tab = (name: RegExp) => page.getByRole('tab', { name }).click();
    await page.goto(app.address);
    await step('opening and analysing', async () => {
      await chooseFiles(page, paths);
      await analysisDone(page, ANALYSIS_TIMEOUT_MS);
    });
    await step('rhythms', () => tab(/^Rhythm/));
    await step('templates', () => tab(/^Templates/));
    await step('the report', async () => {
      await exportMenu.click();
      await page.getByRole('button', { name: /^Print report/ }).click();
    });
    await step('all strips of the report', async () => {
      await page.getByLabel('Strips').selectOption('all');
      await page
        .getByRole('button', { name: /^Print/ })
        .and(page.locator(':enabled'))
        .waitFor();
    });
    await step('back from the report', () => page.getByRole('button', { name: 'Back' }).first().click());
    await step('the recording live at ten times its speed', async () => {
      await page.evaluate(() => void (location.hash = '#learn/live'));
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByLabel('Speed').selectOption('10');
      await page.waitForTimeout(PLAYED_MS);
    });
    await step('what was shown, opened', async () => {
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByRole('button', { name: 'Open what was shown' }).click();
      await trace.waitFor();
      await analysisDone(page, ANALYSIS_TIMEOUT_MS);
    });
    await step('a reload', async () => {
      await page.reload();
      await analysisDone(page, ANALYSIS_TIMEOUT_MS);
    });
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
  return figures;
}
