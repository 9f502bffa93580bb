import '../../../../src/app/styles/tokens.css';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { describeIntervals } from '../../../../src/ecg/rhythm/describe-intervals.ts';
import App from '../../../../src/app/App.svelte';
import { expectNoViolations, freshVisit } from '../../app-fixture.ts';
import { FakeAnalysis } from '../../fake-analysis.ts';

// Oracle: behaviour as a person meets it; the figures of a made-up list (300 intervals of 800 ms, ± 50 ms); WCAG 2.2 AA by axe.
function drop(name: string): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], name));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
}

describe('a list of intervals', () => {
  beforeEach(freshVisit);

  it('shows its rhythm without a trace, beats or the exports of an ECG', async () => {
    const api = new FakeAnalysis('NNVN');
    await render(App, { api });
    drop('night.rr');
    await expect.element(page.getByRole('heading', { name: 'night', exact: true })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /Interval before each beat over time/ })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /Each interval against the one before it/ })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /RR histogram: from/ })).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'Mean NN 800 ms' })).toBeVisible();
    await expect.element(page.getByText('No interval was left out.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save intervals' })).toBeVisible();
    expect(page.getByRole('application', { name: /ECG trace/ }).query()).toBeNull();
    expect(page.getByRole('button', { name: 'Export' }).query()).toBeNull();
    expect(api.calls).not.toContain('analyse 0');
    await expectNoViolations();
  });

  it('says which of its intervals the plots have no room for, and labels no two ticks the same', async () => {
    const api = new FakeAnalysis('NNVN');
    const openIntervals = api.openIntervals.bind(api);
    api.openIntervals = async (id) => {
      const made = await openIntervals(id);
      const rrSeconds = made.rrSeconds.map((rr, i) => (i === 150 ? 4.76 : rr));
      return { ...made, rrSeconds, ...describeIntervals(rrSeconds) };
    };
    await render(App, { api });
    drop('night.rr');
    // One long interval: one point over time, and two pairs, as the later and as the earlier of both.
    await expect.element(page.getByText('▲ 1 beyond 1.2 s', { exact: true })).toBeVisible();
    await expect.element(page.getByText('▲ 2 beyond 1.2 s', { exact: true })).toBeVisible();
    await expect.element(page.getByText('1 beyond 1.2 s left out', { exact: true })).toBeVisible();
    await expect.element(page.getByText('No interval was left out.')).not.toBeInTheDocument();
    const ticks = [...document.querySelectorAll('figure svg text')].map(({ textContent }) => textContent);
    expect(ticks.length).toBeGreaterThan(1);
    expect(new Set(ticks).size).toBe(ticks.length);
    await expectNoViolations();
  });

  it('closing it goes back to the recording that was open', async () => {
    await render(App, { api: new FakeAnalysis('NNVN'.repeat(9)) });
    drop('100.hea');
    await expect.element(page.getByRole('heading', { name: '100', exact: true })).toBeVisible();
    drop('night.rr');
    await expect.element(page.getByRole('heading', { name: 'night', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: '100', exact: true })).toBeVisible();
  });
});
