import '../../src/app/styles/tokens.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../src/app/App.svelte';
import { expectNoViolations, freshVisit, openApp } from './app-fixture.ts';
import { FakeAnalysis } from './fake-analysis.ts';
import { firstBeats } from './views/beat/made-beats.ts';

// Oracle: behaviour as a person meets it (roles, names, keys, what is on the screen), on a made-up recording whose beats
// are known; WCAG 2.2 AA rules by axe.
const SIZES = [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const;

function drop(name: string): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], name));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
}

const trace = () => page.getByRole('application', { name: /ECG trace/ });
const selectedRow = () => page.getByRole('grid').getByRole('row', { selected: true });

/** In time order, row 1 of the grid is the header and beat n is row n + 1. */
async function expectSelected(beatNumber: number): Promise<void> {
  await expect.element(selectedRow()).toHaveAttribute('aria-rowindex', String(beatNumber + 1));
}

async function expectWindow(text: RegExp): Promise<void> {
  const slider = page.getByRole('slider', { name: /in view/ });
  await expect.poll(() => slider.element().getAttribute('aria-valuetext')).toMatch(text);
}

beforeEach(freshVisit);

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

describe('first screen', () => {
  it('says what it is, that nothing leaves the device, and once that it is not a medical device', async () => {
    const { unmount } = await render(App, { api: new FakeAnalysis('N') });
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/beat by beat/);
    await expect.element(page.getByText('No data leaves this device')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /Ventricular and fusion/ })).toBeVisible();
    await page.getByRole('button', { name: 'Understood' }).click();
    await expect.element(page.getByRole('button', { name: 'Understood' })).not.toBeInTheDocument();
    await unmount();
    await render(App, { api: new FakeAnalysis('N') });
    await expect.element(page.getByText('No data leaves this device')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Understood' })).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('contentinfo'))
      .toHaveTextContent('For education and research. Not a medical device.');
  });
});

describe('opening and analysing', () => {
  it('shows facts and shares of the recording', async () => {
    await openApp();
    await expect.element(page.getByText(/94 \(61–142\)/)).toBeVisible();
    await expect.element(page.getByText('360 Hz')).toBeVisible();
    // 2 of 82 beats are V.
    await expect.element(page.getByText('2.4 %')).toBeVisible();
    await page.getByRole('button', { name: '1 warning' }).click();
    await expect.element(page.getByText('The checksum of lead V1 does not match its samples.')).toBeVisible();
  });

  it('shows progress, labelled beats while it runs, and can be cancelled and started again', async () => {
    const api = await openApp(undefined, true);
    await expect.poll(() => api.running.length).toBe(1);
    api.running[0]?.onProgress({ stage: 'classifying', fraction: 0.25, beatsDone: 20, beatsFound: 82 });
    api.running[0]?.onBeats(firstBeats(api.beats, 20));
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
    await expect.element(page.getByText('20 of 82 beats')).toBeVisible();
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '21');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByText('Stopped with 20 beats labelled')).toBeVisible();
    await page.getByRole('button', { name: 'Analyse' }).click();
    await expect.poll(() => api.running.length).toBe(2);
    api.running[1]?.answer.resolve(api.analysis());
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '83');
  });

  it('says what is wrong with a file and keeps what is open', async () => {
    await openApp();
    drop('lonely.dat');
    await expect.element(page.getByRole('alert')).toHaveTextContent('lonely.dat comes without a header');
    await expect.element(page.getByRole('heading', { name: '100', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Close this message' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('');
  });

  it.each(SIZES)('covers what is wrong with no note (%i × %i)', async (width, height) => {
    await page.viewport(width, height);
    history.replaceState(null, '', '#t=100.00&beat=9999');
    await render(App, { api: new FakeAnalysis('N') });
    const note = page.getByText('This link leads into a recording');
    await expect.element(note).toBeVisible();
    drop('lonely.dat');
    const problem = page.getByText('lonely.dat comes without a header');
    await expect.element(problem).toBeVisible();
    const boxOf = (shown: typeof note) => shown.element().getBoundingClientRect();
    const isApart = () => boxOf(note).top >= boxOf(problem).bottom || boxOf(note).bottom <= boxOf(problem).top;
    await expect.poll(isApart).toBe(true);
  });
});

describe('selecting', () => {
  it('starts at the first ectopic beat in view and follows the arrow keys everywhere', async () => {
    await openApp();
    await expectSelected(3);
    trace().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expectSelected(5);
    await expect.element(page.getByRole('region', { name: 'Beat 5' })).toBeVisible();
    await expect.element(page.getByText(/^Beat 5 at 0:03\.1: Supraventricular ectopic, 0\.90$/)).toBeInTheDocument();
  });

  it('goes to the next ectopic beat with N, and scrolls there', async () => {
    await openApp();
    trace().element().focus();
    await userEvent.keyboard('nnn');
    await expectSelected(81);
    // R at sample 180 + 80 × 230: 51.6 s.
    await expectWindow(/^0:4\d to/);
  });

  it('moves and zooms the window by keys and buttons', async () => {
    await openApp();
    trace().element().focus();
    await userEvent.keyboard('{End}');
    const slider = page.getByRole('slider', { name: /in view/ });
    await expectWindow(/to 0:53 of 0:53$/);
    await userEvent.keyboard('{Home}');
    await expect.element(slider).toHaveAttribute('aria-valuenow', '0');
    await expect.element(page.getByText('25 mm/s · 10 mm/mV')).toBeVisible();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.element(page.getByText('50 mm/s · 10 mm/mV')).toBeVisible();
    await page.getByRole('button', { name: 'As recorded' }).click();
    await expect.element(page.getByText(/MLII · as recorded/)).toBeVisible();
  });

  it('selects the beat under a click, and pans with a drag instead', async () => {
    await openApp();
    const box = trace().element().getBoundingClientRect();
    // Beat 1 has its R peak at 0.5 s: 47 px from the left at 25 mm/s.
    await trace().click({ position: { x: 50, y: box.height / 2 } });
    await expectSelected(1);
    const surface = trace().element();
    const pointer = (type: string, x: number): void => {
      const at = { clientX: box.left + x, clientY: box.top + 60, pointerId: 1, button: 0, bubbles: true };
      surface.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'touch', isPrimary: true }));
    };
    surface.setPointerCapture = () => undefined;
    pointer('pointerdown', 600);
    for (const x of [500, 400, 300]) pointer('pointermove', x);
    pointer('pointerup', 300);
    await expectSelected(1);
    await expect.element(page.getByRole('slider', { name: /in view/ })).toHaveAttribute('aria-valuenow', '3');
  });
});

