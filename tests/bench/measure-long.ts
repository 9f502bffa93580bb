import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analysisDone, appParts, chooseFiles, listedBeats } from '../e2e/app-page.ts';
import { launchApp, NO_INCIDENTS } from '../e2e/launch-app.ts';
import { dayRecordingFiles, type LongShape } from './day-recording.ts';
import { milliseconds, type Figure } from './figure.ts';
import { MemoryWatch, type ProcessMemory } from './process-memory.ts';

/** A busy machine takes many times longer than an idle one. */
const TIMEOUT_MS = 5_400_000;

interface LongRecording extends LongShape {
  readonly hours: number;
}

export const LONG_RECORDINGS: Readonly<Partial<Record<string, LongRecording>>> = {
  day: { hours: 24, leads: 2, rateHz: 250 },
  'day-360': { hours: 24, leads: 2, rateHz: 360 },
  week: { hours: 7 * 24, leads: 1, rateHz: 250 },
  fortnight: { hours: 14 * 24, leads: 1, rateHz: 125 },
};

/** Opens a long recording in the production build: how long it takes, and what all processes of the browser take meanwhile. */
export async function measureLong({ hours, ...shape }: LongRecording): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fiducial-long-'));
  const app = await launchApp();
  const { page } = app;
  const memory = new MemoryWatch(app.browser);
  const figures: Figure[] = [];
  const note = (name: string, value: string): void => {
    figures.push([name, value]);
    console.error(`${name}: ${value}`);
  };
  try {
    const paths: string[] = [];
    for (const { name, bytes } of await dayRecordingFiles(hours, shape)) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      paths.push(path);
    }
    await page.goto(app.address);
    await appParts(page).chooseFiles.waitFor();
    note('memory before opening', inMegabytes(await memory.now()));
    memory.start();
    const chosen = performance.now();
    const stage = (name: string): void => {
      note(`${name}: after`, milliseconds(performance.now() - chosen));
      note(`${name}: memory at most`, inMegabytes(memory.takeMost()));
    };
    await chooseFiles(page, paths);
    await appParts(page).trace.waitFor({ timeout: TIMEOUT_MS });
    stage('read');
    await page.waitForFunction(
      () => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > 1,
      null,
      { timeout: TIMEOUT_MS },
    );
    stage('first labelled beats');
    await analysisDone(page, TIMEOUT_MS);
    stage('all beats labelled');
    note('beats', String(await listedBeats(page)));
    await page.waitForTimeout(5000);
    note('memory when it is quiet', inMegabytes(await memory.now()));
    for (const tab of [/^Rhythm/, /^Templates/]) {
      await page.getByRole('tab', { name: tab }).click();
      await page.waitForTimeout(3000);
    }
    stage('rhythm and shapes looked at');
    note('memory in the end', inMegabytes(await memory.now()));
    note(
      'incidents',
      JSON.stringify(app.incidents) === JSON.stringify(NO_INCIDENTS) ? 'none' : JSON.stringify(app.incidents),
    );
    return figures;
  } finally {
    memory.stop();
    await app.close();
    await rm(folder, { recursive: true });
  }
}

function inMegabytes({ all, pages, made }: ProcessMemory): string {
  const [inAll, ofPages, own] = [all, pages, made].map((bytes) => (bytes / 1e6).toFixed(0));
  return `${inAll} MB, of them ${ofPages} page and workers; ${own} without the browser's program`;
}
