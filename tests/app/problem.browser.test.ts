import '../../src/app/styles/tokens.css';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoViolations, freshVisit, openApp } from './app-fixture.ts';

// Oracle: what is promised: nobody has to read a library's words, whoever reports a fault can.
const RAW = 'mapAsync: device 0x7f is lost';

beforeEach(freshVisit);

describe('a problem that nobody foresaw', () => {
  it('is told in general words, with its details folded away, and can be closed', async () => {
    const api = await openApp();
    api.explain = () => Promise.reject(new TypeError(RAW));
    await userEvent.keyboard('n');
    const banner = page.getByRole('alert');
    await expect.element(banner).toHaveTextContent('Something went wrong that should not have.');
    await expect.element(banner.getByText(RAW)).not.toBeVisible();
    await expectNoViolations();
    await banner.getByText('Technical details').click();
    await expect.element(banner.getByText(`TypeError: ${RAW}`)).toBeVisible();
    await expect.element(banner.getByRole('button', { name: 'Reload' })).toBeVisible();
    await banner.getByRole('button', { name: 'Close this message' }).click();
    await expect.element(banner).toHaveTextContent(/^$/);
  });

  it('is not there any more after everything was erased', async () => {
    const api = await openApp();
    api.explain = () => Promise.reject(new TypeError(RAW));
    await userEvent.keyboard('n');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/\w/);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Erase everything…' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/^$/);
  });
});
