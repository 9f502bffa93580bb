import '../../src/app/styles/tokens.css';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';
import { WorkStore } from '../../src/browser/storage/work-store.ts';
import { freshVisit, openApp } from './app-fixture.ts';

beforeEach(freshVisit);

// Oracle: behaviour as a person meets it, with the browser's own database: what was done comes back with the same file.
describe('work on a recording', () => {
  it('comes back when the recording is opened again in another page', async () => {
    const before = await openApp();
    await userEvent.keyboard('2');
    await expect.poll(() => before.calls).toContain('edit 1');
    await expect.poll(async () => (await new WorkStore().list())[0]?.operations.length).toBe(1);
    cleanup();

    const after = await openApp();
    await expect.poll(() => after.calls).toContain('edit 1');
    await expect.element(page.getByText('Your work is back: 1 correction.')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => after.calls).toContain('edit 0');
    await expect.poll(async () => (await new WorkStore().list())[0]?.operations.length).toBe(2);
  });
});

describe('a setting', () => {
  it('changes every view at once, and is in force on the next visit', async () => {
    await openApp();
    const interval = page.getByRole('grid', { name: 'Beats' }).getByRole('row').nth(2).getByRole('gridcell').nth(4);
    await expect.element(interval).toHaveTextContent(/^\d\.\d\d s$/);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabelText('Intervals between beats').selectOptions('Milliseconds');
    await userEvent.keyboard('{Escape}');
    await expect.element(interval).toHaveTextContent(/^\d{3,4} ms$/);
    cleanup();
    await openApp();
    await expect.element(interval).toHaveTextContent(/^\d{3,4} ms$/);
  });
});
