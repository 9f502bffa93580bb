import '../../src/app/styles/tokens.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoViolations, freshVisit, openApp } from './app-fixture.ts';

// Oracle: behaviour as a person meets it (roles, names, keys) on beats whose classes are known; WCAG 2.2 AA rules by axe.
const trace = () => page.getByRole('application', { name: /ECG trace/ });
const chip = (name: RegExp) => page.getByRole('group', { name: 'Beats listed' }).getByRole('button', { name });
const tab = (name: RegExp) => page.getByRole('tab', { name });

beforeEach(freshVisit);
afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

describe('correcting beats', () => {
  it('relabels by button, undoes and redoes', async () => {
    await openApp();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('2');
    await page.getByRole('group', { name: 'Your label' }).getByRole('button', { name: 'Fusion' }).click();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('1');
    await expect.element(page.getByText('labelled by you')).toBeVisible();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('2');
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('1');
  });

  it('by keys alone: label, move, delete, undo', async () => {
    const api = await openApp();
    trace().element().focus();
    await userEvent.keyboard('1');
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('1');
    await userEvent.keyboard('.');
    await expect.element(page.getByText('labelled by you, moved by you')).toBeVisible();
    await userEvent.keyboard('{Delete}');
    await expect.element(chip(/^All/)).toHaveTextContent('81');
    // Where one has gone to see what it came to.
    page
      .getByRole('tab', { name: /^Beats/ })
      .element()
      .focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(chip(/^All/)).toHaveTextContent('82');
    expect(api.calls.filter((call) => call.startsWith('edit'))).toEqual(['edit 1', 'edit 2', 'edit 3', 'edit 2']);
  });

  it('by characters only where the focus is, when the person has chosen so', async () => {
    await openApp();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('2');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('checkbox', { name: 'Letters and digits work everywhere' }).click();
    await userEvent.keyboard('{Escape}');
    (document.activeElement as HTMLElement | null)?.blur();
    // WCAG 2.2, 2.1.4: a stray letter or digit does nothing; arrows and Ctrl are no characters.
    await userEvent.keyboard('1h?');
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('2');
    expect(page.getByRole('dialog').elements()).toEqual([]);
    expect(page.getByRole('button', { name: 'Show identity' }).elements()).toEqual([]);
    trace().element().focus();
    await userEvent.keyboard('1');
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('1');
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('2');
  });

  it('by no key behind a dialog, which Escape closes though it has lost the focus', async () => {
    const api = await openApp();
    await expect.element(chip(/^Ventricular/)).toHaveTextContent('2');
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('1{Delete}h?{Escape}');
    await expect.poll(() => page.getByRole('dialog').elements()).toEqual([]);
    expect(api.calls.filter((call) => call.startsWith('edit'))).toEqual([]);
    await expect.element(chip(/^All/)).toHaveTextContent('82');
    expect(page.getByRole('button', { name: 'Show identity' }).elements()).toEqual([]);
  });

  it('goes through a queue; what is confirmed is passed over', async () => {
    await openApp();
    const review = page.getByRole('group', { name: 'Step through' });
    await expect.element(review.getByText('4 left')).toBeVisible();
    trace().element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(review.getByText('3 left')).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Beat 5' })).toBeVisible();
    await review.getByRole('combobox').selectOptions('ventricular');
    await expect.element(review.getByText('1 left')).toBeVisible();
  });
});

describe('views below the trace', () => {
  it('change by arrow keys and show rhythm and scores', async () => {
    await openApp();
    await expect.element(tab(/Beats/)).toBeVisible();
    tab(/Beats/).element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab(/Rhythm/)).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('region', { name: 'Findings' })).toBeVisible();
    await expect.element(page.getByText('Variability of normal intervals')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab(/Templates/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowRight}');
    // The made-up reference is the label itself.
    await expect.element(page.getByText('No disagreements')).toBeVisible();
    await expect.element(page.getByText('accuracy 100.0')).toBeVisible();
  });

  it.each([
    ['light', 1440, 900],
    ['dark', 390, 844],
  ] as const)('have no violations (%s, %d × %d)', async (theme, width, height) => {
    document.documentElement.dataset['theme'] = theme;
    await page.viewport(width, height);
    await openApp();
    for (const name of [/Rhythm/, /Scores/]) {
      await tab(name).click();
      await expectNoViolations();
    }
  });
});

