import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisDone, appParts, chooseFiles, openExample } from './app-page.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { madeRecording } from './made-recording.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ reducedMotion: 'reduce', serviceWorkers: 'allow' });
});
afterAll(() => app.close());

const pressed = (name: string) =>
  app.page.getByRole('group', { name: 'Your label' }).getByRole('button', { name, pressed: true });

/** Runs in the page: the name of the recording whose files the device keeps. */
function nameKept(): Promise<string | undefined> {
  return new Promise((resolve) => {
    indexedDB.open('fiducial').onsuccess = ({ target }) => {
      const database = (target as IDBOpenDBRequest).result;
      const request = database.transaction('recordings').objectStore('recordings').getAll();
      request.onsuccess = () => {
        database.close();
        resolve((request.result as { name: string }[])[0]?.name);
      };
    };
  });
}

// Oracle: what is promised to the person, on the production build: a reload loses nothing, and erasing leaves nothing.
/** Of the header: there whether or not a reload has gone on with a recording by now. */
const openButton = (page: Page) => page.getByRole('button', { name: 'Open', exact: true });

describe('work on a recording', () => {
  it('is there again after a reload: the recording, the view, the correction', async () => {
    const { page, address } = app;
    const { beatPanel, trace } = appParts(page);
    await page.goto(address);
    await openExample(page);
    await trace.focus();
    // Forwards: the beat selected first may have no ectopic one before it.
    for (let step = 0; step < 3; step++) await page.keyboard.press('n');
    await expect.poll(() => page.url()).toMatch(/#t=[1-9].*&beat=\d{2,}/);
    await page.keyboard.press('5');
    await pressed('Unknown').waitFor();
    const beat = await beatPanel.getAttribute('aria-label');
    // The address follows once the view has come to rest.
    await expect.poll(() => page.url()).toMatch(new RegExp(`#t=.*&beat=${/\d+/.exec(beat ?? '')?.[0]}$`));
    const link = page.url();

    await page.reload();
    await analysisDone(page);
    await pressed('Unknown').waitFor();
    expect(await beatPanel.getAttribute('aria-label')).toBe(beat);
    await expect.poll(() => page.url()).toBe(link);
    await page.keyboard.press('Control+z');
    await pressed('Unknown').waitFor({ state: 'hidden' });
  });

  it('is offered on another visit, without a name when identity is hidden', async () => {
    const { page, address } = app;
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'Recording', exact: true }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('mitdb208');
    await page.goto('about:blank');
    await page.goto(address);
    const goOn = page.getByRole('button', { name: /^Go on with the last recording/ });
    await goOn.waitFor();
    expect(await goOn.textContent()).not.toContain('208');
    await page.getByRole('button', { name: 'Identity hidden' }).click();
    await goOn.getByText('mitdb208').waitFor();
    await goOn.click();
    await analysisDone(page);
  });

  it('is gone after it was erased', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Settings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByText('the recording itself').waitFor();
    await dialog.getByRole('button', { name: 'Erase everything…' }).click();
    await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
    await appParts(page).status.getByText('is erased').waitFor();
    await page.reload();
    await appParts(page).example.waitFor();
    expect(await page.getByRole('button', { name: /^Go on/ }).count()).toBe(0);
    const left = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return { databases: databases.map(({ name }) => name), stored: Object.keys(localStorage) };
    });
    // The reloaded app opens its database anew, empty.
    expect(left.databases.filter((name) => name !== 'fiducial')).toEqual([]);
    expect(left.stored.filter((name) => name !== 'fiducial-offline-ready')).toEqual([]);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('Nothing is kept.').waitFor();
  });

  it('is there again after a reload as soon as it is opened, or its name is told; and once it is kept, is there', async () => {
    const { page, address } = app;
    const { problem, trace } = appParts(page);
    const opened = page.getByRole('heading', { name: 'long', exact: true });
    const openLong = async (): Promise<void> => {
      await page.goto(address);
      await chooseFiles(page, madeRecording('long', 8), openButton(page));
      await opened.waitFor();
    };
    await openLong();
    await page.reload();
    await problem.getByText('“long” was open here').or(trace).waitFor();
    await openLong();
    await expect.poll(() => page.evaluate(nameKept)).toBe('long');
    // Long before it is analysed.
    await appParts(page).progress.waitFor();
    await page.reload();
    await opened.waitFor();
  });

  it('tells the name of a list of intervals, once; of one that was closed nothing', async () => {
    const { page, address } = app;
    const { example, problem } = appParts(page);
    const shown = page.getByRole('heading', { name: 'walk', exact: true });
    const told = problem.getByText('“walk” was open here; lists of RR intervals are not kept.');
    const openWalk = async (): Promise<void> => {
      const intervals = { name: 'walk.rr', mimeType: 'text/plain', buffer: Buffer.from('0.8\n0.82\n'.repeat(50)) };
      await chooseFiles(page, [intervals], openButton(page));
      await shown.waitFor();
    };
    await page.goto('about:blank');
    await page.goto(address);
    await openWalk();
    await page.reload();
    await told.waitFor();
    await openWalk();
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await shown.waitFor({ state: 'detached' });
    await page.reload();
    await example.or(appParts(page).trace).first().waitFor();
    expect(await told.count()).toBe(0);
  });

  it('tells the name of a recording that the device has no room for', async () => {
    const { page, address } = app;
    await page.addInitScript(`{
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name === 'recordings') throw new DOMException('as the test wants it', 'QuotaExceededError');
        return put.apply(this, given);
      };
    }`);
    await page.goto(address);
    await openExample(page);
    await page.reload();
    const { problem } = appParts(page);
    await problem.getByText('“mitdb208” was open here and is not kept on this device').waitFor();
    await page.keyboard.press('h');
    await problem.getByText('“…” was open here').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('mitdb208');
    await page.keyboard.press('h');
    await problem.getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await appParts(page).example.waitFor();
    expect((await problem.textContent())?.trim()).toBe('');
  });

  it('makes no incident', () => {
    expect(app.incidents).toEqual(NO_INCIDENTS);
  });
});
