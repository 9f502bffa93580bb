import '../../../../src/app/styles/tokens.css';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WorkStore } from '../../../../src/browser/storage/work-store.ts';
import { expectNoViolations, freshVisit, openApp } from '../../app-fixture.ts';

beforeEach(freshVisit);

const operations = async (): Promise<number | undefined> => (await new WorkStore().list())[0]?.operations.length;
const dialog = () => page.getByRole('dialog', { name: 'Settings' });
const forget = () => dialog().getByRole('button', { name: 'Erase what is kept of 100' });
const question = () => dialog().getByRole('alertdialog', { name: 'Erase what is kept of 100' });

// Oracle: behaviour as a person meets it: what they made themselves is never lost by one press, and they are told what it is.
describe('what is kept of a recording', () => {
  it('is erased only when the person says so a second time, having read what it is', async () => {
    await openApp();
    await userEvent.keyboard('2');
    await expect.poll(operations).toBe(1);
    await page.getByRole('button', { name: 'Settings' }).click();
    await forget().click();
    await expect.element(question()).toHaveTextContent(/1 correction, .*It cannot be brought back/);
    await expectNoViolations();
    expect(await operations()).toBe(1);

    await userEvent.keyboard('{Enter}');
    await expect.element(question()).not.toBeInTheDocument();
    await expect.element(forget()).toHaveFocus();
    expect(await operations()).toBe(1);

    // Escape says no as well, and leaves the settings open.
    await userEvent.keyboard('{Enter}');
    await expect.element(question()).toBeInViewport({ ratio: 1 });
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).not.toBeInTheDocument();
    await expect.element(forget()).toHaveFocus();
    expect(await operations()).toBe(1);

    await userEvent.keyboard('{Enter}');
    await question().getByRole('button', { name: 'Erase' }).click();
    await expect.element(dialog().getByText('Nothing is kept.')).toHaveFocus();
    expect(await operations()).toBeUndefined();
  });

  it('is not asked about any more once it was erased in another tab', async () => {
    await openApp();
    await userEvent.keyboard('2');
    await expect.poll(operations).toBe(1);
    await page.getByRole('button', { name: 'Settings' }).click();
    await forget().click();
    const key = (await new WorkStore().list())[0]?.key ?? '';
    await new WorkStore().forget(key);
    await expect.element(question()).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  it('goes at once where it is only where the person last looked', async () => {
    const store = new WorkStore();
    const { ticket } = await store.read('another');
    await store.add('another', ticket, { name: '101', operations: [], view: { startSeconds: 0 } });
    await openApp();
    await page.getByRole('button', { name: 'Settings' }).click();
    const forgetOther = dialog().getByRole('button', { name: 'Erase what is kept of 101' });
    await forgetOther.click();
    await expect.element(forgetOther).not.toBeInTheDocument();
    await expect.poll(async () => (await store.list()).map(({ key }) => key)).not.toContain('another');
  });
});

describe('everything that is kept', () => {
  it('gives the focus back to its button when the person thinks better of it', async () => {
    await openApp();
    await page.getByRole('button', { name: 'Settings' }).click();
    await dialog().getByRole('button', { name: 'Erase everything…' }).click();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog().getByRole('button', { name: 'Erase everything…' })).toHaveFocus();
  });
});
