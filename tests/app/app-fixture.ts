import axe from 'axe-core';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../src/app/App.svelte';
import { WorkStore } from '../../src/browser/storage/work-store.ts';
import { FakeAnalysis } from './fake-analysis.ts';

/** Ten beats of all classes, seventy normal ones, and two more. */
const CLASSES = `NNVNSNNFNQ${'N'.repeat(70)}VN`;

/**
 * The app with a made-up recording open and analysed, one of its beats selected: from then on it takes every key. With `held`, its analysis
 * is still to come.
 */
export async function openApp(classes = CLASSES, held = false): Promise<FakeAnalysis> {
  const api = new FakeAnalysis(classes);
  api.held = held;
  await render(App, { api });
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], '100.hea'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  // The first time the views are still put together by the test server.
  await expect.element(page.getByRole('heading', { name: '100', exact: true })).toBeVisible();
  if (!held) await expect.element(page.getByRole('complementary')).toHaveTextContent(/(Beat|Schlag) \d/);
  return api;
}

/** WCAG 2.2 AA by axe, once everything has come to rest. */
export async function expectNoViolations(): Promise<void> {
  // What is fading in has less contrast than it will have.
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    // The test runner's own page, not the app's.
    rules: { 'meta-viewport': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** A fresh visit: nothing kept on the device, no place in the address, a laptop's window. */
export async function freshVisit(): Promise<void> {
  await new WorkStore().erase();
  history.replaceState(null, '', location.pathname + location.search);
  await page.viewport(1440, 900);
}
