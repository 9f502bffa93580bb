import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../../../src/app/App.svelte';
import { language } from '../../../../src/app/text/text.svelte.ts';
import { freshVisit } from '../../app-fixture.ts';
import { FakeAnalysis } from '../../fake-analysis.ts';

beforeEach(freshVisit);

// Oracle: the version in package.json and the list in CHANGELOG.md; figures of limits come with a percent sign.
it('shows the version, what changed with it, and where the app stops', async () => {
  await render(App, { api: new FakeAnalysis('NNVN') });
  await userEvent.keyboard('?');
  const dialog = page.getByRole('dialog', { name: 'About Fiducial' });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByText(/^Version \d+\.\d+\.\d+/)).toBeVisible();
  await expect.element(dialog.getByText(/fibrillation is an irregular spell: \d+\s% of its time/)).toBeVisible();
  await dialog.getByText('What has changed').click();
  await expect.element(dialog.getByRole('heading', { name: /^0\.1\.0 \(/ })).toBeVisible();
  await expect.element(dialog.getByText(/Scores by the EC57 rules/)).toBeVisible();
});

it('says in German that the list is in English, and marks it so', async () => {
  await render(App, { api: new FakeAnalysis('NNVN') });
  await language.choose('de');
  await userEvent.keyboard('?');
  const dialog = page.getByRole('dialog', { name: 'Über Fiducial' });
  await dialog.getByText('Was sich geändert hat').click();
  await expect.element(dialog.getByText('Diese Liste gibt es nur auf Englisch.')).toBeVisible();
  const heading = dialog.getByRole('heading', { name: /^0\.1\.0 \(/ });
  await expect.element(heading).toBeVisible();
  expect(heading.element().closest('[lang]')?.getAttribute('lang')).toBe('en');
});
