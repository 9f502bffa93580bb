import '../../../../src/app/styles/tokens.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../../../src/app/App.svelte';
import { expectNoViolations, freshVisit, openApp } from '../../app-fixture.ts';
import { FakeAnalysis } from '../../fake-analysis.ts';

const KEY = '1f2e3d4c';
const start = () => page.getByRole('button', { name: /^Start with/ });

function drop(name: string): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], name));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
}

/** The app while its recording, known by a hexadecimal key as real ones are, is still being analysed. */
async function openSlowly(): Promise<FakeAnalysis> {
  const api = new FakeAnalysis(`NNNVNNNNNSNNNNNN${'N'.repeat(30)}`);
  const identify = api.identify.bind(api);
  api.identify = async () => {
    const identity = await identify();
    return { ...identity, key: (identity.key.includes('100') ? KEY : 'ffffffff').padEnd(64, '0') };
  };
  api.held = true;
  await render(App, { api });
  drop('100.hea');
  await expect.element(page.getByRole('heading', { name: '100', exact: true })).toBeVisible();
  await expect.poll(() => api.running.length).toBe(1);
  return api;
}

beforeEach(async () => {
  await freshVisit();
  sessionStorage.clear();
});
afterEach(() => {
  location.hash = '';
});

// Oracle: behaviour as a person meets it.
describe('a quiz about a recording', () => {
  it('waits for the analysis with nothing else to choose meanwhile, and its handout says which recording', async () => {
    const api = await openSlowly();
    location.hash = `#quiz=rec.${KEY}.7.2.c`;
    await expect.element(page.getByText(/^The questions come when/)).toBeVisible();
    expect(start().query()).toBeNull();
    api.running[0]?.answer.resolve(api.analysis());
    await expect.element(page.getByText('Question 1 of 2')).toBeVisible();
    await page.getByRole('button', { name: 'Handout to print' }).click();
    await expect.element(page.getByText('Recording 100, lead MLII')).toBeVisible();
    await page.getByLabelText('With answers').click();
    await expect.element(page.getByText(/strip from \d:\d\d\.\d/).first()).toBeVisible();
    await expectNoViolations();
  });

  it('leads from what was never known to those beats in the reader', async () => {
    const api = await openSlowly();
    api.running[0]?.answer.resolve(api.analysis());
    location.hash = `#quiz=rec.${KEY}.7.1.f`;
    await expect.element(page.getByText('Question 1 of 1')).toBeVisible();
    for (let asked = 0; asked < 3; asked++) {
      // All beats: more than are ectopic.
      for (const beat of page.getByRole('button', { name: /^Beat \d+$/ }).elements()) (beat as HTMLElement).click();
      await page.getByRole('button', { name: 'Answer', exact: true }).click();
      await expect.element(page.getByText(/^What the model says of beat \d+$/)).toBeVisible();
      await page.getByRole('button', { name: /^(Next question|To the results)$/ }).click();
    }
    await expect.element(page.getByText(/read these beats in the reader/)).toBeVisible();
    expect(page.getByText(/under Rhythms/).query()).toBeNull();
    await page.getByRole('button', { name: /^Show the beat at/ }).click();
    await expect.element(page.getByRole('application', { name: 'ECG trace' })).toBeVisible();
    await expect.element(page.getByRole('complementary')).toHaveTextContent(/Beat \d/);
  });

  it('goes on where it was left while its recording is open, and is not asked about another one', async () => {
    const api = await openSlowly();
    api.held = false;
    api.running[0]?.answer.resolve(api.analysis());
    location.hash = `#quiz=rec.${KEY}.7.2.c`;
    await expect.element(page.getByText('Question 1 of 2')).toBeVisible();
    await userEvent.keyboard('1');
    await page.getByRole('button', { name: 'Next question' }).click();
    await expect.element(page.getByText('Question 2 of 2')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the reader' }).click();
    location.hash = `#quiz=rec.${KEY}.7.2.c`;
    await expect.element(page.getByText('Question 2 of 2')).toBeVisible();
    drop('101.hea');
    await expect.element(page.getByRole('heading', { name: '101', exact: true })).toBeVisible();
    location.hash = `#quiz=rec.${KEY}.7.2.c`;
    await expect.element(page.getByText(/about another recording/)).toBeVisible();
  });

  it('of another recording offers other questions', async () => {
    const api = await openSlowly();
    api.running[0]?.answer.resolve(api.analysis());
    location.hash = '#quiz=rec.00000000.7.2.c';
    await expect.element(page.getByText(/about another recording/)).toBeVisible();
    await expect.element(start()).toBeVisible();
  });
});

describe('the answer of a question', () => {
  it.each(['o', 'c', 'f', 'p', 'r'])('says nothing twice (%s)', async (kind) => {
    await openApp();
    location.hash = `#quiz=4711.1.1.${kind}`;
    await expect.element(page.getByText('Question 1 of 1')).toBeVisible();
    await userEvent.keyboard('1');
    if (kind === 'f') await userEvent.keyboard('{Enter}');
    const heart = page.getByRole('region', { name: 'In the heart' });
    await expect.poll(() => heart.query()?.querySelector('svg') ?? null).not.toBeNull();
    const words = [...document.querySelectorAll('main p')].map(({ textContent }) => textContent.trim()).filter(Boolean);
    expect(words.filter((one, i) => words.indexOf(one) !== i)).toEqual([]);
  });
});
