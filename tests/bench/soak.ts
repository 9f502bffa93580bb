/**
 * `npm run soak`: does over and over what a person does in a day at one page of the production build, and prints what the page
 * holds on to. Numbers that grow with every round are a leak.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analysisDone, appParts } from '../e2e/app-page.ts';
import { launchApp, NO_INCIDENTS } from '../e2e/launch-app.ts';
import { dayRecordingFiles } from './day-recording.ts';
import { readMemory } from './read-memory.ts';

const OPENED = Number(process.env['SOAK_OPENED'] ?? 200);
const LEAD_SWITCHES = OPENED / 2;
const SELECTIONS = OPENED * 5;
const EXPORTS = OPENED / 4;
/** How often what is held is printed in each part. */
const LOOKS = 4;
/** After this long the export is off until the new analysis is there. */
const SETTLING_MS = 20;
const RECORDING_HOURS = 1 / 60;

const folder = await mkdtemp(join(tmpdir(), 'fiducial-soak-'));
const app = await launchApp({ reducedMotion: 'reduce' });
const { page } = app;
const devTools = await page.context().newCDPSession(page);
try {
  const files = await dayRecordingFiles(RECORDING_HOURS);
  const paths = files.map(({ name }) => join(folder, name));
  for (const [i, { bytes }] of files.entries()) await writeFile(paths[i] ?? '', bytes);
  await page.goto(app.address);
  await open(paths, 'Choose files');
  await print('one recording opened');

  await repeat('opened', OPENED, () => open(paths, 'Open'));
  const lead = page.getByRole('combobox', { name: 'Lead', exact: true });
  await repeat('lead switched', LEAD_SWITCHES, async (turn) => {
    await lead.selectOption(String((turn + 1) % 2));
    await page.waitForTimeout(SETTLING_MS);
    await analysisDone(page);
  });
  await appParts(page).trace.focus();
  await repeat('beat selected', SELECTIONS, async (turn) => {
    await page.keyboard.press(turn % 60 < 30 ? 'ArrowRight' : 'ArrowLeft');
    // Each is explained.
    await page.locator('section[aria-busy="false"]').first().waitFor();
  });
  await repeat('exported', EXPORTS, async () => {
    await appParts(page).exportMenu.click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Beats as a table/ }).click();
    await (await download).delete();
  });
  console.log(JSON.stringify(app.incidents) === JSON.stringify(NO_INCIDENTS) ? 'no incident' : app.incidents);
} finally {
  await app.close();
  await rm(folder, { recursive: true });
}

async function open(paths: readonly string[], button: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles([...paths]);
  await page.waitForTimeout(SETTLING_MS);
  await analysisDone(page);
}

async function repeat(what: string, times: number, action: (turn: number) => Promise<void>): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    await action(turn);
    if ((turn + 1) % Math.ceil(times / LOOKS) === 0 || turn + 1 === times) await print(`${what} ${turn + 1} ×`);
  }
}

async function print(after: string): Promise<void> {
  await devTools.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await devTools.send('Memory.getDOMCounters');
  const held = `${page.workers().length} workers, ${nodes} nodes, ${jsEventListeners} listeners`;
  console.log(`${after}: ${await readMemory(page)}, ${held}`);
}
