import '../../src/app/styles/tokens.css';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../src/app/App.svelte';
import type { RecordingFigures } from '../../src/analysis/analysis.ts';
import { HOSTILE_TEXTS } from '../ecg/hostile-texts.ts';
import { freshVisit } from './app-fixture.ts';
import { FakeAnalysis } from './fake-analysis.ts';
import { madeEntry, madeFigures, madeLead } from './made-listing.ts';

// Oracle: every name is read as it is written, on every view that shows names, and none of it becomes an element, a style
// or a script. Two recordings of the same name are two.

const WARNINGS = HOSTILE_TEXTS.map((message) => ({ code: 'header-field' as const, message }));

/** A worker whose recordings, leads, notes and warnings are called what would do harm where it is not taken for text. */
class HostileAnalysis extends FakeAnalysis {
  override list() {
    const recordings = [...HOSTILE_TEXTS, ...HOSTILE_TEXTS].map((name, i) => ({
      ...madeEntry(`${i}.hea`),
      name,
      folder: name,
      format: name,
    }));
    return Promise.resolve({ recordings, warnings: [...WARNINGS, ...WARNINGS] });
  }

  override async openListed(id: string) {
    const summary = await super.openListed(id);
    const leads = HOSTILE_TEXTS.map((name) => {
      return { ...madeLead(name), originalName: `${name} in the file`, sourceUnit: name, unitAssumed: true };
    });
    return { ...summary, name: HOSTILE_TEXTS[Number.parseInt(id)] ?? '', format: HOSTILE_TEXTS[6] ?? '', leads, comments: HOSTILE_TEXTS, warnings: [...WARNINGS, ...WARNINGS] }; // prettier-ignore
  }

  override summarise(id: string): Promise<RecordingFigures> {
    const name = HOSTILE_TEXTS[7] ?? '';
    return Promise.resolve({ ...madeFigures(id), name, leads: [name], analysedLead: name, warnings: [...WARNINGS, ...WARNINGS] }); // prettier-ignore
  }
}

const alerted = vi.fn();

beforeEach(async () => {
  await freshVisit();
  vi.stubGlobal('alert', alerted);
});

afterEach(() => vi.unstubAllGlobals());

function expectTextOnly(): void {
  expect(
    [...document.querySelectorAll('img[src="x"], [onload], [onerror], body script')].map((one) => one.outerHTML),
  ).toEqual([]);
  expect(alerted).not.toHaveBeenCalled();
  expect(getComputedStyle(document.body).display).not.toBe('none');
}

it('names are text wherever they are shown', async () => {
  await render(App, { api: new HostileAnalysis(`NNVNSNNFNQ${'N'.repeat(30)}`) });
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], '0.hea'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));

  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toBeVisible();
  for (const text of HOSTILE_TEXTS) expect(dialog.element().textContent).toContain(text);
  await dialog.getByRole('button', { name: 'Summary of all' }).click();
  await expect.element(dialog.getByRole('status')).toHaveTextContent('32');
  expectTextOnly();

  await dialog
    .getByRole('button')
    .filter({ hasText: HOSTILE_TEXTS[7] ?? '' })
    .first()
    .click();
  await expect.element(page.getByRole('heading', { name: HOSTILE_TEXTS[7] ?? '', exact: true })).toBeVisible();
  expectTextOnly();

  await page
    .getByRole('button', { name: /export/i })
    .first()
    .click();
  await page.getByRole('button', { name: /^Print report/ }).click();
  await expect.element(page.getByRole('article')).toHaveTextContent(HOSTILE_TEXTS[7] ?? '');
  expectTextOnly();
});
