import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { StrapStore } from '../../../../src/browser/storage/strap-store.ts';
import { WorkStore } from '../../../../src/browser/storage/work-store.ts';
import { keptRecording, readStrapHeader } from '../../../../src/app/views/live/strap/strap-recording.ts';
import { expectNoViolations, freshVisit, openApp } from '../../app-fixture.ts';
import { FakeStrap } from './strap/fake-strap.ts';

/** What the page is told it has: a strap, or no Web Bluetooth at all. */
function provide(bluetooth: FakeStrap | undefined): void {
  Object.defineProperty(navigator, 'bluetooth', { value: bluetooth, configurable: true });
}

async function visitLive(): Promise<void> {
  await openApp();
  location.hash = '#learn/live';
  await expect.element(page.getByRole('heading', { name: 'Chest strap' })).toBeVisible();
}

const setting = () => page.getByRole('checkbox', { name: 'Take the signal of a chest strap' });
const connect = () => page.getByRole('button', { name: 'Connect a strap' });

let strap: FakeStrap;
beforeEach(async () => {
  await freshVisit();
  strap = new FakeStrap((sample) => (sample % 110 < 5 ? 900 : 0));
  provide(strap);
});
afterEach(async () => {
  location.hash = '';
  Reflect.deleteProperty(navigator, 'bluetooth');
  await new WorkStore().erase();
});

// Oracle: the strap that is played, and what the issue asks to be said.
describe('a chest strap in Live', () => {
  it('is off until it is wanted, with the reason why it is a setting', async () => {
    await visitLive();
    await expect.element(setting()).not.toBeChecked();
    await expect.element(page.getByText(/Only browsers built on Chromium/)).toBeVisible();
    expect(connect().query()).toBeNull();
    await setting().click();
    await expect.element(page.getByText(/Not for monitoring patients/)).toBeVisible();
    await expect.element(connect()).toBeEnabled();
    await expectNoViolations();
  });

  it('says so where the browser has no Web Bluetooth, and why a strap cannot be used', async () => {
    provide(undefined);
    await visitLive();
    await setting().click();
    await expect.element(page.getByText(/This browser has no Web Bluetooth/)).toBeVisible();
    expect(connect().query()).toBeNull();
  });

  it('tells of a strap that was not chosen', async () => {
    strap.isChosen = false;
    await visitLive();
    await setting().click();
    await connect().click();
    await expect.element(page.getByText(/No strap was chosen/)).toBeVisible();
    await expect.element(connect()).toBeEnabled();
  });

  it('is shown, kept while it comes, connected again, opened and deleted', async () => {
    strap.lostFrames.add(4);
    await visitLive();
    await setting().click();
    await connect().click();
    await expect.element(page.getByText(/connected and sends|Packets were lost/)).toBeVisible();
    await expect.element(page.getByText(/By itself it counts 67 beats/)).toBeVisible();
    await expect.element(page.getByText(/Packets were lost: 0.6\ss/)).toBeVisible();
    strap.leave();
    await expect.element(page.getByText(/The connection is lost/)).toBeVisible();
    // Long enough that samples are missing when it comes back.
    await expect.element(page.getByText(/attempt [2-9]/)).toBeVisible();
    strap.isNear = true;
    await expect.element(page.getByText(/The connection is back/)).toBeVisible();
    await expectNoViolations();

    // A page that is closed in this moment leaves what came until two or three seconds ago.
    const [{ key, header }] = await new StrapStore(new WorkStore().database).list();
    const read = readStrapHeader(header) ?? expect.fail('no header');
    const { leads } = keptRecording(read, await new StrapStore(new WorkStore().database).read(key));
    expect(leads[0].samplesMv.length).toBeGreaterThan(3 * 130);
    expect(Math.max(...leads[0].samplesMv.filter((mv) => !Number.isNaN(mv)))).toBeCloseTo(0.9, 5);

    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.element(page.getByText(/The strap has been let go/)).toBeVisible();
    await expect.poll(() => strap.commands.at(-1)).toEqual([3, 0]);
    await page.getByRole('button', { name: 'Play something else' }).click();
    await page.getByRole('button', { name: /^Open strap-/ }).click();
    await expect.element(page.getByRole('heading', { name: /^strap-/ })).toBeVisible();
    expect(location.hash).not.toContain('live');
    location.hash = '#learn/live';
    await page.getByRole('button', { name: /^Delete strap-/ }).click();
    const question = page.getByRole('alertdialog', { name: /^Delete strap-/ });
    await expect.element(question).toHaveTextContent(/cannot be brought back/);
    expect(await new StrapStore(new WorkStore().database).list()).toHaveLength(1);
    await question.getByRole('button', { name: 'Erase' }).click();
    await expect.poll(() => new StrapStore(new WorkStore().database).list()).toEqual([]);
  });
});