describe('beat table', () => {
  it('is filtered by class, and the counts stay', async () => {
    await openApp();
    await page.getByRole('button', { name: /^Ventricular ectopic 2$/ }).click();
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
    await page.getByRole('button', { name: /^Supraventricular ectopic 1$/ }).click();
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '4');
    await page.getByRole('button', { name: /^All 82$/ }).click();
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '83');
  });

  it('sorts by a column and turns round', async () => {
    await openApp();
    const header = page.getByRole('columnheader', { name: 'class' });
    await header.getByRole('button').click();
    await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
    await header.getByRole('button').click();
    await expect.element(header).toHaveAttribute('aria-sort', 'descending');
    page.getByRole('grid').element().parentElement?.scrollTo(0, 0);
    await expect.element(page.getByRole('row', { name: /Unknown/ })).toHaveAttribute('aria-rowindex', '2');
  });

  it('is walked by keyboard and takes the focus along', async () => {
    await openApp();
    await expect.element(selectedRow()).toBeVisible();
    selectedRow().element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expectSelected(5);
    await expect.element(selectedRow()).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expectSelected(82);
    await expect.element(selectedRow()).toHaveFocus();
  });

  it('draws only the rows in view', async () => {
    await openApp('N'.repeat(5000));
    await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '5001');
    expect(page.getByRole('grid').element().querySelectorAll('tbody tr').length).toBeLessThan(40);
  });
});

describe('on a narrow screen', () => {
  it('shows the selected beat in a sheet that opens by button and by keys', async () => {
    await page.viewport(390, 844);
    await openApp();
    const handle = page.getByRole('button', { name: /Show why|Hide the explanation/ });
    await expect.element(handle).toHaveAttribute('aria-expanded', 'false');
    expect(handle.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    await handle.click();
    await expect.element(handle).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByRole('region', { name: 'Beat 3' })).toBeVisible();
    handle.element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(handle).toHaveAttribute('aria-expanded', 'false');
  });

  it.each([390, 320])('never scrolls sideways at %d px', async (width) => {
    await page.viewport(width, 800);
    await openApp();
    await expect.element(page.getByRole('grid')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('accessibility', () => {
  it.each(['light', 'dark'])('the first screen and the help page have no violations (%s)', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await render(App, { api: new FakeAnalysis('N') });
    await expectNoViolations();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'About Fiducial' })).toBeVisible();
    await expectNoViolations();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  for (const theme of ['light', 'dark']) {
    it.each(SIZES)(`a recording has no violations (${theme}, %d × %d)`, async (width, height) => {
      document.documentElement.dataset['theme'] = theme;
      await page.viewport(width, height);
      await openApp();
      await expect.element(page.getByText(/94 \(61–142\)/)).toBeVisible();
      await expectNoViolations();
    });
  }
});