describe('measuring', () => {
  it('calipers measure by pointer and keys and march out', async () => {
    await openApp();
    await page.getByRole('button', { name: 'Calipers' }).click();
    const surface = trace().element();
    const { left, top } = surface.getBoundingClientRect();
    const send = (type: string, x: number, y: number): void => {
      const init = {
        clientX: left + x,
        clientY: top + y,
        pointerId: 1,
        button: 0,
        bubbles: true,
        pointerType: 'mouse',
      };
      surface.dispatchEvent(new PointerEvent(type, init));
    };
    // Capture needs a real pointer.
    surface.setPointerCapture = () => undefined;
    send('pointerdown', 400, 150);
    send('pointermove', 500, 112);
    send('pointerup', 500, 112);
    const readout = page.getByRole('group', { name: 'Calipers' }).getByRole('status');
    await expect.element(readout).toHaveTextContent(/^\d+ ms · \d+\/min · −?\d\.\d\d mV$/);
    const before = readout.element().textContent;
    trace().element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(readout).not.toHaveTextContent(before);
    await userEvent.keyboard('m');
    await expect.element(page.getByRole('button', { name: 'March out' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('group', { name: 'Calipers' })).not.toBeInTheDocument();
    await expectNoViolations();
  });
});

describe('the report', () => {
  it('opens from the export menu, says what it is not, and hides the name on request', async () => {
    await openApp();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: /Print report/ }).click();
    const report = page.getByRole('article');
    await expect.element(report.getByRole('heading', { name: '100', exact: true })).toBeVisible();
    await expect.element(report.getByText(/Not a medical device/)).toBeVisible();
    await expect.element(report.getByRole('img', { name: /ECG strip from 0:00.0: Start/ })).toBeVisible();
    await page.getByRole('checkbox', { name: /Hide the name/ }).click();
    await expect.element(report.getByRole('heading', { name: 'ECG recording' })).toBeVisible();
    await expectNoViolations();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.element(trace()).toBeVisible();
  });

  it('shows strips chosen by hand, in their order and with a note', async () => {
    await openApp();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: 'Add the beat to the report' }).click();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: /Print report/ }).click();
    const report = page.getByRole('article');
    const strips = report.getByRole('img', { name: /ECG strip/ });
    await expect.element(strips.first()).toHaveAccessibleName(/Beat \d+: /);
    await report.getByLabelText('Strip of').selectOptions(report.getByRole('option', { name: /What is in view/ }));
    await report.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.element(strips.nth(1)).toHaveAccessibleName(/Start of the recording/);
    await report
      .getByRole('button', { name: /Move the strip .* up/ })
      .nth(1)
      .click();
    await expect.element(strips.first()).toHaveAccessibleName(/Start of the recording/);
    await report
      .getByRole('textbox', { name: /Note on the strip/ })
      .nth(1)
      .fill('a <b>note</b>');
    await expectNoViolations();
    // Left and opened again: it is the person's own report that comes.
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: /Print report/ }).click();
    await expect.element(report.getByRole('textbox').nth(1)).toHaveValue('a <b>note</b>');
    await report
      .getByRole('button', { name: /Take the strip/ })
      .first()
      .click();
    await report.getByRole('button', { name: /Take the strip/ }).click();
    await expect.element(report.getByText(/No strip is chosen yet/)).toBeVisible();
    await report.getByRole('button', { name: /Begin with the most telling/ }).click();
    await expect.element(strips.first()).toHaveAccessibleName(/Start of the recording/);
  });

  it('draws its strips at 25 mm/s: 7.2 s are 180 mm', async () => {
    await openApp();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: /Print report/ }).click();
    const strip = page.getByRole('img', { name: /ECG strip from 0:00.0: Start/ });
    await expect.element(strip).toBeVisible();
    expect(strip.element().getBoundingClientRect().width).toBeCloseTo((180 * 96) / 25.4, 0);
  });
});

describe('notes of the file', () => {
  it('stay folded until they are asked for', async () => {
    await openApp();
    expect(
      page
        .getByText('Age: 61')
        .elements()
        .filter((element) => element.checkVisibility()),
    ).toHaveLength(0);
    await page.getByRole('button', { name: 'Notes' }).click();
    await expect.element(page.getByText('Age: 61')).toBeVisible();
  });
});

describe('a link to a view', () => {
  it('is kept in the address and followed when the recording is opened', async () => {
    history.replaceState(null, '', '#t=20.00&lead=V1&beat=40');
    const api = await openApp();
    await expect.element(page.getByRole('region', { name: 'Beat 40' })).toBeVisible();
    expect(api.calls.filter((call) => call.startsWith('analyse'))).toEqual(['analyse 0', 'analyse 1']);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => location.hash).toMatch(/lead=V1&beat=41$/);
  });
});
