import '../../../src/app/styles/tokens.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../../src/app/App.svelte';
import { expectNoViolations, freshVisit } from '../app-fixture.ts';
import { FakeAnalysis } from '../fake-analysis.ts';

// Oracle: behaviour as a person meets it (roles, names, keys); WCAG 2.2 AA rules by axe.
const SIZES = [
  [1440, 900],
  [390, 844],
] as const;
const RECORDS = ['a/100.hea', 'a/101.hea', 'b/100.hea'];

/** A drop of whole folders, as the browser shows it. */
function drop(...paths: string[]): void {
  const transfer = new DataTransfer();
  for (const path of paths) transfer.items.add(new File(['x'], path));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
}

async function openApp(...paths: string[]): Promise<FakeAnalysis> {
  const api = new FakeAnalysis('NNVNSNNFNQ');
  await render(App, { api });
  drop(...paths);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  return api;
}

const dialog = () => page.getByRole('dialog');

beforeEach(freshVisit);
afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

describe('several recordings', () => {
  it('are chosen from a list, by keys too, and the list can be had again', async () => {
    const api = await openApp(...RECORDS);
    await expect.element(dialog().getByRole('heading', { name: '3 recordings' })).toBeVisible();
    const rows = dialog().getByRole('rowheader').getByRole('button');
    expect(rows.elements()).toHaveLength(3);
    rows.nth(0).element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    await expect.element(page.getByRole('heading', { name: '101', exact: true })).toBeVisible();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(api.calls).toContain(`open ${RECORDS[1] ?? ''}`);
    await page.getByRole('button', { name: 'Recordings' }).click();
    await expect.element(dialog()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  it('are narrowed down by what is typed', async () => {
    await openApp(...Array.from({ length: 12 }, (_, i) => `db/${100 + i}.hea`));
    await dialog().getByRole('searchbox').fill('105');
    await expect.poll(() => dialog().getByRole('rowheader').elements().length).toBe(1);
    await dialog().getByRole('searchbox').fill('999');
    await expect.element(dialog().getByText(/No recording has/)).toBeVisible();
  });

  it('are summarised one by one into a table', async () => {
    await openApp(...RECORDS);
    await dialog().getByRole('button', { name: 'Summary of all' }).click();
    await expect.element(dialog().getByText('3 of 3 analysed')).toBeVisible();
    // 20 of 200 beats are V, 4 are S, 6 not sure (see made-listing.ts).
    const row = dialog().getByRole('row').nth(1);
    for (const text of ['WFDB 212', '2:30', 'MLII of 2', '360 Hz', '200', '80', '10.0 %', '2.0 %', '3.0 %']) {
      await expect.element(row.getByRole('cell', { name: text, exact: true })).toBeVisible();
    }
    await row.getByText('1 warning').click();
    await expect.element(row.getByText(/checksum of lead V1/)).toBeVisible();
    await expect.element(dialog().getByRole('button', { name: 'Save as CSV' })).toBeVisible();
    await expect.element(dialog().getByRole('button', { name: 'Summary of all' })).not.toBeInTheDocument();
  });

  it('of which a summary can be stopped and taken up again', async () => {
    const api = new FakeAnalysis('NN');
    await render(App, { api });
    drop(...RECORDS);
    await expect.element(dialog()).toBeVisible();
    api.held = true;
    await dialog().getByRole('button', { name: 'Summary of all' }).click();
    await expect.element(dialog().getByRole('progressbar', { name: 'Summary' })).toBeVisible();
    await dialog().getByRole('button', { name: 'Stop' }).click();
    api.held = false;
    await dialog().getByRole('button', { name: 'Summary of all' }).click();
    await expect.element(dialog().getByText('3 of 3 analysed')).toBeVisible();
  });
});

describe('a table of samples', () => {
  it('is asked about, corrected, and read again', async () => {
    const api = await openApp('strip.csv');
    await expect.element(dialog().getByRole('heading', { name: 'How this table is read' })).toBeVisible();
    await expect
      .element(
        dialog()
          .getByText(/^assumed: /)
          .first(),
      )
      .toBeVisible();
    await dialog().getByLabelText('Unit of the leads').selectOptions('uV');
    await expect.element(dialog().getByText('as you said', { exact: true })).toBeVisible();
    await dialog().getByLabelText('Column hr is').selectOptions('lead');
    await dialog().getByLabelText('Samples per second').fill('250');
    await userEvent.keyboard('{Tab}');
    await dialog().getByRole('button', { name: 'Read it this way' }).click();
    await expect.poll(() => dialog().elements().length).toBe(0);
    const reopened = api.calls.find((call) => call.startsWith('reopen')) ?? '';
    expect(JSON.parse(reopened.replace('reopen ', ''))).toEqual({
      unit: 'uV',
      columns: [1, 2],
      timeColumn: 0,
      sampleRateHz: 250,
    });
  });

  it('can be asked about, corrected and read again by keys alone, and left by Escape', async () => {
    const api = await openApp('strip.csv');
    const tabTo = async (element: () => Element) => {
      for (let step = 0; document.activeElement !== element() && step < 40; step++) await userEvent.keyboard('{Tab}');
      expect(document.activeElement).toBe(element());
    };
    await tabTo(() => dialog().getByLabelText('Column hr is').element());
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    await expect.element(dialog().getByLabelText('Column hr is')).toHaveValue('lead');
    await tabTo(() => dialog().getByLabelText('Unit of the leads').element());
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(dialog().getByLabelText('Unit of the leads')).toHaveValue('uV');
    await tabTo(() => dialog().getByLabelText('Samples per second').element());
    await userEvent.keyboard('{Control>}a{/Control}250');
    await tabTo(() => dialog().getByRole('button', { name: 'Read it this way' }).element());
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => dialog().elements().length).toBe(0);
    const reopened = api.calls.find((call) => call.startsWith('reopen')) ?? '';
    expect(JSON.parse(reopened.replace('reopen ', ''))).toMatchObject({ unit: 'uV', columns: [1, 2], sampleRateHz: 250 });
    await page.getByRole('button', { name: /change$/ }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
  }); // prettier-ignore

  it('says of each column what it holds and how that is known', async () => {
    await openApp('strip.csv');
    await expect.element(dialog().getByRole('columnheader', { name: /ecg/ })).toHaveTextContent('mV (assumed)');
    await dialog().getByLabelText('Unit of the leads').selectOptions('uV');
    await expect.element(dialog().getByRole('columnheader', { name: /ecg/ })).toHaveTextContent('µV (as you said)');
    await expect.element(dialog().getByText('measured: its bytes can be read so')).toBeVisible();
  });

  it('keeps its guesses when the person agrees, and can be asked about again from its facts', async () => {
    const api = await openApp('strip.csv');
    await dialog().getByRole('button', { name: 'Leave it as it is' }).click();
    await page.getByRole('button', { name: 'assumed mV – change' }).click();
    await dialog().getByRole('button', { name: 'Read it this way' }).click();
    await expect.poll(() => api.calls.at(-1)).not.toBe('');
    expect(api.calls).toContain('reopen {"unit":"mV"}');
  });

  it('needs a lead', async () => {
    await openApp('strip.csv');
    await dialog().getByLabelText('Column ecg is').selectOptions('ignored');
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('make at least one column a lead');
    await expect.element(dialog().getByRole('button', { name: 'Read it this way' })).toBeDisabled();
  });
});

describe('accessibility', () => {
  for (const theme of ['light', 'dark']) {
    it.each(SIZES)(`the list, the summary and the import have no violations (${theme}, %d × %d)`, async (...size) => {
      document.documentElement.dataset['theme'] = theme;
      await page.viewport(...size);
      await openApp(...RECORDS);
      await expectNoViolations();
      await dialog().getByRole('button', { name: 'Summary of all' }).click();
      await expect.element(dialog().getByText('3 of 3 analysed')).toBeVisible();
      await expectNoViolations();
      await userEvent.keyboard('{Escape}');
      drop('strip.csv');
      await expect.element(dialog().getByRole('heading', { name: 'How this table is read' })).toBeVisible();
      await expectNoViolations();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(size[0]);
    });
  }
});
