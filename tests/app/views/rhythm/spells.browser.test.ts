import '../../../../src/app/styles/tokens.css';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoViolations, freshVisit, openApp } from '../../app-fixture.ts';

beforeEach(freshVisit);

// Oracle: the made-up recording of the fixture: beats with P waves not measured, so that no rhythm is known but its ends and runs.
it('lists the rhythm of every moment, goes there by key, and says the band in words', async () => {
  await openApp();
  await page.getByRole('tab', { name: /Rhythm/ }).click();
  const list = page.getByRole('region', { name: 'Rhythm over time' });
  await expect.element(list).toBeVisible();
  const rows = list.getByRole('listitem').getByRole('button');
  const first = rows.first();
  await expect.element(first).toHaveTextContent(/^0:00–/);
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(first).toHaveAttribute('aria-current', 'true');
  await expect.element(page.getByRole('complementary')).toHaveTextContent(/Beat 1\b/);
  for (const band of page.getByRole('img', { name: /^Rhythm: .+, 0:00 to / }).elements()) {
    expect(band.querySelector('canvas')?.width).toBeGreaterThan(0);
  }
  await expectNoViolations();
});

it('jumps to the rhythm that is clicked in the trace', async () => {
  await openApp();
  const trace = page.getByRole('application', { name: /ECG trace/ });
  await userEvent.keyboard('n');
  await trace.click({ position: { x: 20, y: 6 } });
  await expect.element(page.getByRole('complementary')).toHaveTextContent(/Beat 1\b/);
});
