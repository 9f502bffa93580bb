import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '../../../../src/app/text/text.svelte.ts';
import LicenceList from '../../../../src/app/views/about/LicenceList.svelte';

beforeAll(() => language.complete());
afterEach(() => vi.unstubAllGlobals());

// Oracle: two packages made up here; the list of a real build is held to in tests/e2e/closed-ways.test.ts.
const LIST = {
  texts: ['Copyright One.', 'Copyright Two <b>&</b>.'],
  packages: [
    { name: 'one', version: '1.0.0', licence: 'MIT', texts: [0] },
    { name: 'two', version: '2.1.0', licence: 'ISC', texts: [1] },
  ],
};

it('asks for the licences when they are wanted, and shows each with its terms', async () => {
  const fetched = vi.fn(() => Promise.resolve(Response.json(LIST)));
  vi.stubGlobal('fetch', fetched);
  await render(LicenceList);
  expect(fetched).not.toHaveBeenCalled();
  await page.getByText('Licences of the software in it').click();
  await page.getByText('two 2.1.0 · ISC').click();
  await expect.element(page.getByText('Copyright Two <b>&</b>.')).toBeVisible();
  await expect.element(page.getByText('Copyright One.')).not.toBeVisible();
});

it('says when they do not come, and asks again', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<!doctype html>')));
  await render(LicenceList);
  const summary = page.getByText('Licences of the software in it');
  await summary.click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(LIST)));
  await summary.click();
  await summary.click();
  await expect.element(page.getByText('one 1.0.0 · MIT')).toBeVisible();
});
