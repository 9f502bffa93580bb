import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import '../property-seed.ts';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { analysisDone, appParts } from './app-page.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';

/** A release runs many more: SCHEDULES=50 npx vitest run --project e2e tests/e2e/keeping-tabs.test.ts */
const SCHEDULES = Number(process.env['SCHEDULES'] ?? 1);
const SECONDS = 30;
const RATE_HZ = 360;
/** Beats that the table shows at any window height without scrolling. */
const BEATS = 4;
const WRITING_MS = 60_000;
/** One takes some six seconds; a busy machine many times that. */
const SCHEDULE_MS = 300_000;

/** What a person does in one of two tabs: labels a beat, labels it and takes that back, turns a page, reloads; or the tab's process dies. */
interface Action {
  readonly what: 'label' | 'label and undo' | 'page down' | 'reload' | 'kill';
  readonly tab: 0 | 1;
  readonly beat: number;
  readonly classIndex: number;
}

const SHOWN_AS = { N: /Normal/, V: /Ventricular/, S: /Supraventricular/, F: /Fusion/, Q: /Unknown/ } as const;

const ACTION: fc.Arbitrary<Action> = fc.record({
  what: fc.constantFrom('label', 'label', 'label', 'label and undo', 'page down', 'reload', 'kill'),
  tab: fc.constantFrom(0, 1),
  beat: fc.nat(BEATS - 1),
  classIndex: fc.nat(4),
});

/** The first half minute of the built-in recording (one lead, format 212: two samples in three bytes), as files chosen. */
function sampleFiles() {
  const header = readFileSync('public/samples/mitdb208.hea', 'utf8').replace(' 108000', ` ${SECONDS * RATE_HZ}`);
  const samples = readFileSync('public/samples/mitdb208.dat').subarray(0, (SECONDS * RATE_HZ * 3) / 2);
  const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
  return [asFile('mitdb208.hea', Buffer.from(header)), asFile('mitdb208.dat', Buffer.from(samples))];
}

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

async function openTab(): Promise<Page> {
  const page = await app.context.newPage();
  await page.goto(app.address);
  const chooser = page.waitForEvent('filechooser');
  await appParts(page).chooseFiles.click();
  await (await chooser).setFiles(sampleFiles());
  await analysisDone(page);
  return page;
}

/** Selects a beat of the table and presses the key of a class; returns once the page shows the person's label. */
async function label(page: Page, beat: number, classIndex: number): Promise<void> {
  await appParts(page).beatRows.nth(beat).click();
  await appParts(page)
    .beatPanel.and(page.getByRole('region', { name: new RegExp(`^Beat ${beat + 1}\\b`) }))
    .waitFor();

  await page.keyboard.press(String(classIndex + 1));
  await labelGiven(page, classIndex).waitFor();
}

/** The button of the class that the selected beat has by the person's word. */
const labelGiven = (page: Page, classIndex: number) =>
  page
    .getByRole('group', { name: 'Your label' })
    .getByRole('button', { name: SHOWN_AS[BEAT_CLASSES[classIndex]], pressed: true });

/** Class and edits of every beat, as the page exports them. */
async function exported(page: Page): Promise<string[]> {
  await appParts(page).exportMenu.click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Beats as a table/ }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = lines[0]?.split(',') ?? [];
  return lines.slice(1).map((line) => {
    const fields = line.split(',');
    return `${fields[names.indexOf('class')]} ${fields[names.indexOf('edited')]}`;
  });
}

/** Kills the process of a page, as a device without memory does. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function run(actions: readonly Action[]): Promise<void> {
  const tabs = [await openTab(), await openTab()];
  const original = await exported(tabs[0]);
  const expected = [...original];
  for (const action of actions) {
    const { what, tab } = action;
    const page = tabs[tab];
    if (what === 'page down') await page.keyboard.press('PageDown');
    else if (what === 'reload') {
      await page.reload();
      await analysisDone(page);
    } else if (what === 'kill') {
      await kill(page);
      tabs[tab] = await openTab();
    } else {
      const { beat } = action;
      // What a beat is already would be no correction.
      const isSo = expected[beat].startsWith(`${BEAT_CLASSES[action.classIndex]} `);
      const classIndex = (action.classIndex + Number(isSo)) % BEAT_CLASSES.length;
      await label(page, beat, classIndex);
      if (what === 'label and undo') {
        await page.keyboard.press('Control+z');
        await labelGiven(page, classIndex).waitFor({ state: 'detached' });
        continue;
      }
      expected[beat] = `${BEAT_CLASSES[classIndex]} relabelled`;
    }
  }
  await expect.poll(() => exported(tabs[0]), { timeout: WRITING_MS }).toEqual(expected);
  await expect.poll(() => exported(tabs[1]), { timeout: WRITING_MS }).toEqual(expected);
  // Both end at once; what comes next finds it all.
  await Promise.all(tabs.map(kill));
  const later = await openTab();
  expect(await exported(later)).toEqual(expected);
  await later.close();
}

/** Nothing is kept: the database is deleted from a page of the site that is no page of the app. */
async function forgetEverything(): Promise<void> {
  const page = await app.context.newPage();
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(`${app.address}model/model-card.json`);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('fiducial');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  await page.close();
}

// Oracle: every label that a page showed as the person's is what both pages, and a later one, export.
describe('two tabs with one recording', () => {
  it(
    'lose no correction, whatever is done in them in whatever order and whichever of them dies',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(ACTION, { minLength: 3, maxLength: 10 }), async (actions) => {
          await forgetEverything();
          await run(actions);
        }),
        { numRuns: SCHEDULES, endOnFailure: true },
      );
    },
    SCHEDULES * SCHEDULE_MS,
  );

  it('and make no incident', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
